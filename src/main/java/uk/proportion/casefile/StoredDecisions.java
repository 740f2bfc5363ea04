package uk.proportion.casefile;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.Evaluation;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/** Keeps every decision as it was given; only what has changed is written. */
@Component
class StoredDecisions {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<RestedOn>> RESTED_ON = new TypeReference<>() {};
    private static final TypeReference<List<FiredRule>> RULES = new TypeReference<>() {};

    private final DecisionRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredDecisions(DecisionRecords records, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A decision as it was stored.
     *
     * @param askedBy the agency whose own knowledge it rests on; {@code null} where it is the same for all
     * @param restedOn its facts that were corrected later, as they were when it was taken; empty where none was
     * @param correctedBy the id of the revision that corrected them; {@code null} where none did
     */
    record Stored(
            UUID id,
            String subject,
            Agency askedBy,
            Decision decision,
            Instant decidedAt,
            Instant endedAt,
            List<RestedOn> restedOn,
            UUID correctedBy) {

        /** Whether it rests on nothing that only another agency knows. */
        boolean isFor(Agency agency) {
            return askedBy == null || askedBy == agency;
        }
    }

    /** An answer to be kept: for one agency, or for all. */
    private record Answer(String subject, Agency askedBy, Decision decision) {}

    void keep(CaseRecord file, Evaluation evaluation) {
        Map<String, DecisionRecord> current = new HashMap<>();
        records.findByCaseIdAndEndedAtIsNullOrderByDecidedAt(file.id)
                .forEach(record -> current.put(key(record.decisionTable, record.subject, record.askedBy), record));
        Instant now = clock.instant();
        List<String> taken = new ArrayList<>();
        answers(evaluation).forEach(answer -> {
            DecisionRecord fresh = record(file.id, answer, now);
            DecisionRecord standing =
                    current.remove(key(answer.decision().decision(), answer.subject(), answer.askedBy()));
            if (standing == null || !same(standing, fresh)) {
                records.save(fresh);
                end(standing, now);
                taken.add(code(answer));
            }
        });
        current.values().forEach(noLongerAsked -> end(noLongerAsked, now));
        putOnRecord(new CaseReference(file.reference), taken, List.copyOf(current.keySet()));
    }

    private void putOnRecord(CaseReference reference, List<String> taken, List<String> noLongerAsked) {
        if (!taken.isEmpty() || !noLongerAsked.isEmpty()) {
            events.publishEvent(Occurrence.in(reference, "DECIDED", "case")
                    .with("taken", taken)
                    .with("noLongerAsked", noLongerAsked));
        }
    }

    /** An answer with the rules that fired: {@code case-route|case|T1-r7}. */
    private static String code(Answer answer) {
        Decision decision = answer.decision();
        String rules = decision.rules().stream().map(FiredRule::id).collect(Collectors.joining("+"));
        return key(decision.decision(), answer.subject(), answer.askedBy()) + "|" + rules;
    }

    private static List<Answer> answers(Evaluation evaluation) {
        List<Answer> answers = new ArrayList<>();
        evaluation
                .decisions()
                .forEach((table, bySubject) -> bySubject.forEach((subject, decision) -> {
                    Map<Agency, Decision> each = evaluation.each(table, subject);
                    each.forEach((agency, own) -> answers.add(new Answer(subject, agency, own)));
                    if (each.isEmpty()) {
                        answers.add(new Answer(subject, null, decision));
                    }
                }));
        return answers;
    }

    /** The rows of the decisions that stand. */
    List<DecisionRecord> standing(UUID caseId) {
        return records.findByCaseIdAndEndedAtIsNullOrderByDecidedAt(caseId);
    }

    List<Stored> current(UUID caseId) {
        return records.findByCaseIdAndEndedAtIsNullOrderByDecidedAt(caseId).stream()
                .map(StoredDecisions::view)
                .toList();
    }

    List<Stored> history(UUID caseId) {
        return records.findByCaseIdOrderByDecidedAt(caseId).stream()
                .map(StoredDecisions::view)
                .toList();
    }

    private static void end(DecisionRecord record, Instant now) {
        if (record != null) {
            record.endedAt = now;
        }
    }

    private static boolean same(DecisionRecord one, DecisionRecord other) {
        return one.outputs.equals(other.outputs)
                && one.rules.equals(other.rules)
                && one.facts.equals(other.facts)
                && one.tableVersion.equals(other.tableVersion);
    }

    private static DecisionRecord record(UUID caseId, Answer answer, Instant now) {
        Decision decision = answer.decision();
        return new DecisionRecord(
                caseId,
                decision.decision(),
                answer.subject(),
                FactsConverter.write(decision.outputs()),
                FactsConverter.write(decision.rules()),
                FactsConverter.write(decision.facts()),
                decision.tableVersion(),
                answer.askedBy(),
                now);
    }

    private static Stored view(DecisionRecord record) {
        Decision decision = new Decision(
                record.decisionTable,
                FactsConverter.read(record.outputs, MAP),
                FactsConverter.read(record.rules, RULES),
                FactsConverter.read(record.facts, MAP),
                record.tableVersion);
        List<RestedOn> restedOn = record.restedOn == null ? List.of() : FactsConverter.read(record.restedOn, RESTED_ON);
        return new Stored(
                record.id,
                record.subject,
                record.askedBy,
                decision,
                record.decidedAt,
                record.endedAt,
                restedOn,
                record.correctedBy);
    }

    private static String key(String table, String subject, Agency askedBy) {
        return table + "|" + subject + (askedBy == null ? "" : "|" + askedBy);
    }
}
