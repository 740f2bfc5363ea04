package uk.proportion.casepage;

import java.util.List;

/**
 * A crime, as one agency may know it: one for each victim.
 *
 * @param title such as {@code Crime c1}
 * @param label whom the person is in it, in words
 * @param outcome in words
 */
record CrimeView(String id, String title, String label, Tag outcome, List<Row> rows, List<Row> facts) {}
