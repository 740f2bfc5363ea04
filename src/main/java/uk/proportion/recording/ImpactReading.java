package uk.proportion.recording;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.RecordingDecisions.Standing;
import uk.proportion.shared.CaseReference;

/** Who signs an outcome has read what it means for the child, in the words that hold on the facts as they are. */
@Component
class ImpactReading {
    private static final String CHANGED =
            "what the outcome means for the child has changed since it was signed as read";

    private final ImpactTexts texts;
    private final SignedImpacts signed;

    ImpactReading(ImpactTexts texts, SignedImpacts signed) {
        this.texts = texts;
        this.signed = signed;
    }

    /** Keeps what somebody signs as read. */
    void sign(CrimeSituation crime, Standing proposal, String as, Authorship by) {
        CaseReference reference = crime.situation().reference();
        signed.keep(reference, proposal, texts.of(crime, proposal.code()), as, by);
    }

    /** What has to be read again, in words; empty where what was read still holds. */
    List<String> outdated(CrimeSituation crime, Standing proposal) {
        String now = texts.of(crime, proposal.code()).version();
        return signed.byTheProposer(crime.situation().reference(), proposal.number()).stream()
                .filter(read -> !read.version().equals(now))
                .map(read -> CHANGED)
                .toList();
    }
}
