package uk.proportion.access.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.proportion.access.AccessContext;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.Role;
import uk.proportion.access.User;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;

@AccessContext
class CurrentUserTest {
    private static final User DSL =
            new User("dsl.greenfield", new OrganisationId("greenfield"), Agency.SCHOOL, Set.of(Role.DSL));
    private static final User OFFICER =
            new User("officer.north", new OrganisationId("north"), Agency.POLICE, Set.of(Role.OFFICER));

    @Autowired
    CurrentUser currentUser;

    @Autowired
    IdentityService identity;

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoWorksInTasklistIsKnownFromTheEngine() {
        identity.setAuthentication("dsl.greenfield", List.of("greenfield-dsl"));

        assertThat(currentUser.get()).isEqualTo(DSL);
    }

    @Test
    void whoCallsTheApiIsKnownFromTheSignIn() {
        signInWithSpring(UsernamePasswordAuthenticationToken.authenticated(
                "officer.north", null, AuthorityUtils.createAuthorityList("north-officer")));

        assertThat(currentUser.get()).isEqualTo(OFFICER);
    }

    @Test
    void nobodyIsSignedInDuringATimersJob() {
        assertThat(currentUser.find()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> currentUser.get());
    }

    @Test
    void anAnonymousVisitorIsNobodyWhateverTheGroups() {
        signInWithSpring(new AnonymousAuthenticationToken(
                "key", "anonymous", AuthorityUtils.createAuthorityList("north-officer")));

        assertThat(currentUser.find()).isEmpty();
    }

    @Test
    void anAccountWithoutARoleIsNobody() {
        identity.setAuthenticatedUserId("new.starter");

        assertThat(currentUser.find()).isEmpty();
    }

    private static void signInWithSpring(Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }
}
