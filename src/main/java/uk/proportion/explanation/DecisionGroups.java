package uk.proportion.explanation;

import static uk.proportion.guidance.DecisionIds.CANCELLATIONS;
import static uk.proportion.guidance.DecisionIds.CASE_ROUTE;
import static uk.proportion.guidance.DecisionIds.CRIME_RECORDING;
import static uk.proportion.guidance.DecisionIds.DISCLOSURE_EXPLANATION;
import static uk.proportion.guidance.DecisionIds.IMMEDIATE_ACTIONS;
import static uk.proportion.guidance.DecisionIds.INTERVENTION_PLAN;
import static uk.proportion.guidance.DecisionIds.OUTCOME_21_GATE;
import static uk.proportion.guidance.DecisionIds.OUTCOME_REGIME;
import static uk.proportion.guidance.DecisionIds.PERMITTED_OUTCOMES;
import static uk.proportion.guidance.DecisionIds.PERSISTENCE;
import static uk.proportion.guidance.DecisionIds.POLICE_RESPONSE_TIER;
import static uk.proportion.guidance.DecisionIds.SCHOOL_RESPONSE;
import static uk.proportion.guidance.DecisionIds.SIGN_OFF;
import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.page.Words;

/** The decisions of a case in the order in which people ask for them: the case, each child, each crime. */
@Component
class DecisionGroups {
    /** In the order in which they need each other. */
    static final List<String> TABLES = List.of(
            IMMEDIATE_ACTIONS,
            CASE_ROUTE,
            SCHOOL_RESPONSE,
            POLICE_RESPONSE_TIER,
            PERSISTENCE,
            SOCIAL_CARE_THRESHOLD,
            INTERVENTION_PLAN,
            CRIME_RECORDING,
            OUTCOME_21_GATE,
            OUTCOME_REGIME,
            PERMITTED_OUTCOMES,
            CANCELLATIONS,
            DISCLOSURE_EXPLANATION,
            SIGN_OFF);

    private static final Pattern CRIME = Pattern.compile("c[0-9]+");
    /** The case, then children by their letter, then crimes by their number. */
    private static final Comparator<String> ORDER = Comparator.<String>comparingInt(
                    subject -> List.of("case", "child", "crime").indexOf(kind(subject)))
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final Words words;
    private final MessageSource messages;

    DecisionGroups(Words words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** All decisions about one subject. */
    record Group(String subject, String name, List<Row> rows) {}

    /** @param since when the answer was given */
    record Row(String table, String name, String result, String since) {}

    /**
     * @param views as {@link uk.proportion.casefile.CaseViews} has them
     * @param people the letter of whom a crime is listed against, by its id
     */
    List<Group> of(List<Map<String, Object>> views, Map<String, String> people) {
        Map<String, List<Map<String, Object>>> bySubject = new TreeMap<>(ORDER);
        views.forEach(view -> bySubject
                .computeIfAbsent((String) view.get("subject"), any -> new java.util.ArrayList<>())
                .add(view));
        return bySubject.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(), name(entry.getKey(), people.get(entry.getKey())), rows(entry.getValue())))
                .toList();
    }

    private String name(String subject, String person) {
        String name = words.subject(subject);
        return person == null || person.equals("NONE")
                ? name
                : messages.getMessage(
                        "why.group.crime", new Object[] {name, words.person(person)}, LocaleContextHolder.getLocale());
    }

    /** Of whom a decision is: {@code case}, {@code child} or {@code crime}. */
    static String kind(String subject) {
        if (CASE.equals(subject)) {
            return subject;
        }
        return CRIME.matcher(subject).matches() ? "crime" : "child";
    }

    private List<Row> rows(List<Map<String, Object>> views) {
        return views.stream()
                .sorted(Comparator.comparingInt(view -> TABLES.indexOf(view.get("decision"))))
                .map(this::row)
                .toList();
    }

    private Row row(Map<String, Object> view) {
        String table = (String) view.get("decision");
        return new Row(
                table, words.decision(table), words.result(table, view.get("result")), words.moment((java.time.Instant)
                        view.get("decidedAt")));
    }
}
