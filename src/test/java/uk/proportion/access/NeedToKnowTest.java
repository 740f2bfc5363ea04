package uk.proportion.access;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.access.NeedToKnow.involved;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.proportion.shared.OrganisationId;

class NeedToKnowTest {
    private static final OrganisationId GREENFIELD = new OrganisationId("greenfield");
    private static final OrganisationId NORTH = new OrganisationId("north");
    private static final OrganisationId PARTNERSHIP = new OrganisationId("partnership");

    @Test
    void aSchoolIsInvolvedInItsOwnCase() {
        assertThat(involved(inGroup("greenfield-dsl"), Set.of(GREENFIELD))).isTrue();
    }

    @Test
    void policeAreNotInvolvedInASchoolHandledCase() {
        assertThat(involved(inGroup("north-officer"), Set.of(GREENFIELD))).isFalse();
    }

    @Test
    void anotherForceIsNotInvolvedInAReferredCase() {
        assertThat(involved(inGroup("south-officer"), Set.of(GREENFIELD, NORTH)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partnership-manager", "partnership-auditor", "partnership-admin"})
    void thePartnershipSeesNoCaseEvenIfItIsListed(String group) {
        assertThat(involved(inGroup(group), Set.of(GREENFIELD, PARTNERSHIP))).isFalse();
    }

    private static User inGroup(String group) {
        return User.of("someone", List.of(group)).orElseThrow();
    }
}
