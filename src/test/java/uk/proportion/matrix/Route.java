package uk.proportion.matrix;

import java.util.Comparator;

/**
 * One address that the application answers at.
 *
 * @param path with placeholders as the application has registered it: {@code /api/cases/{reference}}
 */
record Route(String method, String path) implements Comparable<Route> {

    @Override
    public int compareTo(Route other) {
        return Comparator.comparing(Route::path).thenComparing(Route::method).compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
