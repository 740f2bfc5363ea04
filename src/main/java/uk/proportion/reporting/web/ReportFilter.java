package uk.proportion.reporting.web;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.proportion.reporting.Band;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

/**
 * Which cases a page counts. What is {@code null} narrows nothing.
 *
 * @param from the first month
 * @param to the last month, itself included
 */
public record ReportFilter(YearMonth from, YearMonth to, OrganisationId organisation, Nation nation, Band band) {
    /** Everything. */
    public static final ReportFilter ALL = new ReportFilter(null, null, null, null, null);

    /** The same period and nation, of all organisations and bands together. */
    public ReportFilter ofTheWholePartnership() {
        return new ReportFilter(from, to, null, nation, null);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }

    /** What is chosen, by the name of its field as it stands in addresses. */
    public Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        put(chosen, FilterField.FROM, from);
        put(chosen, FilterField.TO, to);
        put(chosen, FilterField.ORGANISATION, organisation == null ? null : organisation.value());
        put(chosen, FilterField.NATION, nation);
        put(chosen, FilterField.BAND, band);
        return chosen;
    }

    /** As it is appended to an address that has a query already: {@code &from=2026-01&nation=WALES}; empty for everything. */
    public String query() {
        return chosen().entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining());
    }

    private static void put(Map<String, String> chosen, FilterField field, Object value) {
        if (value != null) {
            chosen.put(field.parameter(), Objects.toString(value));
        }
    }
}
