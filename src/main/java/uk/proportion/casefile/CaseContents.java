package uk.proportion.casefile;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** The parts of a case as the API shows them. */
@Component
class CaseContents {
    private final Referrals referrals;
    private final ChildIdentities identities;
    private final NarrativeRecords narratives;
    private final CaseProgress progress;

    CaseContents(Referrals referrals, ChildIdentities identities, NarrativeRecords narratives, CaseProgress progress) {
        this.referrals = referrals;
        this.identities = identities;
        this.narratives = narratives;
        this.progress = progress;
    }

    /** The id of each organisation that takes part, by its agency. */
    Map<Agency, String> involved(CaseReference reference) {
        Map<Agency, String> involved = new EnumMap<>(Agency.class);
        referrals.involved(reference).forEach((agency, organisation) -> involved.put(agency, organisation.value()));
        return involved;
    }

    /** The latest text under each key of one subject. */
    Map<String, Object> narrative(CaseRecord record, String subject) {
        Map<String, Object> texts = new TreeMap<>();
        narratives.findByCaseIdOrderByWrittenAt(record.id).stream()
                .filter(text -> text.subject.equals(subject))
                .forEach(text -> texts.put(text.textKey, text.content));
        return texts;
    }

    List<Map<String, Object>> children(CaseRecord record, CaseFacts known, Agency agency) {
        return record.childrenInOrder()
                .map(child -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("letter", child.letter);
                    identities.findById(child.id).ifPresent(identity -> view.put("identity", identity.details));
                    view.putAll(known.children().get(child.letter));
                    view.putAll(narrative(record, child.letter));
                    view.put("plan", progress.plan(record, child.letter, known, agency));
                    return view;
                })
                .toList();
    }

    List<Map<String, Object>> crimes(CaseRecord record, CaseFacts known) {
        return record.crimesInOrder()
                .map(crime -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("id", crime.crimeId);
                    view.put("forceReference", crime.forceReference);
                    view.put("recordedAt", crime.recordedAt);
                    view.put("otherForce", crime.otherForce);
                    view.put("otherForceReference", crime.otherForceReference);
                    view.putAll(known.crimes().get(crime.crimeId));
                    view.putAll(progress.codes(record, crime.crimeId, known));
                    return view;
                })
                .toList();
    }

    List<CaseProgress.Stage> stages(CaseReference reference, Agency agency) {
        return progress.stages(reference, agency);
    }

    List<SignOffs.SignOff> signOffs(CaseReference reference) {
        return progress.signOffs(reference);
    }
}
