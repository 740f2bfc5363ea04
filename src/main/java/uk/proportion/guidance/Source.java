package uk.proportion.guidance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule rests on, as somebody can look it up.
 *
 * @param citation the citation as the rule has it
 * @param title the document
 * @param edition its edition; empty where it has none
 * @param place the page, paragraph or section; empty where the whole document is meant
 * @param says what stands there, in short; empty where it is not quoted
 * @param link the publication's page; empty where no address is certain
 * @param checked the day on which the document was last checked; empty for what was not
 * @param read how much of it was read (guidance section 0)
 */
public record Source(
        String citation,
        String title,
        Optional<String> edition,
        Optional<String> place,
        Optional<String> says,
        Optional<String> link,
        Optional<LocalDate> checked,
        HowRead read) {

    /** How much of a document was read by those who made the tables. */
    public enum HowRead {
        /** The whole text. */
        FULL,
        /** Some of it. */
        IN_PART,
        /** Only what others quote or summarise of it. */
        SECONDARY,
        /** General knowledge, not checked against the text. */
        BACKGROUND,
        /** Nobody else says so: a choice of this product, for practitioners to confirm. */
        DESIGN,
        /** This product's own guidance. */
        OWN,
        /** It is cited by an older answer, and the catalogue has it no more. */
        NOT_IN_THE_CATALOGUE
    }

    /** A citation that an older answer has, and the catalogue has not any more. */
    public static Source notInTheCatalogue(String citation) {
        return new Source(
                citation,
                citation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                HowRead.NOT_IN_THE_CATALOGUE);
    }
}
