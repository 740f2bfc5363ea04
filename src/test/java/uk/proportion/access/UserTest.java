package uk.proportion.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;

class UserTest {
    private static final OrganisationId NORTH = new OrganisationId("north");

    private final Directory directory = new GroupDirectory();

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoIsInTheGroupOfARoleHasThatRole(Role role) {
        String group = directory.groupOf(NORTH, role);

        assertThat(User.of("someone", List.of(group)))
                .contains(new User("someone", NORTH, role.agency(), Set.of(role)));
    }

    @Test
    void rolesOfOneOrganisationAddUp() {
        User user =
                User.of("someone", List.of("north-officer", "north-supervisor")).orElseThrow();

        assertThat(user.roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.SUPERVISOR);
        assertThat(user.has(Role.INSPECTOR)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"camunda-admin", "greenfield", "greenfield-cook", "Greenfield-dsl", "-dsl", "accounts team"})
    void groupsThatAreNoneOfOursGiveNoRole(String group) {
        assertThat(User.of("someone", List.of(group))).isEmpty();
    }

    @Test
    void nobodyWorksForTwoOrganisations() {
        List<String> groups = List.of("greenfield-dsl", "north-officer");

        assertThatIllegalStateException().isThrownBy(() -> User.of("someone", groups));
    }

    @Test
    void nobodyHasARoleOfAnotherAgency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new User("someone", NORTH, Agency.POLICE, Set.of(Role.DSL)));
    }

    @Test
    void aHigherRankSignsForALowerOneAndNeverTheOtherWayRound() {
        assertThat(Role.REGISTRAR.ranksAtLeast(Role.INSPECTOR)).isTrue();
        assertThat(Role.INSPECTOR.ranksAtLeast(Role.SUPERVISOR)).isTrue();
        assertThat(Role.SUPERVISOR.ranksAtLeast(Role.INSPECTOR)).isFalse();
        assertThat(Role.OFFICER.ranksAtLeast(Role.SUPERVISOR)).isFalse();
    }

    @Test
    void theIndependentDecisionMakerStandsOutsideTheRanks() {
        assertThat(Role.REGISTRAR.ranksAtLeast(Role.DECISION_MAKER)).isFalse();
        assertThat(Role.DECISION_MAKER.ranksAtLeast(Role.SUPERVISOR)).isFalse();
        assertThat(Role.DECISION_MAKER.ranksAtLeast(Role.DECISION_MAKER)).isTrue();
    }

    @Test
    void theTeamManagersRankIsNoPoliceRank() {
        assertThat(Role.TEAM_MANAGER.ranksAtLeast(Role.SUPERVISOR)).isFalse();
    }
}
