package uk.proportion.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import uk.proportion.Browser;
import uk.proportion.WholeProduct;
import uk.proportion.reporting.Measure;
import uk.proportion.reporting.PublishedBy;
import uk.proportion.reporting.web.ReportFilter;

/** What the partnership's manager sees and exports, and what somebody who wants to know more can do with it. */
@WholeProduct
class StatisticsPagesTests {
    private static final Pattern NUMBERS = Pattern.compile("\\b[0-9]+\\b");

    /** Of 57 choices about an outcome 26 departed from a rule, and of eleven about the school’s response eight. */
    private static final Map<String, Long> DEPARTURES = Map.of(
            "DEPARTURE;outcome:FOLLOWED;202601;;ENGLAND;NONE", 31L,
            "DEPARTURE;outcome:DEPARTED:POLICE:outcome-21-gate:T4b-r4;202601;;ENGLAND;NONE", 4L,
            "DEPARTURE;outcome:DEPARTED:POLICE:outcome-21-gate:T4b-r4;202602;;ENGLAND;NONE", 7L,
            "DEPARTURE;outcome:DEPARTED:POLICE:outcome-21-gate:T4b-r4;202602;;WALES;NONE", 6L,
            "DEPARTURE;outcome:DEPARTED:POLICE:sign-off:T10-r2;202602;;ENGLAND;NONE", 4L,
            "DEPARTURE;outcome:DEPARTED:POLICE:SEVERAL:SEVERAL;202602;;ENGLAND;NONE", 5L,
            "DEPARTURE;school-response:DEPARTED:SCHOOL:school-response:T2-r6a1;202601;;ENGLAND;NONE", 8L,
            "DEPARTURE;school-response:FOLLOWED;202601;;ENGLAND;NONE", 3L);

    @Autowired
    TestRestTemplate rest;

    @Autowired
    PublishedBy publishing;

    @Autowired
    PublishedFigures figures;

    private final Map<String, Browser> browsers = new HashMap<>();

