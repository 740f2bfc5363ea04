package uk.proportion.document;

import static uk.proportion.document.CaseAsSeen.moment;
import static uk.proportion.document.CaseAsSeen.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.document.Sheet.Column;
import uk.proportion.document.Sheet.Grid;
import uk.proportion.document.Sheet.Part;
import uk.proportion.page.Words;
import uk.proportion.shared.Agency;

/** The parts of a document that say how a case went: decisions, deadlines, work, signatures, corrections and chronology. */
@Component
class CourseParts {
    /** A task that was completed, which its summary names. */
    private static final String DONE = "DONE";

    private static final Set<String> AGENCIES =
            Arrays.stream(Agency.values()).map(Agency::name).collect(Collectors.toSet());

    private final Words words;

    CourseParts(Words words) {
        this.words = words;
    }

    Stream<Part> decisions(CaseAsSeen seen) {
        return grid(
                seen,
                "decisions",
                columns("decision", 19, "about", 10, "answer", 24, "rule", 30, "at", 17),
                seen.decisions(),
                decision -> List.of(
                        words.decision(text(decision, "decision")),
                        about(text(decision, "subject")),
                        words.result(text(decision, "decision"), decision.get("result")),
                        rules(decision),
                        words.moment(moment(decision, "decidedAt"))));
    }

    private static String rules(Map<String, Object> decision) {
        return CaseAsSeen.list(decision.get("rules")).stream()
                .map(rule -> rule.get("id") + ": " + join((List<?>) rule.get("citations")))
                .collect(Collectors.joining("\n"));
    }

    private static String join(List<?> citations) {
        return citations.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }

    Stream<Part> deadlines(CaseAsSeen seen) {
        return grid(
                seen,
                "deadlines",
                columns("step", 34, "about", 14, "due", 34, "state", 18),
                seen.deadlines(),
                deadline -> List.of(
                        words.step(text(deadline, "step")),
                        about(text(deadline, "subject")),
                        words.moment(moment(deadline, "dueAt")),
                        say(seen, "deadline." + deadline.get("state"))));
    }

    Stream<Part> stages(CaseAsSeen seen) {
        return grid(
                seen,
                "stages",
                columns("stage", 50, "about", 20, "state", 30),
                seen.parts("stages"),
                stage -> List.of(
                        words.stage(text(stage, "stage")),
                        about(text(stage, "subject")),
                        say(seen, "documents.stage." + state(stage))));
    }

    private static String state(Map<String, Object> stage) {
        if (Boolean.TRUE.equals(stage.get("running"))) {
            return "RUNNING";
        }
        return Boolean.TRUE.equals(stage.get("completed")) ? "COMPLETED" : "ENDED";
    }

    Stream<Part> signatures(CaseAsSeen seen) {
        return grid(
                seen,
                "signatures",
                columns("signing", 24, "about", 12, "rank", 18, "answer", 14, "byAt", 32),
                seen.parts("signOffs"),
                signature -> List.of(
                        say(seen, "documents.signing." + signature.get("signing")),
                        about(text(signature, "subject")),
                        words.answer("signOff", signature.get("rank")),
                        say(seen, "documents.signed." + signature.get("answer")),
                        byAt(seen, text(signature, "by"), signature)));
    }

    Stream<Part> corrections(CaseAsSeen seen) {
        return grid(
                seen,
                "corrections",
                columns("what", 19, "about", 11, "from", 14, "to", 14, "why", 22, "byAt", 20),
                seen.parts("corrections"),
                kept -> List.of(
                        words.fact(text(kept, "key")),
                        about(text(kept, "subject")),
                        words.value(text(kept, "key"), kept.get("from")),
                        words.value(text(kept, "key"), kept.get("to")),
                        Objects.requireNonNullElse(text(kept, "reason"), say(seen, "documents.notForYou")),
                        byAt(seen, text(kept, "by"), kept)));
    }

    Stream<Part> chronology(CaseAsSeen seen) {
        return grid(
                seen,
                "chronology",
                columns("at", 18, "what", 28, "about", 11, "by", 16, "note", 27),
                seen.timeline(),
                entry -> List.of(
                        words.moment(moment(entry, "at")),
                        what(entry),
                        about(text(entry, "subject")),
                        String.valueOf(entry.get("author")),
                        Optional.ofNullable(text(entry, "note")).orElse("")));
    }

    /** What people wrote. */
    Stream<Part> notes(CaseAsSeen seen) {
        return notes(seen, 2, "reasons", seen.timeline());
    }

    /** What people wrote about one crime. */
    Stream<Part> notesOn(CaseAsSeen seen, String crime) {
        List<Map<String, Object>> own = seen.timeline().stream()
                .filter(entry -> crime.equals(entry.get("subject")))
                .toList();
        return notes(seen, 4, "reasons", own);
    }

    private Stream<Part> notes(CaseAsSeen seen, int level, String name, List<Map<String, Object>> entries) {
        List<Map<String, Object>> written =
                entries.stream().filter(entry -> entry.get("note") != null).toList();
        return grid(
                        seen,
                        name,
                        columns("note", 40, "what", 26, "by", 15, "at", 19),
                        written,
                        entry -> List.of(
                                text(entry, "note"),
                                what(entry),
                                String.valueOf(entry.get("author")),
                                words.moment(moment(entry, "at"))))
                .map(part -> new Part(level, part.heading(), part.rows(), part.grid(), part.notes()));
    }

    private String what(Map<String, Object> entry) {
        String kind = words.entry(text(entry, "kind"));
        String summary = text(entry, "summary");
        if (summary == null || summary.equals(kind)) {
            return kind;
        }
        return DONE.equals(entry.get("kind")) ? summary : kind + ": " + summary;
    }

    /** What it is about: the case, a child, a crime; of a review or a watch the decision, deadline or agency too. */
    private String about(String subject) {
        return Stream.of(subject.split(":")).map(this::named).collect(Collectors.joining(", "));
    }

    private String named(String part) {
        if (AGENCIES.contains(part)) {
            return words.agency(Agency.valueOf(part));
        }
        if (part.matches("case|[A-Z]{1,2}|c[0-9]+")) {
            return words.subject(part);
        }
        return part.contains("-") || "persistence".equals(part) ? words.decision(part) : words.step(part);
    }

    private String byAt(CaseAsSeen seen, String who, Map<String, Object> of) {
        return say(seen, "documents.byAt", who, words.moment(moment(of, "at")));
    }

    private Stream<Part> grid(
            CaseAsSeen seen,
            String name,
            Map<String, Integer> widths,
            List<Map<String, Object>> rows,
            Function<Map<String, Object>, List<String>> line) {
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        List<Column> columns = widths.entrySet().stream()
                .map(column -> new Column(say(seen, "documents.column." + column.getKey()), column.getValue()))
                .toList();
        Grid grid = new Grid(columns, rows.stream().map(line).toList());
        return Stream.of(new Part(2, say(seen, "documents." + name), List.of(), grid, List.of()));
    }

    /** Their names and widths, in the order in which they stand. */
    private static Map<String, Integer> columns(Object... namesAndWidths) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int at = 0; at < namesAndWidths.length; at += 2) {
            columns.put((String) namesAndWidths[at], (Integer) namesAndWidths[at + 1]);
        }
        return columns;
    }

    private String say(CaseAsSeen seen, String key, Object... arguments) {
        return words.of(key, seen.nation(), arguments);
    }
}
