package uk.proportion.document;

import static uk.proportion.document.CaseAsSeen.map;
import static uk.proportion.document.CaseAsSeen.moment;
import static uk.proportion.document.CaseAsSeen.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.document.FactRows.Told;
import uk.proportion.document.Sheet.Column;
import uk.proportion.document.Sheet.Grid;
import uk.proportion.document.Sheet.Part;
import uk.proportion.document.Sheet.Row;
import uk.proportion.guidance.FactSubject;
import uk.proportion.page.Words;
import uk.proportion.shared.Agency;

/** The parts of a document that say what is known: of the incident, the review, each child and each crime. */
@Component
class KnownParts {
    /** What a crime has beside its facts, as far as the police see it. */
    private static final List<String> OF_THE_RECORD =
            List.of("forceReference", "recordedAt", "otherForce", "otherForceReference");

    private final Words words;
    private final FactRows facts;

    KnownParts(Words words, FactRows facts) {
        this.words = words;
        this.facts = facts;
    }

    Part incident(CaseAsSeen seen) {
        return part(seen, 2, say(seen, "documents.incident"), FactSubject.INCIDENT, seen.part("incident"));
    }

    /** Nothing where no review has answered anything. */
    Stream<Part> review(CaseAsSeen seen) {
        return Stream.of(part(seen, 2, say(seen, "documents.review"), FactSubject.REVIEW, seen.part("review")))
                .filter(part -> !part.rows().isEmpty());
    }

    Stream<Part> children(CaseAsSeen seen) {
        Part heading = new Part(2, say(seen, "documents.children"), List.of(), null, List.of());
        return Stream.concat(Stream.of(heading), seen.parts("children").stream().map(child -> child(seen, child)));
    }

    private Part child(CaseAsSeen seen, Map<String, Object> child) {
        Map<String, Object> known = new HashMap<>(child);
        known.putAll(map(child.get("identity")));
        Part part = part(seen, 3, named(child), FactSubject.CHILD, known);
        List<List<String>> plan = CaseAsSeen.list(child.get("plan")).stream()
                .map(measure -> List.of(
                        words.answer("plan", measure.get("measure")),
                        words.agency(Agency.valueOf(text(measure, "owner"))),
                        say(seen, "measure.state." + measure.get("state"))))
                .toList();
        List<Column> columns =
                List.of(column(seen, "measure", 58), column(seen, "owner", 22), column(seen, "state", 20));
        return plan.isEmpty() ? part : new Part(3, part.heading(), part.rows(), new Grid(columns, plan), part.notes());
    }

    /** {@code Child A: Ottilie Farnsworth}, or the letter alone where no name is on file. */
    String named(Map<String, Object> child) {
        String letter = words.person(text(child, "letter"));
        return Optional.ofNullable(text(map(child.get("identity")), "name"))
                .map(name -> letter + ": " + name)
                .orElse(letter);
    }

    Stream<Part> crimes(CaseAsSeen seen) {
        List<Map<String, Object>> crimes = seen.parts("crimes");
        if (crimes.isEmpty()) {
            return Stream.empty();
        }
        Part heading = new Part(2, say(seen, "documents.crimes"), List.of(), null, List.of());
        return Stream.concat(Stream.of(heading), crimes.stream().map(crime -> crime(seen, crime)));
    }

    Part crime(CaseAsSeen seen, Map<String, Object> crime) {
        Told told = facts.of(FactSubject.CRIME, crime);
        List<Row> rows = new ArrayList<>();
        OF_THE_RECORD.stream()
                .filter(key -> crime.get(key) != null)
                .map(key -> facts.row(key, crime.get(key)))
                .forEach(rows::add);
        told.rows().stream().filter(row -> !saysSo(rows, row)).forEach(rows::add);
        Stream.of("proposable", "permitted")
                .filter(crime::containsKey)
                .map(key -> new Row(say(seen, "documents." + key), words.answer(key, crime.get(key))))
                .forEach(rows::add);
        List<List<String>> decided = CaseAsSeen.list(crime.get("recordingDecisions")).stream()
                .map(decision -> List.of(
                        words.outcome(text(decision, "code")),
                        say(seen, "documents.recording." + decision.get("state")),
                        by(seen, decision, "proposed"),
                        by(seen, decision, "settled")))
                .toList();
        List<Column> columns = List.of(
                column(seen, "code", 34),
                column(seen, "state", 14),
                column(seen, "proposed", 26),
                column(seen, "settled", 26));
        Grid grid = decided.isEmpty() ? null : new Grid(columns, decided);
        String heading = words.subject(text(crime, "id"));
        return new Part(3, heading, rows, grid, facts.sentences(told, seen.nation()));
    }

    /** That it is recorded is said already where the day is. */
    private boolean saysSo(List<Row> rows, Row row) {
        return row.label().equals(words.fact("alreadyRecorded"))
                && rows.stream().anyMatch(one -> one.label().equals(words.fact("recordedAt")));
    }

    private String by(CaseAsSeen seen, Map<String, Object> decision, String what) {
        Object who = decision.get(what + "By");
        return who == null
                ? say(seen, "documents.notYet")
                : say(seen, "documents.byAt", who, words.moment(moment(decision, what + "At")));
    }

    private Part part(CaseAsSeen seen, int level, String heading, FactSubject subject, Map<String, Object> known) {
        Told told = facts.of(subject, known);
        return new Part(level, heading, told.rows(), null, facts.sentences(told, seen.nation()));
    }

    private Column column(CaseAsSeen seen, String key, int width) {
        return new Column(say(seen, "documents.column." + key), width);
    }

    private String say(CaseAsSeen seen, String key, Object... arguments) {
        return words.of(key, seen.nation(), arguments);
    }
}
