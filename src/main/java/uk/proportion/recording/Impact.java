package uk.proportion.recording;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an outcome would mean for the child (guidance section 5, T8): never a promise.
 *
 * @param code the outcome or cancellation
 * @param key T8's text key
 * @param summary the key's text in one paragraph
 * @param version stands for the wording: other words, another version
 * @param citations what T8's rule rests on
 */
public record Impact(
        String code,
        String title,
        String key,
        String summary,
        List<Section> sections,
        String version,
        List<String> citations) {

    /** A part of the text under one heading. */
    public record Section(String heading, List<Line> lines) {}

    /** One thing that is said. */
    public record Line(String label, String text) {}

    /** The whole as plain text: what is signed as read, and kept. */
    public String asText() {
        return summary + "\n\n" + sections.stream().map(Impact::asText).collect(Collectors.joining("\n\n"));
    }

    private static String asText(Section section) {
        return section.heading() + "\n"
                + section.lines().stream()
                        .map(line -> line.label() + ": " + line.text())
                        .collect(Collectors.joining("\n"));
    }
}
