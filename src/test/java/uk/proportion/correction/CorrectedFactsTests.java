package uk.proportion.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.correction.CorrectionDesk.DSL;
import static uk.proportion.correction.CorrectionDesk.REASON;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.WholeProduct;

/** A correction adds: the case file shows what it replaced, who did it and why, and which decisions rested on the old value. */
@WholeProduct
class CorrectedFactsTests {
    private static final Map<String, Object> INCIDENT = Map.of(
            "material", "CHILD_PHOTO", "youthProduced", "YES", "adultInvolved", "NO", "summary", "A heron took it.");

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcTemplate jdbc;

    private CorrectionDesk desk;

    @BeforeEach
    void sitDown() {
        desk = new CorrectionDesk(rest);
    }

    @Test
    void aCorrectedAgeIsShownWithTheOldValueTheReasonAndItsAuthor() {
        String reference = reported(Map.of("ageAtConduct", 12));
        correct(reference, Map.of("ageAtConduct", 13));
        assertThat(desk.corrections(reference))
                .singleElement()
                .satisfies(correction -> assertThat(correction)
                        .containsEntry("subject", "A")
                        .containsEntry("key", "ageAtConduct")
                        .containsEntry("from", 12)
                        .containsEntry("to", 13)
                        .containsEntry("reason", REASON)
                        .containsEntry("by", DSL)
                        .containsKey("at"));
    }

    @Test
    void aCorrectedAgeMarksEveryDecisionThatRestedOnItAlsoByWhatFollowsFromIt() {
        String reference = reported(Map.of("ageAtConduct", 12, "ageNow", 12));
        correct(reference, Map.of("ageAtConduct", 13, "ageNow", 13));
        assertThat(desk.decisions(DSL, reference, "school-response", "case"))
                .anySatisfy(decision -> assertThat(decision)
                        .containsEntry("restedOn", List.of(Map.of("key", "under13Involved", "from", "YES")))
                        .extractingByKey("corrected")
                        .asString()
                        .contains(REASON, DSL));
        assertThat(desk.decisions(DSL, reference, "social-care-threshold", "A"))
                .anySatisfy(decision ->
                        assertThat(String.valueOf(decision.get("restedOn"))).contains("ageNow", "12"));
        assertThat(desk.decisions(DSL, reference, "case-route", "case"))
                .allSatisfy(decision -> assertThat(decision).doesNotContainKey("restedOn"));
    }

    @Test
    void aDecisionMadeAfterTheCorrectionIsNotMarked() {
        String reference = reported(Map.of("ageAtConduct", 12));
        correct(reference, Map.of("ageAtConduct", 13));
        assertThat(desk.decisions(DSL, reference, "school-response", "case"))
                .filteredOn(decision -> decision.get("endedAt") == null)
                .singleElement()
                .satisfies(decision -> assertThat(decision).doesNotContainKey("restedOn"));
    }

    @Test
    void aTableThatIsNoLongerAskedIsMarkedWithWhatWasCorrected() {
        String reference = reported(Map.of("ageAtConduct", 17, "ageNow", 17));
        correct(reference, Map.of("ageAtConduct", 19, "ageNow", 19));
        assertThat(desk.decisions(DSL, reference, "social-care-threshold", "A"))
                .last()
                .satisfies(decision ->
                        assertThat(String.valueOf(decision.get("restedOn"))).contains("ageNow"));
    }

    @Test
    void whatNobodyKnewBeforeIsAnsweredAndNotCorrected() {
        String reference = reported(Map.of("undulyForced", "UNKNOWN"));
        correct(reference, Map.of("undulyForced", "NO", "significantHarm", "NO"));
        assertThat(desk.corrections(reference)).isEmpty();
    }

    @Test
    void theSameAnswerAgainCorrectsNothing() {
        String reference = reported(Map.of("roles", List.of("SHARER", "DEPICTED"), "ageAtConduct", 14));
        correct(reference, Map.of("roles", List.of("DEPICTED", "SHARER"), "ageAtConduct", 14));
        assertThat(desk.corrections(reference)).isEmpty();
    }

    @Test
    void aCorrectedRoleIsShownAsTheListsBeforeAndAfter() {
        String reference = reported(Map.of("roles", List.of("SHARER")));
        correct(reference, Map.of("roles", List.of("RECIPIENT_ONLY")));
        assertThat(desk.corrections(reference))
                .singleElement()
                .satisfies(correction -> assertThat(correction)
                        .containsEntry("key", "roles")
                        .containsEntry("from", List.of("SHARER"))
                        .containsEntry("to", List.of("RECIPIENT_ONLY")));
    }

    @Test
    void anAgeThatFollowsFromTheBirthDateFollowsItsCorrection() {
        String reference = reported(Map.of("dateOfBirth", "2014-01-05"));
        assertThat(child(reference)).containsEntry("ageAtConduct", 12).containsEntry("ageNow", 12);
        correct(reference, Map.of("dateOfBirth", "2013-01-05"));
        assertThat(child(reference)).containsEntry("ageAtConduct", 13).containsEntry("ageNow", 13);
        assertThat(desk.decisions(DSL, reference, "school-response", "case"))
                .anySatisfy(decision ->
                        assertThat(decision.get("restedOn")).asString().contains("under13Involved"));
    }

    @Test
    void anAgeThatSomebodyStatedStaysWhenTheBirthDateIsCorrected() {
        String reference = reported(Map.of("dateOfBirth", "2014-01-05", "ageAtConduct", 11));
        correct(reference, Map.of("dateOfBirth", "2013-01-05"));
        assertThat(child(reference)).containsEntry("ageAtConduct", 11).containsEntry("ageNow", 13);
    }

    @Test
    void whoAChildIsAndWhatSomebodyWroteNeverEntersARevision() {
        String reference = reported(Map.of("name", "Zephyrine Quillfeather", "dateOfBirth", "2014-01-05"));
        Map<String, Object> facts = Map.of(
                "children",
                Map.of("A", Map.of("name", "Zephyrine Quillfether", "dateOfBirth", "2013-01-05")),
                "incident",
                Map.of("summary", "An egret took it."));
        assertThat(desk.state(DSL, reference, facts)).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(desk.corrections(reference))
                .hasSize(3)
                .allSatisfy(correction ->
                        assertThat(correction).containsEntry("from", "(text)").containsEntry("to", "(text)"));
        String kept = jdbc.queryForList("select changes, corrections from fact_revision")
                .toString();
        assertThat(kept).doesNotContain("Quillfe", "heron", "egret", "2013-01-05", "2014-01-05");
    }

    @Test
    void nobodyCorrectsACaseThatTheyDoNotTakePartIn() {
        String reference = reported(Map.of("ageAtConduct", 12));
        Map<String, Object> facts = Map.of("children", Map.of("A", Map.of("ageAtConduct", 13)));
        for (String stranger : List.of("officer.north", "sw.borough", "dsl.riverside", "manager")) {
            assertThat(desk.state(stranger, reference, facts)).isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(desk.corrections(reference)).isEmpty();
    }

    private String reported(Map<String, Object> child) {
        return desk.reported(DSL, INCIDENT, Map.of("A", child));
    }

    private void correct(String reference, Map<String, Object> child) {
        assertThat(desk.state(DSL, reference, Map.of("children", Map.of("A", child))))
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> child(String reference) {
        return ((List<Map<String, Object>>) desk.file(DSL, reference).get("children")).get(0);
    }
}
