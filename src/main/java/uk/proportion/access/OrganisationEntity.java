package uk.proportion.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import uk.proportion.shared.Agency;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

@Entity
@Table(name = "organisation")
class OrganisationEntity {

    @Id
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Enumerated(EnumType.STRING)
    private Nation nation;

    private String area;

    @Column(name = "served_by_force")
    private String force;

    @Column(name = "served_by_authority")
    private String authority;

    protected OrganisationEntity() {}

    OrganisationEntity(Organisation organisation, String area) {
        this.id = organisation.id().value();
        this.name = organisation.name();
        this.agency = organisation.agency();
        this.nation = organisation.nation();
        this.area = area;
        this.force = value(organisation.force());
        this.authority = value(organisation.authority());
    }

    Organisation toOrganisation() {
        return new Organisation(
                new OrganisationId(id), name, agency, nation, organisation(force), organisation(authority));
    }

    private static String value(OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static OrganisationId organisation(String value) {
        return value == null ? null : new OrganisationId(value);
    }
}
