package uk.proportion.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.Agency;
import uk.proportion.shared.Nation;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinitions;

class CaseMixTests {
    private static final Instant FROM = Instant.parse("2024-11-16T09:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-16T09:00:00Z");

    private final CaseMix mix = CaseMix.read();
    private final List<Plot> plots = new Plots(mix, 2026).draw(500, FROM, TO);

    @Test
    void outcomesAreAsPublishedWhereTheyAre() {
        assertThat(mix.outcomes()).containsAllEntriesOf(Map.of("1", 11, "2", 2, "8", 1, "21", 600, "22", 59));
        assertThat(mix.sources().get("outcomes")).contains("West Yorkshire Police", "1711564/23");
    }

    @Test
    void everyAnswerOfTheMixIsOneThatItsFormTakes() {
        FormDefinitions forms = new FormDefinitions();
        List<String> wrong = new ArrayList<>();
        mix.answers().forEach((form, answers) -> {
            if (!form.equals("any-form")) {
                answers.forEach((key, value) -> {
                    Field field = forms.get(form).field(key).orElseThrow(() -> new AssertionError(form + " " + key));
                    values(value).stream()
                            .filter(one -> !field.options().isEmpty()
                                    && !field.options().contains(one))
                            .forEach(one -> wrong.add(form + " " + key + " " + one));
                });
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(mix.paces().keySet())
                .allMatch(form -> form.equals("usual")
                        || forms.all().stream().anyMatch(one -> one.id().equals(form)));
    }

    @Test
    void everyFactOfAPlotIsAWordOfTheVocabulary() {
        assertThat(plots).allSatisfy(plot -> {
            assertKnown(FactSubject.INCIDENT, plot.incident());
            assertKnown(FactSubject.REVIEW, plot.review());
            plot.children().values().forEach(child -> assertKnown(FactSubject.CHILD, child));
        });
    }

    @Test
    void theSameSeedGivesTheSamePlotsAndAnotherGivesOthers() {
        assertThat(new Plots(mix, 2026).draw(500, FROM, TO)).isEqualTo(plots);
        assertThat(new Plots(mix, 7).draw(500, FROM, TO)).isNotEqualTo(plots);
    }

    @Test
    void reportsAreSpreadOverTheTwoYearsBothNationsAndAllAgencies() {
        assertThat(plots).extracting(Plot::nation).contains(Nation.values());
        assertThat(plots).extracting(Plot::reportedBy).contains(Agency.SCHOOL, Agency.POLICE, Agency.SOCIAL_CARE);
        assertThat(plots).extracting(Plot::reportedAt).isSorted().allMatch(at -> at.isAfter(FROM) && at.isBefore(TO));
        assertThat(plots.stream()
                        .filter(plot -> plot.reportedAt().isAfter(TO.minus(Duration.ofDays(365))))
                        .count())
                .isBetween(200L, 300L);
        assertThat(plots)
                .extracting(plot -> plot.story().name())
                .contains(mix.stories().stream().map(CaseMix.Story::name).toArray(String[]::new));
    }

    @Test
    void mostCrimesAreHeadingForOutcome21() {
        Map<String, Long> heading = plots.stream()
                .flatMap(plot -> plot.crimes().stream())
                .collect(Collectors.groupingBy(Plot.Crime::outcome, Collectors.counting()));
        assertThat(heading.get("21"))
                .isGreaterThan(
                        heading.values().stream().mapToLong(Long::longValue).sum() / 2);
        assertThat(heading).containsKeys("1", "16", "18", "20", "22");
    }

    @Test
    void aChildWhoComesAgainHasNameAndBirthDateOfAnEarlierCaseOfTheYearBefore() {
        List<Plot> again = plots.stream().filter(plot -> plot.known() != null).toList();
        assertThat(again).hasSizeBetween(15, 60).allSatisfy(plot -> {
            Map<String, Object> child = plot.children().get(plot.known());
            assertThat(plots)
                    .filteredOn(earlier -> earlier.number() < plot.number()
                            && earlier.reportedAt().isAfter(plot.reportedAt().minus(Duration.ofDays(366))))
                    .anyMatch(earlier -> earlier.children().values().stream()
                            .anyMatch(one -> one.get("name").equals(child.get("name"))
                                    && one.get("dateOfBirth").equals(child.get("dateOfBirth"))));
        });
    }

    private static void assertKnown(FactSubject about, Map<String, Object> facts) {
        assertThat(facts).allSatisfy((key, value) -> {
            var fact = Vocabulary.find(about, key).orElseThrow(() -> new AssertionError(key));
            if (!fact.values().isEmpty() && value instanceof String) {
                assertThat(fact.values()).contains((String) value);
            }
        });
    }

    private static Set<Object> values(Object value) {
        return value instanceof Map<?, ?> weights && !weights.containsKey("anyOf")
                ? Set.copyOf(weights.keySet())
                : Set.of(value);
    }
}
