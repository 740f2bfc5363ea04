package uk.proportion.access.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.proportion.access.AccessContext;
import uk.proportion.access.Account;
import uk.proportion.access.Accounts;

@AccessContext
class EngineAccountsTest {
    private static final String STARTER = "accounts.greenfield";

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void somebodyStarts() {
        User starter = identity.newUser(STARTER);
        starter.setFirstName("Ada");
        starter.setLastName("Starter");
        identity.saveUser(starter);
        identity.createMembership(STARTER, "greenfield-dsl");
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
        identity.deleteUser(STARTER);
    }

    @Test
    void anAccountIsFoundWithItsGroupsWhoeverLooksFirst() {
        identity.setAuthentication("officer.north", List.of("north-officer"));

        assertThat(accounts.find(STARTER)).contains(new Account(STARTER, "Ada Starter", List.of("greenfield-dsl")));
        assertThat(identity.createUserQuery().userId(STARTER).count())
                .as("what the engine itself shows to others")
                .isZero();
    }
}
