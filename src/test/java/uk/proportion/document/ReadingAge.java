package uk.proportion.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Flesch–Kincaid grade of a text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. Syllables are groups of
 * vowels, without a silent e at the end.
 */
final class ReadingAge {
    private static final Pattern SENTENCE = Pattern.compile("[.!?:]+(\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}’']+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile("([^aeiouyl]|[aeiouy]l)e(s|d)?$");

    private ReadingAge() {}

    static double grade(List<String> paragraphs) {
        String text =
                String.join("\n", paragraphs.stream().map(ReadingAge::closed).toList());
        double sentences = count(SENTENCE, text);
        List<String> words = words(text).toList();
        double syllables = words.stream().mapToInt(ReadingAge::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    static int syllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        Matcher silent = SILENT.matcher(plain);
        boolean spoken = plain.matches(".*[td]ed$");
        int groups = count(VOWELS, plain);
        return Math.max(1, silent.find() && !spoken ? groups - 1 : groups);
    }

    private static String closed(String paragraph) {
        return paragraph.matches("(?s).*[.!?]\\s*$") ? paragraph : paragraph + ".";
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group());
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
