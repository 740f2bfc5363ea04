package uk.proportion.reporting.statistics;

/**
 * Between which shares the true one lies, with 95 % confidence: Wilson's score interval, which holds for small numbers and near
 * nought and one (E. B. Wilson, 1927).
 */
record Interval(double low, double high) {
    private static final double Z = 1.959964;

    static Interval of(long part, long all) {
        if (all == 0) {
            return new Interval(0, 1);
        }
        double share = (double) part / all;
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * all)) / (1 + z2 / all);
        double reach = Z / (1 + z2 / all) * Math.sqrt(share * (1 - share) / all + z2 / (4.0 * all * all));
        return new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach));
    }

    long lowPercent() {
        return Math.round(low * 100);
    }

    long highPercent() {
        return Math.round(high * 100);
    }
}
