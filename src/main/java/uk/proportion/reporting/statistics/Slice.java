package uk.proportion.reporting.statistics;

/** By what figures are broken down, each in a row or column of its own. */
enum Slice {
    NONE("''"),
    MONTH("cast(in_month as varchar(6))"),
    BAND("band");

    private final String column;

    Slice(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
