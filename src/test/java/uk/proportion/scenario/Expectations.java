package uk.proportion.scenario;

import static uk.proportion.guidance.Evaluation.CASE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import uk.proportion.guidance.DecisionIds;
import uk.proportion.guidance.Evaluation;

/** Compares what a file expects with what the tables answer, key by key as the README of the scenarios lists them. */
public final class Expectations {
    /** Compared by the calendar's own tests, against the deadline table. */
    private static final Set<String> ELSEWHERE = Set.of("deadlines");

    private static final Map<String, String> OF_CASE = Map.of(
            "route", DecisionIds.CASE_ROUTE,
            "schoolResponse", DecisionIds.SCHOOL_RESPONSE,
            "tier", DecisionIds.POLICE_RESPONSE_TIER,
            "lead", DecisionIds.POLICE_RESPONSE_TIER,
            "supervisorRank", DecisionIds.POLICE_RESPONSE_TIER,
            "strategyDiscussion", DecisionIds.POLICE_RESPONSE_TIER,
            "signOff", DecisionIds.SIGN_OFF,
            "endorsement", DecisionIds.SIGN_OFF);
    private static final Map<String, String> OF_CHILD = Map.of(
            "persistence", DecisionIds.PERSISTENCE,
            "threshold", DecisionIds.SOCIAL_CARE_THRESHOLD,
            "signOff", DecisionIds.SIGN_OFF,
            "endorsement", DecisionIds.SIGN_OFF);
    private static final Map<String, String> OF_CRIME = Map.of(
            "recording", DecisionIds.CRIME_RECORDING,
            "gate", DecisionIds.OUTCOME_21_GATE,
            "regime", DecisionIds.OUTCOME_REGIME,
            "disclosure", DecisionIds.DISCLOSURE_EXPLANATION,
            "signOff", DecisionIds.SIGN_OFF,
            "endorsement", DecisionIds.SIGN_OFF);

    private final Evaluation evaluation;
    private final List<Mismatch> mismatches = new ArrayList<>();

    /** A key whose value is not the expected one. */
    public record Mismatch(String key, Object expected, Object got) {}

    private Expectations(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Every difference; a key that nobody knows how to compare is one too. */
    public static List<Mismatch> mismatches(Map<String, Object> expect, Evaluation evaluation) {
        Expectations expectations = new Expectations(evaluation);
        expect.forEach(expectations::compareCase);
        return expectations.mismatches;
    }

    private void compareCase(String key, Object expected) {
        if (ELSEWHERE.contains(key)) {
            return;
        }
        switch (key) {
            case "children" -> ScenarioFacts.map(expected).forEach(this::compareChild);
            case "crimes" -> ScenarioFacts.map(expected).forEach(this::compareCrime);
            case "visibleToPolice" -> compare(key, expected, evaluation.policeAware());
            case "immediateActions" -> compareSet(key, DecisionIds.IMMEDIATE_ACTIONS, CASE, key, expected);
            case "neverOffered" -> compareNeverOffered(expected);
            default -> compareValue(key, OF_CASE, CASE, key, expected);
        }
    }

    private void compareChild(String letter, Object expected) {
        ScenarioFacts.map(expected).forEach((key, value) -> {
            String path = "children." + letter + "." + key;
            switch (key) {
                case "plan" -> compareSet(path, DecisionIds.INTERVENTION_PLAN, letter, key, value);
                case "flags" -> compare(path, value, flags(letter));
                default -> compareValue(path, OF_CHILD, letter, key, value);
            }
        });
    }

    private void compareCrime(String crime, Object expected) {
        ScenarioFacts.map(expected).forEach((key, value) -> {
            String path = "crimes." + crime + "." + key;
            switch (key) {
                case "permitted" -> compare(path, codes(value), codes(evaluation.permitted(crime)));
                case "proposable" ->
                    compare(path, codes(value), codes(evaluation.proposable().get(crime)));
                default -> compareValue(path, OF_CRIME, crime, key, value);
            }
        });
    }

    private void compareValue(String path, Map<String, String> tables, String subject, String key, Object expected) {
        String table = tables.get(key);
        compare(path, expected, table == null ? "cannot be compared" : evaluation.value(table, subject, key));
    }

    private void compareSet(String path, String table, String subject, String output, Object expected) {
        if (expected == null) {
            compare(path, null, evaluation.find(table, subject).orElse(null));
            return;
        }
        Set<String> got = codes(evaluation.codes(table, subject, output));
        Set<String> includes = codes(ScenarioFacts.map(expected).getOrDefault("includes", List.of()));
        Set<String> excludes = codes(ScenarioFacts.map(expected).getOrDefault("excludes", List.of()));
        boolean right = evaluation.find(table, subject).isPresent()
                && got.containsAll(includes)
                && excludes.stream().noneMatch(got::contains);
        compare(path, expected, right ? expected : got);
    }

    private void compareNeverOffered(Object expected) {
        Set<String> offered = new HashSet<>();
        evaluation.proposable().forEach((crime, codes) -> {
            offered.addAll(codes);
            offered.addAll(evaluation.permitted(crime));
        });
        offered.retainAll(codes(expected));
        compare("neverOffered", Set.of(), offered);
    }

    private List<String> flags(String letter) {
        String flag = evaluation.value(DecisionIds.PERSISTENCE, letter, "flag");
        return flag == null ? List.of() : List.of(flag);
    }

    private void compare(String key, Object expected, Object got) {
        if (!Objects.equals(expected, got)) {
            mismatches.add(new Mismatch(key, expected, got));
        }
    }

    private static Set<String> codes(Object codes) {
        Set<String> sorted = new TreeSet<>();
        if (codes instanceof Collection<?> several) {
            several.forEach(code -> sorted.add(String.valueOf(code)));
        }
        return sorted;
    }
}
