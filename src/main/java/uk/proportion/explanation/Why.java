package uk.proportion.explanation;

import java.util.List;
import java.util.Optional;
import uk.proportion.explanation.OtherAnswerSentences.ByFact;
import uk.proportion.guidance.Source;

/**
 * Why a decision was given, in words.
 *
 * @param ended when it ceased to hold; empty while it holds
 * @param olderTable whether its table has another edition by now
 * @param explained whether what the reader's agency knows explains it
 * @param rest the facts that are there with nothing in them, by name
 * @param proposable of permitted outcomes: what would have changed which may be proposed
 */
record Why(
        String table,
        String subject,
        String result,
        String since,
        Optional<String> ended,
        String edition,
        boolean olderTable,
        boolean explained,
        List<Rule> rules,
        List<StatedFact> facts,
        List<String> rest,
        List<ByFact> otherAnswers,
        List<ByFact> proposable,
        List<String> disagreements,
        Optional<Corrected> corrected,
        List<Review> reviews,
        List<Earlier> earlier) {

    /**
     * A rule that gave the answer.
     *
     * @param own where in this product's own guidance it is set out
     */
    record Rule(String id, Optional<String> wording, List<Source> sources, List<String> own) {}

    /** A fact on which the answer rests. */
    record StatedFact(String name, String value, String by) {}

    /** That facts of the answer were corrected later, with what they were. */
    record Corrected(String at, String by, String reason, List<String> was) {}

    /** That it was offered for review because of a correction. */
    record Review(String offered, Optional<String> answered, String answer) {}

    /** An answer before this one. */
    record Earlier(String result, String from, String until, List<String> rules) {}
}
