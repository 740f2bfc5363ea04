package uk.proportion.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.proportion.recording.RecordedCrime.ID;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import uk.proportion.guidance.CsvOutcomes;
import uk.proportion.guidance.Outcomes;
import uk.proportion.guidance.engine.GuidanceEngine;
import uk.proportion.recording.NotOffered.Kind;

class WhyNotTests {
    private static final WhyNotInWords WORDS = new WhyNotInWords(messages());
    private final Outcomes outcomes = new CsvOutcomes();
    private final WhyNot whyNot = new WhyNot(outcomes, new GuidanceEngine().ruleBook());

    @Test
    void malicePutsOutcome21OutOfReachAndIsNamedWithItsRule() {
        NotOffered closed = find(RecordedCrime.with(factors(Map.of("AF07", "YES"))), "21");

        assertThat(closed.kind()).isEqualTo(Kind.CLOSED);
        assertThat(said(closed))
                .containsExactly(
                        "Outcome 21 is closed: Malicious intent (AF07).",
                        "The enquiries are not complete.",
                        "Only an exceptional decision opens it: an inspector authorises it after the enquiries,"
                                + " and the force crime registrar is consulted.");
        assertThat(closed.rules()).containsExactly("T4b-r4");
        assertThat(closed.facts()).isEqualTo(Map.of("AF07", "YES"));
        assertThat(closed.citations()).contains("Guidance section 8, T4b row 4");
    }

    @Test
    void whatIsUnknownHoldsIt() {
        NotOffered held = find(RecordedCrime.with(factors(Map.of("AF03", "UNKNOWN"))), "21");
        assertThat(held.kind()).isEqualTo(Kind.NOT_YET);
        assertThat(said(held))
                .containsExactly("Outcome 21 is held until it is known whether this applies: Grooming (AF03).");
    }

    @Test
    void aProgrammeThatIsNotFinishedIsSaidToBeSo() {
        NotOffered early = find(RecordedCrime.with(Map.of("intervention", "AGREED")), "22");
        assertThat(early.kind()).isEqualTo(Kind.NOT_YET);
        assertThat(said(early)).containsExactly("The programme is not completed yet. It is never given in advance.");
        assertThat(said(find(RecordedCrime.with(Map.of()), "22")))
                .containsExactly("No programme has been offered because of this crime.");
    }

    @Test
    void anOffenceThatNeedsTheDirectorsConsentNeverHasOutcome10() {
        NotOffered never = find(RecordedCrime.with(Map.of("policeChargeable", "YES")), "10");
        assertThat(never.kind()).isEqualTo(Kind.NEVER);
        assertThat(said(never))
                .singleElement()
                .asString()
                .startsWith("Never available for this offence: it needs the consent");
        assertThat(never.rules()).containsExactly("T7b-10");
        assertThat(never.facts()).isEqualTo(Map.of("dppConsent", "YES"));
    }

    @Test
    void whatIsForAdultsIsNeverOffered() {
        NotOffered never = find(RecordedCrime.with(Map.of()), "3");
        assertThat(never.kind()).isEqualTo(Kind.NEVER);
        assertThat(said(never)).containsExactly("Never offered here. It is for: 18 or over.");
    }

    @Test
    void anotherRegimeIsNamedForEveryCodeThatItCloses() {
        Map<String, NotOffered> young = of(RecordedCrime.ofAChild(Map.of("ageAtConduct", 9, "ageNow", 9)));
        assertThat(said(young.get("21")))
                .containsExactly("The child was under 10 at the time. Outcome 11 is the only one there is.");
        assertThat(young.get("21").rules()).containsExactly("T7a-r3");
        assertThat(young.get("21").facts()).isEqualTo(Map.of("ageAtConduct", 9));
        assertThat(young).doesNotContainKey("11");

        Map<String, NotOffered> older = of(RecordedCrime.with(Map.of()));
        assertThat(said(older.get("11")))
                .containsExactly("It is for a child under 10 at the time, and this child was older.");
        assertThat(said(older.get("18")))
                .containsExactly("It is for a crime without a suspect, and a person is named for this one.");
    }

    @Test
    void everyCodeIsEitherOfferedOrExplainedInWordsThatExist() {
        List<CrimeSituation> crimes = new ArrayList<>(List.of(
                RecordedCrime.with(Map.of()),
                RecordedCrime.with(factors(Map.of("AF07", "YES", "AF04", "SUSPECTED"))),
                RecordedCrime.with(factors(Map.of("AF12", "UNKNOWN"))),
                RecordedCrime.with(Map.of("person", "NONE")),
                RecordedCrime.with(Map.of("pointsToProve", "NOT_MADE_OUT")),
                RecordedCrime.with(Map.of("offence", "022/24", "victim", "ADULT", "victimSupports", "UNKNOWN")),
                RecordedCrime.with(Map.of("evidenceSufficient", "YES", "suspectCondition", "DECEASED")),
                RecordedCrime.ofAChild(Map.of("undulyForced", "YES")),
                RecordedCrime.ofAChild(Map.of("undulyForced", "UNKNOWN")),
                RecordedCrime.ofAChild(Map.of("ageAtConduct", "UNKNOWN", "ageNow", "UNKNOWN")),
                RecordedCrime.ofAChild(Map.of("ageAtConduct", 17, "ageNow", 18)),
                RecordedCrime.ofAChild(Map.of("ageAtConduct", 18, "ageNow", 18))));
        for (CrimeSituation crime : crimes) {
            Map<String, NotOffered> refused = of(crime);
            assertThat(refused.size() + crime.proposable().size())
                    .isEqualTo(outcomes.all().size());
            assertThat(refused).doesNotContainKeys(crime.proposable().toArray(String[]::new));
            refused.values().forEach(one -> {
                assertThat(one.reasons()).as(one.code()).isNotEmpty();
                assertThat(said(one))
                        .as(one.code())
                        .noneMatch(said -> said.contains("recording.") || said.contains("{"));
                assertThat(said(one)).as(one.code()).doesNotHaveDuplicates();
            });
        }
    }

    static Map<String, Object> factors(Map<String, String> known) {
        Map<String, Object> all = new HashMap<>();
        Map<?, ?> none = (Map<?, ?>) RecordedCrime.with(Map.of())
                .situation()
                .facts()
                .crimes()
                .get(ID)
                .get("aggravating");
        none.forEach((factor, value) -> all.put((String) factor, value));
        all.putAll(known);
        return Map.of("aggravating", all);
    }

    private Map<String, NotOffered> of(CrimeSituation crime) {
        return whyNot.of(crime).stream().collect(Collectors.toMap(NotOffered::code, one -> one));
    }

    private NotOffered find(CrimeSituation crime, String code) {
        return of(crime).get(code);
    }

    private static List<String> said(NotOffered one) {
        return one.reasons().stream()
                .map(reason -> WORDS.sentence(reason, one.facts()))
                .toList();
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setBasenames("messages/recording", "messages/facts");
        return messages;
    }
}
