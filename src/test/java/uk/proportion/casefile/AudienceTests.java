package uk.proportion.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.shared.Agency.POLICE;
import static uk.proportion.shared.Agency.SCHOOL;
import static uk.proportion.shared.Agency.SOCIAL_CARE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.proportion.access.Role;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.guidance.Fact;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.ProcessVariable;

/** Who sees what is said for everything there is, and what is not listed is nobody else's. */
class AudienceTests {
    private static final Pattern GIVEN_TO = Pattern.compile("(?s)<bpmn:userTask[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("camunda:(formRef|candidateGroups)=\"([^\"]*)\"");
    private static final Pattern ROLE = Pattern.compile("'([A-Z_]+)'");

    private final Audience audience = new Audience();

    @Test
    void everyFactOfTheVocabularyHasARow() {
        for (FactSubject about : FactSubject.values()) {
            Part part = Part.valueOf(about.name());
            assertThat(Vocabulary.of(about).stream().map(Fact::key))
                    .as(about.name())
                    .allMatch(key -> audience.lists(part, key));
        }
    }

    @Test
    void everyTableAndEverythingItRestsOnHasARow() {
        Set<String> tables = new TreeSet<>();
        Set<String> grounds = new TreeSet<>();
        texts("processes", ".dmn").values().forEach(table -> {
            find(table, "<decisionTable", "(?s)<decision id=\"([^\"]*)\"[^>]*>(?:(?!</decision>).)*<decisionTable")
                    .forEach(tables::add);
            find(table, "<inputData", "<inputData [^>]*name=\"([^\"]*)\"").forEach(grounds::add);
            find(table, "<variable", "<variable id=\"[a-z][^\"]*\" name=\"([^\"]*)\"")
                    .forEach(grounds::add);
        });
        assertThat(tables).hasSizeGreaterThan(12);
        tables.remove("sign-off");
        tables.addAll(List.of("sign-off:case", "sign-off:child", "sign-off:crime"));
        assertThat(tables).allMatch(table -> audience.lists(Part.DECISION, table));
        grounds.removeIf(this::isReadByPoliceTablesOnly);
        assertThat(grounds)
                .allMatch(key -> Stream.of(Part.GROUND, Part.INCIDENT, Part.REVIEW, Part.CHILD, Part.CRIME)
                        .anyMatch(part -> audience.lists(part, key)));
    }

    private boolean isReadByPoliceTablesOnly(String key) {
        Pattern named = Pattern.compile("name=\"" + key + "\"");
        return texts("processes", ".dmn").entrySet().stream()
                .filter(table -> named.matcher(table.getValue()).find())
                .allMatch(table -> audience.sees(POLICE, Part.DECISION, table.getKey())
                        && !audience.sees(SCHOOL, Part.DECISION, table.getKey()));
    }

