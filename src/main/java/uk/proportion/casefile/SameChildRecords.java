package uk.proportion.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SameChildRecords extends Repository<SameChildRecord, UUID> {

    /** Everybody of a case with the match key of somebody in another case, for each organisation that takes part in both. */
    @Query("""
            select new uk.proportion.casefile.PossibleMatch(mine.letter, here.organisation, other)
            from ChildRecord mine
            join ReferralRecord here on here.caseId = mine.caseRecord.id
            join ChildIdentity own on own.childId = mine.id
            join ChildIdentity known on known.matchKey = own.matchKey
            join ChildRecord other on other.id = known.childId
            join ReferralRecord there on there.caseId = other.caseRecord.id and there.organisation = here.organisation
            where mine.caseRecord.id = :caseId and other.caseRecord.id <> :caseId
            """)
    List<PossibleMatch> possiblyTheSame(UUID caseId);
}
