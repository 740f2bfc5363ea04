package uk.proportion.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** What the page of a case shows beside the {@link CaseViews}, as far as one agency may know it. */
@Service
@Transactional(readOnly = true)
public class CaseDetails {
    private final KnownCase.Reader known;
    private final CorrectionViews corrections;
    private final CorrectedTexts texts;
    private final ReferralRecords referrals;
    private final ChildVoice voice;

    CaseDetails(
            KnownCase.Reader known,
            CorrectionViews corrections,
            CorrectedTexts texts,
            ReferralRecords referrals,
            ChildVoice voice) {
        this.known = known;
        this.corrections = corrections;
        this.texts = texts;
        this.referrals = referrals;
        this.voice = voice;
    }

    /**
     * An organisation that takes part.
     *
     * @param ground why, as a short code such as {@code SCHOOL_RESPONSE}
     * @param since the moment from which it may know of the case
     */
    public record Participant(Agency agency, OrganisationId organisation, String ground, Instant since) {}

    /** Every answer that was corrected, the earliest first, with what stood before. */
    public List<CorrectedAnswer> corrections(CaseReference reference, Agency reader) {
        KnownCase own = known.of(reference, reader);
        return texts.of(own, corrections.of(own));
    }

    /** Who takes part, the earliest first. */
    public List<Participant> participants(CaseReference reference) {
        return referrals.findByCaseIdOrderByMadeAt(known.id(reference)).stream()
                .map(one -> new Participant(
                        Agency.valueOf(one.agency), new OrganisationId(one.organisation), one.ground, one.madeAt))
                .toList();
    }

    /** By a child's letter: when it was asked what it wants and its parents were spoken with, or why not. */
    public Map<String, List<ChildVoice.Heard>> voices(CaseReference reference) {
        return voice.heard(reference);
    }
}
