package uk.proportion.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import uk.proportion.shared.Agency;
import uk.proportion.shared.Nation;

/**
 * What generated cases are made of, as {@code demo/mix.yaml} says it: weights, stories, paces. A map of numbers is a choice to be
 * drawn ({@link Draw#settle}).
 *
 * @param sources where the weights come from
 * @param chances percentages by name
 * @param newFacts what may come out later
 * @param everyChild facts of a child where its story is silent
 * @param identity details of a child that are no facts
 * @param outcomes the outcome that a crime is heading for where its story is silent
 * @param openings what has to be on file before an outcome can be proposed
 * @param fallback which outcome is taken where that one is not offered, the best first
 * @param answers what is answered to questions that are nobody's facts, by form and field
 */
public record CaseMix(
        Map<String, String> sources,
        Map<Nation, Integer> nations,
        Arrivals arrivals,
        Map<Agency, Hours> hours,
        Map<String, Integer> chances,
        List<LaterFacts> newFacts,
        Map<Integer, Integer> ages,
        Map<String, Object> everyChild,
        Map<String, Object> identity,
        Map<String, Integer> outcomes,
        Map<String, Map<String, Object>> openings,
        List<String> fallback,
        Map<String, Pace> paces,
        Map<String, Map<String, Object>> answers,
        Names names,
        List<Story> stories) {
    private static final String FILE = "demo/mix.yaml";
    private static final String USUAL = "usual";

    /** The weights of months, days and hours in which reports come. */
    public record Arrivals(
            Map<Integer, Integer> months, Map<DayOfWeek, Integer> weekdays, Map<Integer, Integer> hours) {}

    /** The hours of the clock between which an agency's people work. */
    public record Hours(int from, int to, boolean weekends) {}

    /** Facts that are stated while a case runs, or after it was closed. */
    public record LaterFacts(int weight, String about, Map<String, Object> facts, String reason) {}

    /**
     * How long people take over a task.
     *
     * @param inTime percent of those with a deadline that meet it
     * @param late by how many days the others miss it, as a median
     * @param hours until a task without a deadline is done, as a median
     * @param slow what one in ten exceeds
     */
    public record Pace(int inTime, double late, double hours, double slow) {}

    /** Plainly invented. */
    public record Names(List<String> first, List<String> last) {}

    /** One kind of case. */
    public record Story(
            String name,
            int weight,
            Map<Agency, Integer> reportedBy,
            Map<String, Object> incident,
            Map<String, Map<String, Object>> children,
            Map<String, Object> review,
            List<Crime> crimes,
            Map<String, Map<String, Object>> answers) {
        public Story {
            crimes = Objects.requireNonNullElse(crimes, List.of());
            answers = Objects.requireNonNullElse(answers, Map.of());
        }
    }

    /**
     * A crime that the police put forward.
     *
     * @param factors aggravating factors that are not NO
     * @param outcomes where it is heading; empty for the mix's own weights
     * @param chance in percent
     */
    public record Crime(
            String person,
            String offence,
            String victim,
            Map<String, Object> factors,
            Map<String, Object> facts,
            Map<String, Integer> outcomes,
            Integer chance) {
        public Crime {
            factors = Objects.requireNonNullElse(factors, Map.of());
            facts = Objects.requireNonNullElse(facts, Map.of());
            outcomes = Objects.requireNonNullElse(outcomes, Map.of());
            chance = Objects.requireNonNullElse(chance, 100);
        }
    }

    /** The mix of the product's own file. */
    public static CaseMix read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build();
        try {
            return yaml.readValue(new ClassPathResource(FILE).getInputStream(), CaseMix.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The mix of cases cannot be read", unreadable);
        }
    }

    /** How long people take over tasks with that form. */
    public Pace pace(String form) {
        return paces.getOrDefault(form, paces.get(USUAL));
    }
}