    @Test
    void everyStageEveryDeadlineEveryFormAndEveryEntryHasARow() throws IOException {
        assertThat(StageName.values()).allMatch(stage -> audience.lists(Part.STAGE, stage.name()));
        assertThat(Files.readAllLines(Path.of("src/main/resources/reference/deadlines.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",")[0]))
                .allMatch(step -> audience.lists(Part.DEADLINE, step));
        assertThat(texts("forms", ".form").keySet())
                .hasSizeGreaterThan(50)
                .allMatch(form -> audience.lists(Part.FORM, form));
        Set<String> kinds = new TreeSet<>();
        texts("src/main/java", ".java").values().stream()
                .filter(code -> code.contains("Chronology"))
                .forEach(code -> find(code, ".add(", "(?s)hronology\\s*\\.add\\([^\"]*\"([A-Z_]+)\"")
                        .forEach(kinds::add));
        assertThat(kinds).hasSizeGreaterThan(15).allMatch(kind -> audience.lists(Part.ENTRY, kind));
    }

    @Test
    void whatHasNoRowIsForNobodyButTheAgencyThatWroteIt() {
        assertThat(Agency.values()).noneMatch(agency -> audience.sees(agency, Part.INCIDENT, "brandNew"));
        assertThat(audience.sees(POLICE, Part.INCIDENT, "brandNew", POLICE, SCHOOL))
                .isTrue();
        assertThat(audience.sees(SCHOOL, Part.INCIDENT, "brandNew", POLICE, SCHOOL))
                .isFalse();
        assertThat(audience.sees(SCHOOL, Part.ENTRY, null)).isFalse();
    }

    @Test
    void aSummaryThatPoliceWriteLaterIsTheirsAndTheReportIsEverybodys() {
        assertThat(audience.sees(SOCIAL_CARE, Part.INCIDENT, "summary", SCHOOL, POLICE))
                .isTrue();
        assertThat(audience.sees(SCHOOL, Part.INCIDENT, "summary", POLICE, POLICE))
                .isTrue();
        assertThat(audience.sees(SCHOOL, Part.INCIDENT, "summary", POLICE, SCHOOL))
                .isFalse();
        assertThat(audience.sees(SCHOOL, Part.INCIDENT, "summary", null, null)).isFalse();
    }

    @Test
    void noFormShowsAnAgencyWhatIsNotItsToSee() throws IOException {
        Map<String, Set<Agency>> givenTo = formsOfTasks();
        List<String> shown = new ArrayList<>();
        List<String> tooMuch = new ArrayList<>();
        for (Map.Entry<String, String> form : texts("forms", ".form").entrySet()) {
            JsonNode definition = new ObjectMapper().readTree(form.getValue());
            Set<String> fields = new TreeSet<>(definition.findValuesAsText("key"));
            String expressions = expressions(definition);
            Predicate<String> used = key ->
                    Pattern.compile("\\b" + key + "\\b").matcher(expressions).find();
            Arrays.stream(ProcessVariable.values())
                    .map(ProcessVariable::key)
                    .filter(key -> !fields.contains(key) && used.test(key))
                    .forEach(key -> givenTo.getOrDefault(form.getKey(), Set.of())
                            .forEach(agency -> {
                                shown.add(form.getKey() + " shows " + key + " to " + agency);
                                if (!audience.lists(Part.VARIABLE, key)
                                        || !isOwnQuestion(form.getKey())
                                                && !audience.sees(agency, Part.VARIABLE, key)) {
                                    tooMuch.add(form.getKey() + " shows " + key + " to " + agency);
                                }
                            }));
        }
        assertThat(shown).hasSizeGreaterThan(20);
        assertThat(tooMuch).isEmpty();
    }

    /** The form in which each agency compares its own cases. */
    private static boolean isOwnQuestion(String form) {
        return form.equals("say-whether-it-is-the-same-child");
    }

    /** By form, the agencies that it is given to; all of them, where that follows from the case. */
    private static Map<String, Set<Agency>> formsOfTasks() {
        Map<String, Set<Agency>> givenTo = new HashMap<>();
        texts("processes", ".bpmn").values().forEach(diagram -> {
            Matcher task = GIVEN_TO.matcher(diagram);
            while (task.find()) {
                Map<String, String> attributes = new HashMap<>();
                Matcher attribute = ATTRIBUTE.matcher(task.group());
                while (attribute.find()) {
                    attributes.put(attribute.group(1), attribute.group(2));
                }
                givenTo.put(attributes.get("formRef"), agencies(attributes.get("candidateGroups")));
            }
        });
        // Named by a variable, but of one agency always
        List.of("check-the-police-response", "authorise-the-outcome")
                .forEach(form -> givenTo.put(form, Set.of(POLICE)));
        givenTo.put("sign-the-threshold-decision", Set.of(SOCIAL_CARE));
        givenTo.remove("act-on-the-missed-deadline");
        return givenTo;
    }

    private static Set<Agency> agencies(String groups) {
        Set<Agency> agencies = ROLE.matcher(groups)
                .results()
                .map(found -> Role.valueOf(found.group(1)).agency())
                .collect(Collectors.toSet());
        return agencies.isEmpty() ? Set.of(SCHOOL, POLICE, SOCIAL_CARE) : agencies;
    }

    /** What of a form is evaluated: conditions, choices and what stands in braces. */
    private static String expressions(JsonNode definition) {
        List<String> expressions = new ArrayList<>(definition.findValuesAsText("hide"));
        expressions.addAll(definition.findValuesAsText("valuesKey"));
        expressions.addAll(definition.findValuesAsText("valuesExpression"));
        Stream.of("text", "label", "description")
                .flatMap(key -> definition.findValuesAsText(key).stream())
                .forEach(text -> expressions.addAll(find(text, "{{", "\\{\\{([^}]*)\\}\\}")));
        return String.join(" ", expressions).replaceAll("\"[^\"]*\"", "");
    }

    private static List<String> find(String text, String sign, String pattern) {
        return text.contains(sign)
                ? Pattern.compile(pattern)
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .toList()
                : List.of();
    }

    /** By the file's name without its ending. */
    private static Map<String, String> texts(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(ending, ""),
                            AudienceTests::read,
                            String::concat));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
