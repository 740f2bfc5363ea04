package uk.proportion.document;

import static uk.proportion.document.CaseAsSeen.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.document.Sheet.Part;
import uk.proportion.document.Sheet.Row;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.page.Words;
import uk.proportion.shared.Agency;
import uk.proportion.shared.OrganisationId;

/**
 * The form by which a school or the police refer a case to children's social care: the children, the concerns, the facts, the
 * reasons, and by when a decision is needed (guidance section 4.3; Working Together 2026, in Wales the Wales Safeguarding
 * Procedures).
 */
@Component
class ReferralForm {
    private static final Set<String> GROUNDS =
            Set.of(DecisionIds.SOCIAL_CARE_THRESHOLD, DecisionIds.SCHOOL_RESPONSE, DecisionIds.IMMEDIATE_ACTIONS);

    private final Words words;
    private final KnownParts known;
    private final CourseParts course;
    private final Organisations organisations;

    ReferralForm(Words words, KnownParts known, CourseParts course, Organisations organisations) {
        this.words = words;
        this.known = known;
        this.course = course;
        this.organisations = organisations;
    }

    /** @param shared the case as far as both who refers and social care may know it */
    Sheet of(CaseAsSeen shared, Maker maker) {
        List<Part> parts = Stream.of(
                        Stream.of(asked(shared)),
                        known.children(shared),
                        Stream.of(known.incident(shared)),
                        known.review(shared),
                        known.crimes(shared),
                        course.decisions(only(shared)),
                        course.notes(shared))
                .flatMap(part -> part)
                .toList();
        return new Sheet(
                say(shared, "documents.referral-to-social-care"),
                shared.reference().value(),
                about(shared, maker),
                say(shared, "documents.referral.caution"),
                parts);
    }

    private Part asked(CaseAsSeen shared) {
        Row decide = new Row(say(shared, "documents.referral.decide"), say(shared, "documents.referral.oneDay"));
        Stream<Row> due = shared.deadlines().stream()
                .filter(deadline -> "socialCareDecision".equals(deadline.get("step")))
                .limit(1)
                .map(deadline -> new Row(
                        say(shared, "documents.referral.due"), words.moment(CaseAsSeen.moment(deadline, "dueAt"))));
        return new Part(
                2,
                say(shared, "documents.referral.asked"),
                Stream.concat(Stream.of(decide), due).toList(),
                null,
                List.of());
    }

    private static CaseAsSeen only(CaseAsSeen shared) {
        return new CaseAsSeen(
                shared.reference(),
                shared.reader(),
                shared.file(),
                shared.decisions().stream()
                        .filter(decision -> GROUNDS.contains(text(decision, "decision")))
                        .toList(),
                shared.timeline(),
                shared.deadlines());
    }

    private List<Row> about(CaseAsSeen shared, Maker maker) {
        return List.of(
                new Row(
                        say(shared, "documents.about.reference"),
                        shared.reference().value()),
                new Row(say(shared, "documents.about.to"), receiver(shared)),
                new Row(
                        say(shared, "documents.about.from"),
                        maker.organisation().name()),
                new Row(
                        say(shared, "documents.about.madeBy"),
                        say(shared, "documents.byAt", maker.user(), words.role(maker.role(), shared.nation()))),
                new Row(say(shared, "documents.about.madeAt"), words.moment(maker.at())));
    }

    private String receiver(CaseAsSeen shared) {
        String id = text(shared.part("involved"), Agency.SOCIAL_CARE.name());
        return Optional.ofNullable(id)
                .map(OrganisationId::new)
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElseGet(() -> words.agency(Agency.SOCIAL_CARE));
    }

    private String say(CaseAsSeen shared, String key, Object... arguments) {
        return words.of(key, shared.nation(), arguments);
    }
}
