package uk.proportion.document;

import java.util.List;

/**
 * A letter, in short sentences.
 *
 * @param from the organisation that writes
 * @param to whom, as on the envelope
 * @param lines whom to turn to
 * @param reach how to reach who signs: filled in by hand
 * @param checked when the support lines were last checked, in a sentence
 * @param signature the role of whoever signs by hand
 */
record Letter(
        String title,
        String reference,
        String from,
        String date,
        String to,
        String greeting,
        List<Passage> passages,
        String linesHeading,
        List<SupportLine> lines,
        String reach,
        String closing,
        String signature,
        String checked) {

    /** @param heading {@code null} for the first */
    record Passage(String heading, List<String> paragraphs) {}

    /** @param what for, in a sentence */
    record SupportLine(String name, String contact, String what) {}

    /** Everything that is written in sentences. */
    List<String> sentences() {
        return java.util.stream.Stream.of(
                        passages.stream().flatMap(passage -> passage.paragraphs().stream()),
                        lines.stream().map(SupportLine::what),
                        java.util.stream.Stream.of(reach, closing))
                .flatMap(part -> part)
                .toList();
    }
}
