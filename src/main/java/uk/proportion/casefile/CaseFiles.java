package uk.proportion.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;
import uk.proportion.shared.OrganisationId;

/** The case file as the stages see it: opened once, added to, never overwritten. */
@Service
@Transactional
public class CaseFiles {
    private static final RandomGenerator RANDOM = new java.security.SecureRandom();

    private final CaseRecords cases;
    private final CaseLookup lookup;
    private final FactsKeeper keeper;
    private final Chronology chronology;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFiles(
            CaseRecords cases,
            CaseLookup lookup,
            FactsKeeper keeper,
            Chronology chronology,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.lookup = lookup;
        this.keeper = keeper;
        this.chronology = chronology;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a case file with what the report says. */
    public CaseReference open(NewCase report) {
        CaseReference reference = newReference();
        CaseRecord record = new CaseRecord();
        record.reference = reference.value();
        record.reporter = report.reporter().user();
        record.reporterOrganisation = report.reporter().organisation().value();
        record.school = report.school() == null ? null : report.school().value();
        record.openedAt = clock.instant();
        cases.save(record);
        keep("FACTS_KEPT", record, report.answers(), report.reporter());
        chronology.add(reference, report.reporter(), "REPORTED", "case", "Incident reported");
        changed(reference);
        return reference;
    }

    /** Keeps answers; everything is then decided afresh before the transaction ends. */
    public void record(CaseReference reference, FactChanges changes, Authorship by) {
        if (!changes.isEmpty()) {
            keep("FACTS_KEPT", lookup.lock(reference), changes, by);
            changed(reference);
        }
    }

    /** Keeps answers that correct earlier ones; the revision is still to be explained. */
    FactRevision correct(CaseReference reference, FactChanges changes, Authorship by) {
        FactRevision revision = keep("FACTS_CORRECTED", lookup.lock(reference), changes, by);
        changed(reference);
        return revision;
    }

    /** The force's number of a crime that has been recorded. */
    public void recordCrime(CaseReference reference, String crimeId, String forceReference, Authorship by) {
        CaseRecord record = lookup.lock(reference);
        CrimeRecord crime = record.crime(crimeId);
        crime.forceReference = forceReference;
        crime.recordedAt = clock.instant();
        keep("FACTS_KEPT", record, FactChanges.ofCrime(crimeId, Map.of("alreadyRecorded", "YES")), by);
        changed(reference);
    }

    /** The force to which a crime is to be transferred (C1), and the number that it has there. */
    public void nameOtherForce(CaseReference reference, String crimeId, String force, String forceReference) {
        CrimeRecord crime = lookup.lock(reference).crime(crimeId);
        crime.otherForce = force;
        crime.otherForceReference = forceReference;
    }

    /** Work on the case begins, or begins again. */
    public void begin(CaseReference reference) {
        CaseRecord record = lookup.lock(reference);
        if (record.state == CaseState.CLOSED) {
            chronology.add(reference, Authorship.system("new-facts"), "REOPENED", "case", "Case reopened on new facts");
            record.closedAt = null;
            record.retainUntil = null;
        }
        record.become(CaseState.OPEN);
    }

    /** Nothing is left to do; the case is kept until that day. */
    public void close(CaseReference reference, LocalDate retainUntil) {
        CaseRecord record = lookup.lock(reference);
        record.become(CaseState.CLOSED);
        record.closedAt = clock.instant();
        record.retainUntil = retainUntil;
        chronology.add(
                reference, Authorship.system("close"), "CLOSED", "case", "Case closed; kept until " + retainUntil);
    }

    /** The letters of everybody in the case, in order. */
    public List<String> letters(CaseReference reference) {
        return lookup.find(reference)
                .childrenInOrder()
                .map(child -> child.letter)
                .toList();
    }

    /** The school of the case, or {@code null} where none is known. */
    public OrganisationId school(CaseReference reference) {
        String school = lookup.find(reference).school;
        return school == null ? null : new OrganisationId(school);
    }

    /** The organisation that reported the case. */
    public OrganisationId reporter(CaseReference reference) {
        return new OrganisationId(lookup.find(reference).reporterOrganisation);
    }

    /** Whom at the school an allegation is about, where it is about anybody there and has been said. */
    public Optional<AccusedStaff> accused(CaseReference reference) {
        return Optional.ofNullable(lookup.find(reference).accusedStaff);
    }

    /** Whether nothing was left to do, so that nobody works on the case until new facts reopen it. */
    public boolean isClosed(CaseReference reference) {
        return lookup.find(reference).state == CaseState.CLOSED;
    }

    /** Puts on record what has happened. */
    void happened(Occurrence occurrence) {
        events.publishEvent(occurrence);
    }

    void changed(CaseReference reference) {
        events.publishEvent(new CaseChanged(reference));
    }

    CaseRecord find(CaseReference reference) {
        return lookup.find(reference);
    }

    CaseRecord lock(CaseReference reference) {
        return lookup.lock(reference);
    }

    private FactRevision keep(String kind, CaseRecord record, FactChanges changes, Authorship by) {
        FactRevision revision = keeper.keep(record, changes, by);
        AccusedStaff accused = AccusedStaff.on(record.facts);
        if (accused != record.accusedStaff) {
            record.accusedStaff = accused;
            events.publishEvent(new TeamChanged(new CaseReference(record.reference)));
        }
        changes.subjectsWithLinks()
                .forEach(subject -> chronology.warnOfLink(new CaseReference(record.reference), subject, by));
        happened(Occurrence.in(new CaseReference(record.reference), kind, "case")
                .with("source", by.source())
                .with("facts", changes.keys()));
        return revision;
    }

    private CaseReference newReference() {
        int year = LocalDate.now(clock).getYear();
        CaseReference reference = CaseReference.random(year, RANDOM);
        while (cases.existsByReference(reference.value())) {
            reference = CaseReference.random(year, RANDOM);
        }
        return reference;
    }
}
