package uk.proportion.guidance;

import static uk.proportion.guidance.DecisionIds.CASE_ROUTE;
import static uk.proportion.guidance.DecisionIds.CRIME_RECORDING;
import static uk.proportion.guidance.DecisionIds.OUTCOME_21_GATE;
import static uk.proportion.guidance.DecisionIds.OUTCOME_REGIME;
import static uk.proportion.guidance.DecisionIds.OWN_HARD_FACTOR;
import static uk.proportion.guidance.DecisionIds.PERSISTENCE;
import static uk.proportion.guidance.DecisionIds.POLICE_RESPONSE_TIER;
import static uk.proportion.guidance.DecisionIds.SCHOOL_RESPONSE;
import static uk.proportion.guidance.DecisionIds.SIGN_OFF;
import static uk.proportion.guidance.DecisionIds.SOCIAL_CARE_THRESHOLD;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** On which facts a table can depend: those that it reads, and those from which its inputs follow, through every other table. */
final class Dependencies {
    private static final List<String> EARLIER = List.of("priorFreeIncidents", "priorVictimIncidents", "escalation");
    private static final List<String> OFFENCE = List.of("offence", "victim", "person");

    /** What T10 goes by, where it is not about an outcome. */
    private static final Map<String, List<String>> SIGNED =
            Map.of("case", List.of("schoolResponse"), "child", List.of("threshold"));

    /** What one table hands to the next, by the name of the input. */
    private static final Map<String, List<String>> TABLES = Map.of(
            "policeAware", List.of(SCHOOL_RESPONSE, CASE_ROUTE),
            "schoolResponse", List.of(SCHOOL_RESPONSE, CASE_ROUTE),
            "tier", List.of(POLICE_RESPONSE_TIER),
            "recording", List.of(CRIME_RECORDING),
            "gate", List.of(OUTCOME_21_GATE, CRIME_RECORDING),
            "ownHardFactor", List.of(OWN_HARD_FACTOR),
            "regime", List.of(OUTCOME_REGIME),
            "persistence", List.of(PERSISTENCE),
            "threshold", List.of(SOCIAL_CARE_THRESHOLD));

    /** From which facts an input follows, or is raised. */
    private static final Map<String, List<String>> FACTS = Map.ofEntries(
            Map.entry("policeAware", List.of("dutyReportTo")),
            Map.entry("gate", List.of("person")),
            Map.entry("ageNow", List.of("ageAtConduct")),
            Map.entry("under13Involved", List.of("ageAtConduct", "ageNow")),
            Map.entry("openToSocialCare", List.of("lookedAfter", "onProtectionPlan")),
            Map.entry("aggravatedYouth", List.of("AF06", "AF07", "AF08", "AF13", "AF14", "AF15")),
            Map.entry(Vocabulary.PERSISTENCE_FACTOR, EARLIER),
            Map.entry("linkedAdultPossession", List.of("adultInvolved")),
            Map.entry("hoClass", OFFENCE),
            Map.entry("basis", OFFENCE),
            Map.entry("seriousList", OFFENCE),
            Map.entry("indictableOnly", OFFENCE),
            Map.entry("dppConsent", OFFENCE),
            Map.entry("summaryOnly", OFFENCE));

    private final DecisionTables tables;

    Dependencies(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * The names of facts; some of them are derived, and no fact of the vocabulary.
     *
     * @param kind of whom the decision is: {@code case}, {@code child} or {@code crime}
     */
    Set<String> of(String table, String kind) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(roots(table, kind));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (found.add(name)) {
                behind(name).forEach(open::add);
            }
        }
        return found;
    }

    /** What the table reads, and by what it is asked at all. */
    private Collection<String> roots(String table, String kind) {
        Collection<String> asked = "child".equals(kind) ? List.of("ageNow") : List.of();
        return both(asked, read(table, kind));
    }

    private Collection<String> read(String table, String kind) {
        return switch (table) {
            case SIGN_OFF -> SIGNED.getOrDefault(kind, List.copyOf(tables.reads(table)));
            case SCHOOL_RESPONSE -> both(tables.reads(table), tables.reads(CASE_ROUTE));
            case POLICE_RESPONSE_TIER -> both(tables.reads(table), List.of("policeAware"));
            case OUTCOME_21_GATE -> both(tables.reads(table), List.of("gate"));
            default -> tables.reads(table);
        };
    }

    private static List<String> both(Collection<String> some, Collection<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private Stream<String> behind(String name) {
        return Stream.concat(
                FACTS.getOrDefault(name, List.of()).stream(),
                TABLES.getOrDefault(name, List.of()).stream().flatMap(table -> tables.reads(table).stream()));
    }
}
