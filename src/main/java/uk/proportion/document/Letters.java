package uk.proportion.document;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.document.Letter.Passage;
import uk.proportion.page.Words;

/**
 * Letters to a young person and to the parents: what happens, what it means and who helps, in short sentences, without blame
 * and without a promise (guidance section 5).
 */
@Component
class Letters {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String PARENTS = "parents";
    private static final String YOUNG = "young";
    private static final String YOUNGER = "younger";
    private static final String MISSING = "documents.";

    private final Words words;
    private final SupportLines lines;

    Letters(Words words, SupportLines lines) {
        this.words = words;
        this.lines = lines;
    }

    Letter toTheYoungPerson(LetterFacts facts, Maker maker) {
        return letter(facts, maker, facts.young() ? YOUNGER : YOUNG, "letter-to-the-young-person");
    }

    Letter toTheParents(LetterFacts facts, Maker maker) {
        return letter(facts, maker, PARENTS, "letter-to-the-parents");
    }

    private Letter letter(LetterFacts facts, Maker maker, String voice, String title) {
        boolean parents = PARENTS.equals(voice);
        List<SupportLines.Line> contacts = lines.of(facts, parents);
        String name = facts.name() == null ? say(facts, "documents.letter.noName") : facts.name();
        LocalDate today = maker.at().atZone(LONDON).toLocalDate();
        return new Letter(
                say(facts, "documents." + title),
                facts.reference().value(),
                maker.organisation().name(),
                words.day(today),
                parents ? say(facts, "documents.parents.to", name) : name,
                parents ? say(facts, "documents.parents.dear") : greeting(facts),
                passages(facts, voice),
                say(facts, "documents." + voice + ".lines"),
                contacts.stream()
                        .map(line -> new Letter.SupportLine(
                                line.name(), line.contact(), say(facts, "documents.line." + line.code())))
                        .toList(),
                say(facts, "documents." + voice + ".reach"),
                say(facts, "documents." + voice + ".close"),
                say(
                        facts,
                        "documents.letter.signed",
                        words.role(maker.role(), facts.nation()),
                        maker.organisation().name()),
                lines.oldest(contacts)
                        .map(day -> say(facts, "documents.letter.checked", words.day(day)))
                        .orElse(""));
    }

    private String greeting(LetterFacts facts) {
        return facts.name() == null
                ? say(facts, "documents.letter.hello")
                : say(facts, "documents.letter.dear", facts.name().split("\\s+")[0]);
    }

    private List<Passage> passages(LetterFacts facts, String voice) {
        return List.of(
                new Passage(null, paragraphs(facts, voice, Stream.of("why." + facts.place()))),
                passage(facts, voice, "now", now(facts)),
                passage(facts, voice, "meaning", facts.meanings().stream().map(key -> "meaning." + key)),
                passage(facts, voice, "do", whatToDo(facts)),
                passage(
                        facts,
                        voice,
                        "rights",
                        Stream.of("wishes." + (facts.wishesKnown() ? "known" : "open"), "share", "records")));
    }

    private static Stream<String> now(LetterFacts facts) {
        Stream<String> agencies = facts.agencies().stream().map(agency -> "now." + agency);
        return facts.plan() ? Stream.concat(agencies, Stream.of("now.plan")) : agencies;
    }

    private static Stream<String> whatToDo(LetterFacts facts) {
        return facts.online() ? Stream.of("online", "safe") : Stream.of("safe");
    }

    private Passage passage(LetterFacts facts, String voice, String name, Stream<String> keys) {
        return new Passage(say(facts, "documents." + voice + "." + name), paragraphs(facts, voice, keys));
    }

    /** A text has as many paragraphs as it has lines. What has no simpler text for the youngest is said as to the older. */
    private List<String> paragraphs(LetterFacts facts, String voice, Stream<String> keys) {
        return keys.map(key -> inVoice(facts, voice, key))
                .flatMap(text -> lines(text).stream())
                .toList();
    }

    private String inVoice(LetterFacts facts, String voice, String key) {
        String text = say(facts, "documents." + voice + "." + key);
        return text.startsWith(MISSING) && YOUNGER.equals(voice) ? say(facts, "documents." + YOUNG + "." + key) : text;
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).map(String::strip).toList();
    }

    private String say(LetterFacts facts, String key, Object... arguments) {
        return words.of(key, facts.nation(), arguments);
    }
}
