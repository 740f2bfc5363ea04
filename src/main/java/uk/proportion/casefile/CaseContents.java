package uk.proportion.casefile;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** The parts of a case as far as one agency may know them. */
@Component
class CaseContents {
    private final Referrals referrals;
    private final ChildIdentities identities;
    private final Narratives narratives;
    private final CaseProgress progress;
    private final Audience audience;

    CaseContents(
            Referrals referrals,
            ChildIdentities identities,
            Narratives narratives,
            CaseProgress progress,
            Audience audience) {
        this.referrals = referrals;
        this.identities = identities;
        this.narratives = narratives;
        this.progress = progress;
        this.audience = audience;
    }

    /** The id of each organisation that takes part, by its agency. */
    Map<Agency, String> involved(CaseReference reference) {
        Map<Agency, String> involved = new EnumMap<>(Agency.class);
        referrals.involved(reference).forEach((agency, organisation) -> involved.put(agency, organisation.value()));
        return involved;
    }

    Map<String, Object> incident(KnownCase known) {
        Map<String, Object> incident = new TreeMap<>(
                audience.seen(known.reader(), Part.INCIDENT, known.facts().incident()));
        incident.putAll(narratives.of(known.record(), "case", known.reader()));
        return incident;
    }

    Map<String, Object> review(KnownCase known) {
        return audience.seen(known.reader(), Part.REVIEW, known.facts().review());
    }

    List<Map<String, Object>> children(KnownCase known) {
        return known.record()
                .childrenInOrder()
                .map(child -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("letter", child.letter);
                    identities.findById(child.id).ifPresent(identity -> view.put("identity", identity.details));
                    view.putAll(known.facts().children().get(child.letter));
                    view.putAll(narratives.of(known.record(), child.letter, known.reader()));
                    view.put("plan", progress.plan(known, child.letter));
                    return audience.seen(known.reader(), Part.CHILD, view);
                })
                .toList();
    }

    List<Map<String, Object>> crimes(KnownCase known) {
        return known.record()
                .crimesInOrder()
                .filter(crime -> known.knows(crime.crimeId))
                .map(crime -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    view.put("id", crime.crimeId);
                    view.put("forceReference", crime.forceReference);
                    view.put("recordedAt", crime.recordedAt);
                    view.put("otherForce", crime.otherForce);
                    view.put("otherForceReference", crime.otherForceReference);
                    view.putAll(known.facts().crimes().get(crime.crimeId));
                    if (audience.sees(known.reader(), Part.CRIME, "proposable")) {
                        view.putAll(progress.codes(known, crime.crimeId));
                    }
                    return audience.seen(known.reader(), Part.CRIME, view);
                })
                .toList();
    }

    List<CaseProgress.Stage> stages(CaseReference reference, Agency reader) {
        return progress.stages(reference, reader);
    }

    List<SignOffs.SignOff> signOffs(CaseReference reference, Agency reader) {
        return progress.signOffs(reference, reader);
    }
}