    @BeforeEach
    void publish() {
        Map<String, Long> counted = new HashMap<>(DEPARTURES);
        counted.putAll(Map.of(
                "OUTCOME;21;202601;north;ENGLAND;PROPORTIONATE", 17L,
                "OUTCOME;22;202601;north;ENGLAND;PROPORTIONATE", 3L,
                "OUTCOME;21;202602;north;ENGLAND;ENHANCED", 4L,
                "OUTCOME;8;202602;north;ENGLAND;PROPORTIONATE", 6L,
                "OUTCOME;21;202602;south;WALES;PROPORTIONATE", 12L,
                "FAIR_SEX;FEMALE:DIVERTED;202601;;ENGLAND;NONE", 21L,
                "FAIR_SEX;FEMALE:FORMAL;202601;;ENGLAND;NONE", 4L,
                "FAIR_SEX;MALE:DIVERTED;202602;;ENGLAND;NONE", 13L,
                "FAIR_SEX;MALE:FORMAL;202602;;ENGLAND;NONE", 9L));
        publishing.of(counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "outcomes", "trust"})
    void onlyTheManagerHasAPageOfFigures(String board) {
        assertThat(get("manager", "/dashboards/" + board).getStatusCode()).isEqualTo(HttpStatus.OK);
        for (String user : List.of("dsl.greenfield", "officer.north", "sw.borough", "auditor", "admin")) {
            assertThat(get(user, "/dashboards/" + board).getStatusCode())
                    .as(user)
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(get(user, "/dashboards/" + board + ".csv?table=cases").getStatusCode())
                    .as(user)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void outcomesAreShownWithinTheirBandInFives() {
        String page = get("manager", "/dashboards/outcomes").getBody();
        assertThat(page).contains("Proportionate response", "up to the end of");
        assertThat(row(csv("/dashboards/outcomes.csv?table=mix"), "Proportionate response"))
                .contains("25", "5");
        assertThat(row(csv("/dashboards/outcomes.csv?table=mix&nation=WALES"), "Proportionate response"))
                .contains("10");
        assertThat(row(csv("/dashboards/outcomes.csv?table=mix&band=ENHANCED"), "Enhanced"))
                .isEmpty();
    }

    @Test
    void fairnessIsOfTheWholePartnershipWhateverOrganisationIsChosen() {
        String all = csv("/dashboards/outcomes.csv?table=fairness-sex");
        String ofSouth = csv("/dashboards/outcomes.csv?table=fairness-sex&organisation=south&band=ENHANCED");
        assertThat(row(ofSouth, "Female")).isEqualTo(row(all, "Female")).contains("20", "fewer than 5", "nearly all");
        assertThat(row(all, "Male")).contains("10", "5", "67");
    }

    @Test
    void departuresAreShownByDecisionRuleAndAgencyAndAddUpToTheTotal() {
        List<String> rules = rows("departures-by-rule", "");
        assertThat(rules)
                .containsExactly(
                        "School’s response (T2),T2-r6a1,School,5",
                        "Gate to outcome 21 (T4b),T4b-r4,Police,15",
                        "The outcome of a crime,Several,Police,5");
        assertThat(rows("departures", ""))
                .contains("The outcome of a crime,50,20,40", "The school’s response,5,5,nearly all");
        assertThat(get("manager", "/dashboards/outcomes").getBody())
                .contains("id=\"departures\"", "id=\"departures-by-rule\"")
                .doesNotContain("T10-r2");
    }

    /** Whoever has every filter, the rules and the totals, adds up and takes away, learns of fives only. */
    @Test
    void departuresByRuleAndTheirTotalsTellOfNoneThatWaits() {
        List<Long> known = new ArrayList<>();
        for (String filter : filters()) {
            List<Long> rules = column(rows("departures-by-rule", filter), 3);
            List<Long> departed = column(rows("departures", filter), 2);
            assertThat(sumOf(departed)).as(filter).isEqualTo(sumOf(rules));
            known.addAll(rules);
            known.addAll(departed);
            known.addAll(column(rows("departures", filter), 1));
        }
        assertThat(known).contains(5L, 15L, 20L);
        known.forEach(
                one -> known.forEach(other -> assertThat((one - other) % 5).isZero()));
    }

    @Test
    void departuresAreOfTheWholePartnershipWhateverOrganisationOrBandIsChosen() {
        assertThat(rows("departures-by-rule", "&organisation=north&band=ENHANCED"))
                .isEqualTo(rows("departures-by-rule", ""));
        assertThat(rows("departures-by-rule", "&nation=WALES"))
                .containsExactly("Gate to outcome 21 (T4b),T4b-r4,Police,5");
        assertThat(rows("departures-by-rule", "&to=2026-01"))
                .containsExactly("School’s response (T2),T2-r6a1,School,5");
    }

    @Test
    void noFigureOnAnyPageOrExportIsUnderFiveUnlessItIsAShare() {
        // How many columns of counts each has after its first; what follows is a share
        Map<String, Integer> tables = Map.of(
                "mix", 3, "departures", 2, "departures-by-rule", 3, "quality", 2, "fairness-sex", 3, "consistency", 3);
        tables.forEach((table, counts) -> filters()
                .forEach(filter -> rows(table, filter).stream()
                        .flatMap(line -> Stream.of(line.split(",", -1)).skip(1).limit(counts))
                        .filter(cell -> NUMBERS.matcher(cell).matches())
                        .forEach(cell -> assertThat(Long.parseLong(cell) % 5)
                                .as(table + filter)
                                .isZero())));
    }

    @Test
    void twoOverlappingFiltersDifferByFivesOnly() {
        for (String one : filters()) {
            for (String other : filters()) {
                assertThat((sum(one) - sum(other)) % 5)
                        .as(one + " and " + other)
                        .isZero();
            }
        }
    }

    @Test
    void rowsAndColumnsAddUpToNoMoreThanIsPublished() {
        Published whole = figures.read(List.of(Measure.OUTCOME), ReportFilter.ALL, Slice.NONE);
        Published bands = figures.read(List.of(Measure.OUTCOME), ReportFilter.ALL, Slice.BAND);
        for (String code : whole.parts(Measure.OUTCOME)) {
            long parts = bands.slices().stream()
                    .mapToLong(band -> bands.count(Measure.OUTCOME, code, band))
                    .sum();
            assertThat(parts).as(code).isEqualTo(whole.count(Measure.OUTCOME, code));
        }
        // 17 + 12 of 21 in one band and 4 in another were there: what waits of each stays between nought and four
        assertThat(whole.count(Measure.OUTCOME, "21")).isEqualTo(25);
        assertThat(whole.parts(Measure.OUTCOME)).doesNotContain("22");
    }

    @Test
    void pageAndExportsAreTheSameFigures() {
        String page = get("manager", "/dashboards/outcomes").getBody();
        String file = csv("/dashboards/outcomes.csv?table=fairness-sex");
        String table = page.substring(page.indexOf("title-fairness-sex"));
        table = table.substring(0, table.indexOf("</table>"));
        for (String label : List.of("Female", "Male")) {
            String[] cells = row(file, label).split(",", -1);
            String line = table.substring(table.indexOf(">" + label + "<"));
            for (String cell : List.of(cells[1], cells[2], cells[3])) {
                assertThat(line).contains(">" + cell + "<");
            }
        }
        assertThat(get("manager", "/dashboards/outcomes.xlsx?table=mix").getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void oneNewCaseChangesNothingUntilTheNextEdition() {
        List<String> before = everything();
        Map<String, Long> oneNewCase = Map.of(
                "OUTCOME;21;202602;north;ENGLAND;ENHANCED", 1L,
                "FAIR_SEX;FEMALE:FORMAL;202602;;ENGLAND;NONE", 1L,
                "DEPARTURE;outcome:DEPARTED:POLICE:sign-off:T10-r2;202602;;ENGLAND;NONE", 1L);
        publishing.whileCounted(oneNewCase, () -> assertThat(everything()).isEqualTo(before));
    }

    @Test
    void aWrongFilterIsNamedAndNothingIsShown() {
        String page = get("manager", "/dashboards/completed?from=2026-13&organisation=nowhere")
                .getBody();
        assertThat(page).contains("Choose the first month from the list", "Choose an organisation from the list");
        assertThat(page).doesNotContain("title-cases");
    }

    private List<String> everything() {
        return filters().stream()
                .flatMap(filter -> Stream.of("mix", "departures", "departures-by-rule", "quality", "fairness-sex")
                        .map(table -> csv("/dashboards/outcomes.csv?table=" + table + filter)))
                .toList();
    }

    private long sum(String filter) {
        long sum = 0;
        for (String line : csv("/dashboards/outcomes.csv?table=mix" + filter)
                .lines()
                .skip(5)
                .toList()) {
            Matcher numbers = NUMBERS.matcher(line.substring(Math.max(0, line.indexOf(','))));
            while (numbers.find()) {
                sum += Long.parseLong(numbers.group());
            }
        }
        return sum;
    }

    private static List<String> filters() {
        return List.of(
                "",
                "&from=2026-01&to=2026-01",
                "&from=2026-02",
                "&nation=ENGLAND",
                "&nation=WALES",
                "&organisation=north",
                "&organisation=north&from=2026-02",
                "&band=PROPORTIONATE",
                "&band=PROPORTIONATE&nation=ENGLAND");
    }

    /** Of a table as it is exported, without its head. */
    private List<String> rows(String table, String filter) {
        return csv("/dashboards/outcomes.csv?table=" + table + filter)
                .lines()
                .skip(5)
                .toList();
    }

    /** The figures in a column; where there is none, nothing is known. */
    private static List<Long> column(List<String> rows, int column) {
        return rows.stream()
                .map(row -> row.split(",", -1)[column])
                .filter(cell -> NUMBERS.matcher(cell).matches())
                .map(Long::valueOf)
                .toList();
    }

    private static long sumOf(List<Long> figures) {
        return figures.stream().mapToLong(Long::longValue).sum();
    }

    private static String row(String csv, String label) {
        return csv.lines().filter(line -> line.startsWith(label)).findFirst().orElse("");
    }

    private String csv(String address) {
        ResponseEntity<String> answer = get("manager", address);
        assertThat(answer.getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private ResponseEntity<String> get(String user, String address) {
        return browsers.computeIfAbsent(user, name -> new Browser(rest).signIn(name))
                .open(address);
    }
}
