package uk.proportion.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.SQLRestriction;
import uk.proportion.shared.ChildLetter;

@Entity
@Table(name = "case_file")
class CaseRecord {
    /** The attribute of the rows that belong to a case; its column is named after it. */
    private static final String CASE_ID = "caseId";

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @NaturalId
    String reference;

    @jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)
    CaseState state = CaseState.REPORTED;

    String reporter;
    String reporterOrganisation;
    String school;

    /** {@code null} until somebody has said whom an allegation against staff is about. */
    @jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)
    AccusedStaff accusedStaff;

    @Convert(converter = FactsConverter.class)
    Map<String, Object> facts = new TreeMap<>();

    @Convert(converter = FactsConverter.class)
    @Column(name = "review_facts")
    Map<String, Object> reviewFacts = new TreeMap<>();

    Instant openedAt;
    Instant closedAt;
    LocalDate retainUntil;

    /** Whether a decision of the case was ever offered for review. */
    boolean reviewsOffered;

    @Version
    int version;

    @OneToMany(mappedBy = "caseRecord", cascade = CascadeType.ALL)
    List<ChildRecord> children = new ArrayList<>();

    @OneToMany(mappedBy = "caseRecord", cascade = CascadeType.ALL)
    List<CrimeRecord> crimes = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = CASE_ID, insertable = false, updatable = false)
    @OrderBy("startedAt")
    @OptimisticLock(excluded = true)
    List<StageRunRecord> stageRuns = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = CASE_ID, insertable = false, updatable = false)
    @OrderBy("madeAt")
    @OptimisticLock(excluded = true)
    List<ReferralRecord> referrals = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = CASE_ID, insertable = false, updatable = false)
    @OrderBy("heldAt")
    @OptimisticLock(excluded = true)
    List<ReviewRecord> reviews = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = CASE_ID, insertable = false, updatable = false)
    @OrderBy("position")
    @OptimisticLock(excluded = true)
    List<RecordingDecisionRecord> recordingDecisions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = CASE_ID, insertable = false, updatable = false)
    @OrderBy("measure")
    @OptimisticLock(excluded = true)
    List<PlanMeasureRecord> planMeasures = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = CASE_ID, insertable = false, updatable = false)
    @OrderBy("decidedAt")
    @OptimisticLock(excluded = true)
    @SQLRestriction("ended_at is null")
    List<DecisionRecord> standingDecisions = new ArrayList<>();

    @OneToMany(mappedBy = "caseRecord", cascade = CascadeType.ALL)
    List<SameChildRecord> sameChildren = new ArrayList<>();

    /** Whether anybody has ever been asked about an earlier case: only then the questions are read. */
    boolean mayBeKnown;

    /** Whether who a child is, or who takes part, has changed since earlier cases were last looked for. */
    @Transient
    boolean searchEarlierCases;

    @OneToMany(mappedBy = "caseRecord", cascade = CascadeType.ALL)
    List<RunningClockRecord> clocks = new ArrayList<>();

    Stream<ChildRecord> childrenInOrder() {
        return children.stream().sorted(Comparator.comparing(child -> new ChildLetter(child.letter)));
    }

    Stream<CrimeRecord> crimesInOrder() {
        return crimes.stream().sorted(Comparator.comparingInt(CrimeRecord::number));
    }

    ChildRecord child(String letter) {
        return children.stream()
                .filter(child -> child.letter.equals(letter))
                .findFirst()
                .orElseGet(() -> add(new ChildRecord(this, new ChildLetter(letter))));
    }

    CrimeRecord crime(String crimeId) {
        return crimes.stream()
                .filter(crime -> crime.crimeId.equals(crimeId))
                .findFirst()
                .orElseGet(() -> add(new CrimeRecord(this, new uk.proportion.shared.CrimeId(crimeId))));
    }

    void become(CaseState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("A case that is " + state + " cannot become " + next);
        }
        if (state.isOpen() != next.isOpen()) {
            referrals.forEach(part -> part.ofOpenCase = next.isOpen());
        }
        state = next;
    }

    private ChildRecord add(ChildRecord child) {
        children.add(child);
        return child;
    }

    private CrimeRecord add(CrimeRecord crime) {
        crimes.add(crime);
        return crime;
    }
}
