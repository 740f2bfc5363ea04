package uk.proportion.casefile;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** Who a child is: name, birth date, school, contacts. Nothing outside the case file ever holds any of it. */
@Entity
@Table(name = "child_identity")
class ChildIdentity implements Persistable<UUID> {
    @Id
    UUID childId;

    @Convert(converter = FactsConverter.class)
    Map<String, Object> details = new TreeMap<>();

    /** See {@link MatchKey}; {@code null} where name or birth date is not on file. */
    String matchKey;

    @jakarta.persistence.Transient
    private boolean fresh;

    protected ChildIdentity() {}

    ChildIdentity(UUID childId) {
        this.childId = childId;
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return childId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
