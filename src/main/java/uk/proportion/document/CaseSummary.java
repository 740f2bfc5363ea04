package uk.proportion.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.document.Sheet.Part;
import uk.proportion.document.Sheet.Row;
import uk.proportion.page.Words;
import uk.proportion.shared.OrganisationId;

/** All of a case that one agency may see, on paper: for its own file, for a meeting or a request for access. */
@Component
class CaseSummary {
    private final Words words;
    private final KnownParts known;
    private final CourseParts course;
    private final Organisations organisations;

    CaseSummary(Words words, KnownParts known, CourseParts course, Organisations organisations) {
        this.words = words;
        this.known = known;
        this.course = course;
        this.organisations = organisations;
    }

    Sheet of(CaseAsSeen seen, Maker maker) {
        List<Part> parts = Stream.of(
                        Stream.of(known.incident(seen)),
                        known.review(seen),
                        known.children(seen),
                        known.crimes(seen),
                        course.stages(seen),
                        course.deadlines(seen),
                        course.decisions(seen),
                        course.signatures(seen),
                        course.corrections(seen),
                        course.chronology(seen))
                .flatMap(part -> part)
                .toList();
        return new Sheet(
                words.of("documents.case-summary", seen.nation()),
                seen.reference().value(),
                about(seen, maker),
                words.of(
                        "documents.summary.caution",
                        seen.nation(),
                        maker.organisation().name()),
                parts);
    }

    private List<Row> about(CaseAsSeen seen, Maker maker) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(seen, "reference", seen.reference().value()));
        rows.add(row(seen, "for", forWhom(maker)));
        rows.add(row(seen, "madeBy", maker.user()));
        rows.add(row(seen, "madeAt", words.moment(maker.at())));
        rows.add(row(seen, "involved", involved(seen)));
        rows.add(row(seen, "state", words.of("case.state." + seen.file().get("state"), seen.nation())));
        rows.add(row(seen, "openedAt", words.moment(CaseAsSeen.moment(seen.file(), "openedAt"))));
        if (seen.file().get("closedAt") != null) {
            rows.add(row(seen, "closedAt", words.moment(CaseAsSeen.moment(seen.file(), "closedAt"))));
        }
        if (seen.file().get("retainUntil") != null) {
            LocalDate last = LocalDate.parse(CaseAsSeen.text(seen.file(), "retainUntil"));
            rows.add(row(seen, "retainUntil", words.day(last)));
        }
        return rows;
    }

    private String forWhom(Maker maker) {
        return maker.organisation().name() + " ("
                + words.agency(maker.organisation().agency()) + ")";
    }

    private String involved(CaseAsSeen seen) {
        return seen.part("involved").values().stream()
                .map(id -> name(String.valueOf(id)))
                .collect(Collectors.joining(", "));
    }

    private String name(String id) {
        return Optional.of(new OrganisationId(id))
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse(id);
    }

    private Row row(CaseAsSeen seen, String key, String text) {
        return new Row(words.of("documents.about." + key, seen.nation()), text);
    }
}
