package uk.proportion.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.shared.Agency;

/** What texts, and who a child is, said before a correction and after it, as far as one agency may read them. */
@Component
class CorrectedTexts {
    private final NarrativeRecords narratives;
    private final ChildIdentities identities;
    private final FormerIdentities former;
    private final Audience audience;
    private final Authors authors;

    CorrectedTexts(
            NarrativeRecords narratives,
            ChildIdentities identities,
            FormerIdentities former,
            Audience audience,
            Authors authors) {
        this.narratives = narratives;
        this.identities = identities;
        this.former = former;
        this.audience = audience;
        this.authors = authors;
    }

    /** Those corrections with the texts in the place of what the revisions withhold. */
    List<CorrectedAnswer> of(KnownCase known, List<Corrections.Kept> corrections) {
        if (corrections.stream().noneMatch(CorrectedTexts::isWithheld)) {
            return corrections.stream()
                    .map(one -> answer(one, one.from(), one.to()))
                    .toList();
        }
        List<NarrativeRecord> texts = narratives.findByCaseIdOrderByWrittenAt(known.record().id).stream()
                .filter(text -> reads(known, text))
                .toList();
        Map<String, UUID> children =
                known.record().childrenInOrder().collect(Collectors.toMap(child -> child.letter, child -> child.id));
        List<FormerIdentity> before = former.findByChildIdInOrderByReplacedAt(List.copyOf(children.values()));
        return corrections.stream()
                .map(one -> isWithheld(one) ? withText(one, texts, children.get(one.subject()), before) : plain(one))
                .toList();
    }

    private static CorrectedAnswer plain(Corrections.Kept one) {
        return answer(one, one.from(), one.to());
    }

    private CorrectedAnswer withText(
            Corrections.Kept one, List<NarrativeRecord> texts, UUID child, List<FormerIdentity> before) {
        List<NarrativeRecord> own = texts.stream()
                .filter(text -> text.subject.equals(one.subject()) && text.textKey.equals(one.key()))
                .toList();
        if (!own.isEmpty()) {
            return answer(
                    one,
                    last(own, text -> text.writtenAt.isBefore(one.at())),
                    last(own, text -> text.writtenAt.equals(one.at())));
        }
        List<FormerIdentity> details = before.stream()
                .filter(row -> row.childId.equals(child) && row.detail.equals(one.key()))
                .toList();
        return answer(one, replacedAt(details, one.at()), next(details, one, child));
    }

    private static String replacedAt(List<FormerIdentity> details, Instant moment) {
        return details.stream()
                .filter(row -> row.replacedAt.equals(moment))
                .map(row -> row.content)
                .findFirst()
                .orElse(null);
    }

    private Object next(List<FormerIdentity> details, Corrections.Kept one, UUID child) {
        Stream<String> later =
                details.stream().filter(row -> row.replacedAt.isAfter(one.at())).map(row -> row.content);
        return later.findFirst()
                .or(() -> identities.findById(Objects.requireNonNull(child)).map(identity ->
                        (String) identity.details.get(one.key())))
                .orElse(null);
    }

    private boolean reads(KnownCase known, NarrativeRecord text) {
        Part part = "case".equals(text.subject) ? Part.INCIDENT : Part.CHILD;
        Agency reporter = authors.agency(known.record().reporterOrganisation);
        return audience.sees(known.reader(), part, text.textKey, authors.agency(text.organisation), reporter);
    }

    private static String last(List<NarrativeRecord> texts, Predicate<NarrativeRecord> wanted) {
        return texts.stream()
                .filter(wanted)
                .reduce((earlier, later) -> later)
                .map(text -> text.content)
                .orElse(null);
    }

    private static boolean isWithheld(Corrections.Kept one) {
        return FactsKeeper.WITHHELD.equals(one.from());
    }

    private static CorrectedAnswer answer(Corrections.Kept one, Object from, Object to) {
        return new CorrectedAnswer(one.subject(), one.key(), from, to, one.reason(), one.by(), one.at());
    }
}
