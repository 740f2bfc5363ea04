package uk.proportion.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.guidance.CaseFacts;
import uk.proportion.guidance.CaseGuidance;
import uk.proportion.guidance.Counterfactuals.Changeable;
import uk.proportion.guidance.Evaluation;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.Agency;

/** A case as one agency knew it when a decision was taken, to be decided afresh on other facts. */
@Component
class CaseThen {
    private static final String AWARE = "policeAware";

    private final FactsReader facts;
    private final DerivedFacts derived;
    private final CaseGuidance guidance;
    private final FactRevisions revisions;
    private final Audience audience;

    CaseThen(
            FactsReader facts,
            DerivedFacts derived,
            CaseGuidance guidance,
            FactRevisions revisions,
            Audience audience) {
        this.facts = facts;
        this.derived = derived;
        this.guidance = guidance;
        this.revisions = revisions;
        this.audience = audience;
    }

    /** Everything that was ever answered in the case, the earliest first. */
    List<Answered.Submission> submissions(KnownCase known) {
        return revisions.findByCaseIdOrderByMadeAt(known.record().id).stream()
                .map(Answered.Submission::of)
                .toList();
    }

    Answered at(KnownCase known, List<Answered.Submission> submissions, Instant moment) {
        return Answered.at(known.record(), submissions, moment);
    }

    Answered now(KnownCase known) {
        return facts.answered(known.record());
    }

    /**
     * A case to be decided afresh.
     *
     * @param fingerprint of everything on which that depends
     */
    record Then(Changeable changeable, UUID fingerprint) {}

    /** The case on what had been answered, for whoever reads it. */
    Then on(Answered answered, KnownCase known, String subject) {
        CaseFacts stated = facts.statedFor(known.reader(), known.record(), answered);
        boolean policeTold = known.record().referrals.stream()
                .anyMatch(one -> Agency.POLICE.name().equals(one.agency) && one.madeAt.isBefore(answered.at()));
        Changeable changeable = new Changeable(
                stated,
                seen(known.reader()),
                changed -> decide(new WhatFollows(answered, stated).from(changed), subject, policeTold));
        String all = FactsConverter.write(
                List.of(stated, answered.incident(), answered.children(), answered.crimes(), policeTold));
        return new Then(changeable, UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)));
    }

    private Evaluation decide(WhatFollows.Followed followed, String subject, boolean policeTold) {
        CaseFacts raised = derived.raise(followed.facts(), followed.withStatedIncidents());
        boolean aware = policeTold && "YES".equals(raised.incident().get("identifiableReport"));
        if (aware && raised.crimes().containsKey(subject)) {
            raised.incident().put(AWARE, "YES");
        }
        Evaluation evaluation = guidance.evaluate(raised, subject);
        if (evaluation.policeAware() || !aware || !Evaluation.CASE.equals(subject)) {
            return evaluation;
        }
        // As the case itself is decided: what the school does comes first
        raised.incident().put(AWARE, "YES");
        return guidance.evaluate(raised, subject);
    }

    private BiPredicate<FactSubject, String> seen(Agency reader) {
        return (about, key) -> audience.sees(
                reader, Part.valueOf(about.name()), Vocabulary.FACTORS.contains(key) ? "aggravating" : key);
    }
}
