package uk.proportion.document;

import static uk.proportion.document.CaseAsSeen.map;
import static uk.proportion.document.CaseAsSeen.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.document.Sheet.Part;
import uk.proportion.document.Sheet.Row;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.page.Words;

/**
 * Each crime of a case for the force's record system: its Home Office code, dates, facts and outcome, the reasons that were
 * written, and what the child is told about disclosure (T8). For the police alone.
 */
@Component
class CrimeSummary {
    private final Words words;
    private final KnownParts known;
    private final CourseParts course;

    CrimeSummary(Words words, KnownParts known, CourseParts course) {
        this.words = words;
        this.known = known;
        this.course = course;
    }

    Sheet of(CaseAsSeen seen, Maker maker) {
        List<Part> parts = new ArrayList<>();
        parts.add(people(seen));
        parts.add(new Part(2, say(seen, "documents.crimes"), List.of(), null, List.of()));
        seen.parts("crimes").forEach(crime -> {
            parts.add(explained(seen, crime));
            course.notesOn(seen, text(crime, "id")).forEach(parts::add);
        });
        course.signatures(seen).forEach(parts::add);
        return new Sheet(
                say(seen, "documents.crime-summary"),
                seen.reference().value(),
                List.of(
                        new Row(
                                say(seen, "documents.about.reference"),
                                seen.reference().value()),
                        new Row(
                                say(seen, "documents.about.for"),
                                maker.organisation().name()),
                        new Row(say(seen, "documents.about.madeBy"), maker.user()),
                        new Row(say(seen, "documents.about.madeAt"), words.moment(maker.at())),
                        received(seen)),
                say(seen, "documents.crime.caution"),
                parts);
    }

    private Row received(CaseAsSeen seen) {
        return new Row(
                words.fact("policeReceivedAt"),
                words.value("policeReceivedAt", seen.part("incident").get("policeReceivedAt")));
    }

    /** Who the letters of the crimes stand for. */
    private Part people(CaseAsSeen seen) {
        List<Row> rows = seen.parts("children").stream()
                .filter(child -> seen.parts("crimes").stream()
                        .anyMatch(crime -> Stream.of("person", "victim")
                                .anyMatch(key -> child.get("letter").equals(crime.get(key)))))
                .map(child -> new Row(words.person(text(child, "letter")), identity(seen, child)))
                .toList();
        return new Part(2, say(seen, "documents.crime.people"), rows, null, List.of());
    }

    private String identity(CaseAsSeen seen, Map<String, Object> child) {
        Map<String, Object> identity = map(child.get("identity"));
        return Stream.of("name", "dateOfBirth")
                .filter(identity::containsKey)
                .map(key -> words.value(key, identity.get(key)))
                .reduce((name, born) -> say(seen, "documents.crime.born", name, born))
                .orElseGet(() -> words.value("name", null));
    }

    private Part explained(CaseAsSeen seen, Map<String, Object> crime) {
        Part part = known.crime(seen, crime);
        List<String> notes = new ArrayList<>(part.notes());
        explanation(seen, text(crime, "id"))
                .map(key -> say(seen, "documents.crime.told", words.answer("disclosure", key)))
                .ifPresent(notes::add);
        explanation(seen, text(crime, "id"))
                .map(key -> String.join(" ", Letters.lines(say(seen, "documents.young.meaning." + key))))
                .ifPresent(notes::add);
        return new Part(3, part.heading(), part.rows(), part.grid(), notes);
    }

    private static Optional<String> explanation(CaseAsSeen seen, String crime) {
        return seen.decisions().stream()
                .filter(decision -> DecisionIds.DISCLOSURE_EXPLANATION.equals(decision.get("decision")))
                .filter(decision -> crime.equals(decision.get("subject")))
                .flatMap(decision -> Optional.ofNullable(text(decision, "result")).stream())
                .findFirst();
    }

    private String say(CaseAsSeen seen, String key, Object... arguments) {
        return words.of(key, seen.nation(), arguments);
    }
}
