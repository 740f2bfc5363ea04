package uk.proportion.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.CaseViews;
import uk.proportion.casefile.FactOrigin;
import uk.proportion.explanation.DecisionGroups.Group;
import uk.proportion.guidance.Citations;
import uk.proportion.guidance.Counterfactual;
import uk.proportion.guidance.Decision.FiredRule;
import uk.proportion.guidance.Source;
import uk.proportion.guidance.Source.HowRead;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Puts together why decisions of a case were given, as far as one agency may know it. */
@Component
class Explanations {
    private static final Set<String> NOTHING = Set.of("NO", "NONE", "[]", "0");

    private final CaseViews views;
    private final DecisionGroups groups;
    private final RuleEditions editions;
    private final Citations citations;
    private final Phrases phrases;

    Explanations(CaseViews views, DecisionGroups groups, RuleEditions editions, Citations citations, Phrases phrases) {
        this.views = views;
        this.groups = groups;
        this.editions = editions;
        this.citations = citations;
        this.phrases = phrases;
    }

    @SuppressWarnings("unchecked")
    List<Group> all(CaseReference reference, Agency reader) {
        Map<String, String> people = new HashMap<>();
        ((List<Map<String, Object>>) views.file(reference, reader).get("crimes"))
                .forEach(crime -> people.put((String) crime.get("id"), (String) crime.get("person")));
        return groups.of(views.answers(reference, reader), people);
    }

    /** The answer that stands or, where none does, the last; empty where the agency sees none. */
    Optional<Why> of(CaseReference reference, Agency reader, String table, String subject) {
        List<Map<String, Object>> answers = views.decisions(reference, reader, table, subject);
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        int last = answers.size() - 1;
        return Optional.of(why(answers.get(last), answers.subList(0, last)));
    }

    /** What the page about a decision is called. */
    String title(String table, String subject) {
        return phrases.title(table, subject);
    }

    @SuppressWarnings("unchecked")
    private Why why(Map<String, Object> view, List<Map<String, Object>> before) {
        String table = (String) view.get("decision");
        String subject = (String) view.get("subject");
        String edition = (String) view.get("tableVersion");
        boolean explained = (boolean) view.get("explained");
        List<FactOrigin> origins = ((List<FactOrigin>) view.get("statedBy"))
                .stream().filter(one -> !isNamedTwice(one)).toList();
        return new Why(
                table,
                subject,
                phrases.result(table, view.get("result")),
                phrases.moment(view.get("decidedAt")),
                Optional.ofNullable((Instant) view.get("endedAt")).map(phrases::moment),
                edition,
                !editions.isCurrent(table, edition),
                explained,
                explained ? rules(table, edition, (List<FiredRule>) view.get("rules")) : List.of(),
                origins.stream()
                        .filter(one -> !isNothing(one))
                        .map(phrases::stated)
                        .toList(),
                origins.stream()
                        .filter(Explanations::isNothing)
                        .map(phrases::name)
                        .distinct()
                        .toList(),
                phrases.otherAnswers(table, view.get("result"), (List<Counterfactual>) view.get("counterfactuals")),
                phrases.otherProposals(table, (List<Counterfactual>) view.get("proposableCounterfactuals")),
                citations.disagreements(table, DecisionGroups.kind(subject)),
                phrases.corrected(view),
                phrases.reviews(view),
                earlier(table, before));
    }

    /** The gate's table names some factors twice. */
    private static boolean isNamedTwice(FactOrigin fact) {
        return fact.fact().startsWith("ownAF");
    }

    private static boolean isNothing(FactOrigin fact) {
        return NOTHING.contains(String.valueOf(fact.value()));
    }

    private List<Why.Rule> rules(String table, String edition, List<FiredRule> fired) {
        return fired.stream().map(rule -> rule(table, edition, rule)).toList();
    }

    private Why.Rule rule(String table, String edition, FiredRule rule) {
        RuleEditions.Edition then = editions.of(table, rule, edition);
        List<Source> sources = then.sources().stream()
                .filter(source -> source.read() != HowRead.OWN)
                .toList();
        List<String> own = then.sources().stream()
                .filter(source -> source.read() == HowRead.OWN)
                .map(Source::citation)
                .toList();
        return new Why.Rule(rule.id(), then.wording(), sources, own);
    }

    @SuppressWarnings("unchecked")
    private List<Why.Earlier> earlier(String table, List<Map<String, Object>> before) {
        List<Why.Earlier> earlier = new ArrayList<>();
        before.forEach(view -> earlier.add(
                0,
                new Why.Earlier(
                        phrases.result(table, view.get("result")),
                        phrases.moment(view.get("decidedAt")),
                        phrases.moment(view.get("endedAt")),
                        ((List<FiredRule>) view.get("rules"))
                                .stream().map(FiredRule::id).toList())));
        return earlier;
    }
}
