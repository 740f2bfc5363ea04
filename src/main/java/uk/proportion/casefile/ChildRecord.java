package uk.proportion.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.annotations.BatchSize;
import uk.proportion.shared.ChildLetter;

@Entity
@Table(name = "child")
class ChildRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id")
    CaseRecord caseRecord;

    String letter;

    @Convert(converter = FactsConverter.class)
    Map<String, Object> facts = new TreeMap<>();

    @OneToMany(mappedBy = "child", cascade = CascadeType.ALL)
    @BatchSize(size = 60)
    List<ChildRole> roles = new ArrayList<>();

    protected ChildRecord() {}

    ChildRecord(CaseRecord caseRecord, ChildLetter letter) {
        this.caseRecord = caseRecord;
        this.letter = letter.value();
    }

    /** The case itself, where another case's question has led here. */
    CaseRecord ownCase() {
        return Hibernate.unproxy(caseRecord, CaseRecord.class);
    }

    List<String> currentRoles() {
        return roles.stream()
                .filter(ChildRole::isCurrent)
                .map(role -> role.role)
                .sorted()
                .toList();
    }

    void play(Collection<String> wanted, String author, Instant now) {
        roles.stream()
                .filter(ChildRole::isCurrent)
                .filter(role -> !wanted.contains(role.role))
                .forEach(role -> role.endedAt = now);
        List<String> already = currentRoles();
        wanted.stream()
                .filter(role -> !already.contains(role))
                .distinct()
                .forEach(role -> roles.add(new ChildRole(this, role, author, now)));
    }
}
