package uk.proportion.recording;

import static uk.proportion.guidance.DecisionIds.DISCLOSURE_EXPLANATION;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.Decision;
import uk.proportion.guidance.Guidance;
import uk.proportion.guidance.Outcome;
import uk.proportion.guidance.Outcomes;
import uk.proportion.recording.Impact.Line;
import uk.proportion.recording.Impact.Section;

/** Puts together what an outcome would mean for the child, as if it were the crime's (T8). */
@Component
class ImpactTexts {
    private static final String KEY = "recording.impact.";
    private static final List<String> RECORDED = List.of("force", "pnd", "pnc");
    private static final List<String> CHECKS = List.of("basic", "standard", "enhanced");

    private final Guidance guidance;
    private final Outcomes outcomes;
    private final MessageSource messages;

    ImpactTexts(Guidance guidance, Outcomes outcomes, MessageSource messages) {
        this.guidance = guidance;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    /** In the reader's language; the version is that of the English text. */
    Impact of(CrimeSituation crime, String code) {
        Decision disclosure = guidance.decide(DISCLOSURE_EXPLANATION, crime.asIfItWere(DISCLOSURE_EXPLANATION, code));
        String version = version(text(crime, code, disclosure, "", Locale.ENGLISH));
        return text(crime, code, disclosure, version, LocaleContextHolder.getLocale());
    }

    private Impact text(CrimeSituation crime, String code, Decision disclosure, String version, Locale language) {
        Wording wording = new Wording(code, disclosure.value("disclosure"), language);
        return new Impact(
                code,
                outcomes.find(code).map(Outcome::title).orElse(code),
                wording.key,
                wording.say(wording.key),
                sections(crime, wording),
                version,
                disclosure.rules().stream()
                        .flatMap(rule -> rule.citations().stream())
                        .toList());
    }

    private static List<Section> sections(CrimeSituation crime, Wording wording) {
        return List.of(
                wording.section("recorded", RECORDED.stream()),
                wording.section("checks", CHECKS.stream()),
                wording.section("who", Stream.of("decides")),
                wording.section("support", Stream.of("support")),
                new Section(wording.say("heading.told"), told(crime, wording)));
    }

    private static List<Line> told(CrimeSituation crime, Wording wording) {
        List<String> who = new ArrayList<>();
        if (Preconditions.tellsTheVictim(crime, wording.code)) {
            who.add("VICTIM");
        }
        if (Preconditions.isExplainedToTheChild(wording.code)) {
            who.add("CHILD");
        }
        if (who.isEmpty()) {
            who.add("NOBODY");
        }
        List<Line> lines = new ArrayList<>();
        who.forEach(one -> lines.add(new Line(wording.say("label.told"), wording.say("told." + one))));
        lines.add(new Line(wording.say("label.adult"), wording.say("adult")));
        return lines;
    }

    private static String version(Impact english) {
        try {
            byte[] text = english.asText().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The words for one code in one language. */
    private final class Wording {
        private final String code;
        private final String key;
        private final Locale language;

        private Wording(String code, String key, Locale language) {
            this.code = code;
            this.key = key;
            this.language = language;
        }

        private Section section(String heading, Stream<String> lines) {
            return new Section(
                    say("heading." + heading),
                    lines.map(line -> new Line(say("label." + line), exact(line)))
                            .toList());
        }

        private String say(String name) {
            return messages.getMessage(KEY + name, new Object[] {code}, language);
        }

        private String exact(String line) {
            String[] keys = {KEY + line + "." + code, KEY + line + "." + key, KEY + line};
            return messages.getMessage(new DefaultMessageSourceResolvable(keys, new Object[] {code}), language);
        }
    }
}
