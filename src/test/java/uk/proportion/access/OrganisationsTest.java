package uk.proportion.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.proportion.shared.Agency;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

@AccessContext
class OrganisationsTest {
    private static final OrganisationId GREENFIELD = new OrganisationId("greenfield");
    private static final OrganisationId RIVERSIDE = new OrganisationId("riverside");
    private static final OrganisationId NORTH = new OrganisationId("north");
    private static final OrganisationId SOUTH = new OrganisationId("south");
    private static final OrganisationId BOROUGH = new OrganisationId("borough");
    private static final OrganisationId CWM = new OrganisationId("cwm");
    private static final OrganisationId UNKNOWN = new OrganisationId("nowhere");

    @Autowired
    Organisations organisations;

    @Test
    void eachSchoolHasTheForceAndTheAuthorityOfItsArea() {
        assertThat(organisations.forceOf(GREENFIELD)).contains(NORTH);
        assertThat(organisations.authorityOf(GREENFIELD)).contains(BOROUGH);
        assertThat(organisations.forceOf(RIVERSIDE)).contains(SOUTH);
        assertThat(organisations.authorityOf(RIVERSIDE)).contains(CWM);
    }

    @Test
    void aForceAndAnAuthorityKnowEachOtherForCasesWithoutASchool() {
        assertThat(organisations.authorityOf(NORTH)).contains(BOROUGH);
        assertThat(organisations.forceOf(BOROUGH)).contains(NORTH);
        assertThat(organisations.authorityOf(SOUTH)).contains(CWM);
        assertThat(organisations.forceOf(CWM)).contains(SOUTH);
    }

    @Test
    void theNationDecidesWhichGuidanceASchoolFollows() {
        assertThat(organisations.find(GREENFIELD))
                .get()
                .extracting(Organisation::nation)
                .isEqualTo(Nation.ENGLAND);
        assertThat(organisations.find(RIVERSIDE))
                .get()
                .extracting(Organisation::nation)
                .isEqualTo(Nation.WALES);
    }

    @Test
    void anAgencyListsItsOrganisationsInOrder() {
        assertThat(organisations.ofAgency(Agency.POLICE))
                .extracting(Organisation::id)
                .startsWith(NORTH, SOUTH);
    }

    @Test
    void anUnknownOrganisationIsServedByNobody() {
        assertThat(organisations.find(UNKNOWN)).isEmpty();
        assertThat(organisations.forceOf(UNKNOWN)).isEmpty();
        assertThat(organisations.authorityOf(UNKNOWN)).isEmpty();
    }

    @Test
    void noOrganisationTakesTheNameOfTheEnginesAdministrators() {
        Organisation camunda =
                new Organisation(new OrganisationId("camunda"), "A partnership", Agency.PARTNERSHIP, null, null, null);

        assertThatIllegalArgumentException().isThrownBy(() -> organisations.save(camunda, null));
    }
}
