package uk.proportion.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** A month as a number, as figures are kept by it: November 2026 is 202611. */
public final class MonthNumber {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int HUNDRED = 100;

    private MonthNumber() {}

    public static int of(YearMonth month) {
        return month.getYear() * HUNDRED + month.getMonthValue();
    }

    /** Of the month in London in which something happened. */
    public static int of(Instant at) {
        return of(YearMonth.from(at.atZone(LONDON)));
    }

    public static YearMonth month(int number) {
        return YearMonth.of(number / HUNDRED, number % HUNDRED);
    }
}
