package uk.proportion.casepage;

/**
 * An entry of the chronology as a page shows it.
 *
 * @param at the moment for machines
 * @param kind a code
 * @param subject {@code case}, a child's letter or a crime's id
 * @param agency of whoever wrote it, as a code; {@code PLATFORM} where nobody did
 * @param note {@code null} without one
 */
record Happening(
        String at,
        String when,
        String day,
        String kind,
        String kindInWords,
        String subject,
        String about,
        String agency,
        String who,
        String what,
        String note) {}
