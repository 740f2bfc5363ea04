package uk.proportion.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import uk.proportion.ProportionApplication;

class UnfitForProductionTest {
    private static final ApplicationContextRunner SAFE = new ApplicationContextRunner()
            .withUserConfiguration(UnfitForProduction.class)
            .withPropertyValues(
                    "spring.datasource.url=jdbc:postgresql://database/proportion",
                    "spring.datasource.password=8c5b-e1f0-77a2",
                    "server.servlet.session.cookie.secure=true",
                    "proportion.oidc.issuer=https://login.example/realms/partnership",
                    "proportion.oidc.client-secret=41d9-0b6e-93cc",
                    "proportion.drafts.key=kJ3xW0bq7m5l9Yc2vTn8RzEoHs1DfGuA4iQpXyLMeZ0=");

    @ParameterizedTest
    @ValueSource(strings = {"demo,prod", "production,demo"})
    void theApplicationRefusesToStartWithDemoUsersInProduction(String profiles) {
        new ApplicationContextRunner()
                .withUserConfiguration(ProportionApplication.class)
                .withPropertyValues("spring.profiles.active=" + profiles)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("'demo'")
                        .hasMessageContaining("cannot be active together"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    prod            | spring.datasource.url=jdbc:h2:file:./cases         | The database is not PostgreSQL
                    production      | spring.datasource.password=                        | SPRING_DATASOURCE_PASSWORD
                    production      | spring.datasource.password=Postgres                | known to everybody
                    prod            | server.servlet.session.cookie.secure=false         | would travel unencrypted
                    prod            | generate-cases=500                                 | remove --generate-cases
                    prod            | camunda.bpm.admin-user.password=demo               | camunda.bpm.admin-user.password
                    production      | spring.flyway.password=changeme                    | spring.flyway.password
                    prod            | proportion.drafts.key=                             | PROPORTION_DRAFTS_KEY
                    prod            | proportion.drafts.key=c2VjcmV0                     | openssl rand -base64 32
                    prod            | proportion.drafts.key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | poor one
                    production,oidc | proportion.oidc.client-secret=secret               | PROPORTION_OIDC_CLIENT_SECRET
                    prod,oidc       | proportion.oidc.issuer=http://login.example        | proportion.oidc.issuer
                    prod,oidc       | proportion.oidc.issuer=                            | proportion.oidc.issuer
                    """)
    void productionRefusesToStartWithWhatIsUnsafeAndSaysWhatToSet(String profiles, String unsafe, String sentence) {
        SAFE.withPropertyValues("spring.profiles.active=" + profiles, unsafe)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(sentence)
                        .hasMessageNotContaining(System.lineSeparator()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "production", "production,oidc"})
    void aSafeInstallationIsNotRefused(String profiles) {
        SAFE.withPropertyValues("spring.profiles.active=" + profiles)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theDemoAloneIsNotRefused() {
        new ApplicationContextRunner()
                .withUserConfiguration(UnfitForProduction.class)
                .withPropertyValues("spring.profiles.active=demo")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
