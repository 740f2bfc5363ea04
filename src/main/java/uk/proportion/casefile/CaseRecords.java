package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseRecords extends JpaRepository<CaseRecord, UUID> {
    boolean existsByReference(String reference);

    /**
     * How that organisation takes part in the case: one row, or none. A case in which it takes no part and one that does not
     * exist are the same statement and the same answer.
     */
    @Query("""
            select new uk.proportion.casefile.TakesPart(part.organisation, file.school, file.reporter, file.accusedStaff)
            from CaseRecord file join ReferralRecord part on part.caseId = file.id
            where file.reference = :reference and part.organisation = :organisation
              and file.state <> uk.proportion.casefile.CaseState.ERASED
            """)
    List<TakesPart> part(String reference, String organisation);

    /** Whether an organisation of that kind takes part: one statement, whether the case is there or not. */
    @Query("""
            select count(part) > 0 from CaseRecord file join ReferralRecord part on part.caseId = file.id
            where file.reference = :reference and part.agency = :agency
              and file.state <> uk.proportion.casefile.CaseState.ERASED
            """)
    boolean isKnownTo(String reference, String agency);

    /** Open cases about somebody with that match key in which that organisation takes part. */
    @Query("""
            select new uk.proportion.casefile.SameChildNow$Found(
                file.reference, part.organisation, file.school, file.reporter, file.accusedStaff)
            from ChildIdentity identity
            join ChildRecord child on child.id = identity.childId
            join CaseRecord file on file.id = child.caseRecord.id
            join ReferralRecord part on part.caseId = file.id
            where identity.matchKey = :key and part.organisation = :organisation
              and file.state in (uk.proportion.casefile.CaseState.REPORTED, uk.proportion.casefile.CaseState.OPEN)
            order by file.reference
            """)
    List<SameChildNow.Found> openAbout(String key, String organisation);
}
