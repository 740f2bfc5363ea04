package uk.proportion.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts what passes through a data source while somebody does something that counts. */
final class Meter implements QueryExecutionListener {
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|into|update)\\s+([a-z]\\w+)");

    private final Map<String, Integer> byKind = new TreeMap<>();
    private boolean running;
    private int statements;
    private int roundTrips;

    DataSource of(DataSource database) {
        return ProxyDataSourceBuilder.create(database).listener(this).build();
    }

    /** Does something and counts its statements. */
    <T> T during(Supplier<T> action) {
        running = true;
        try {
            return action.get();
        } finally {
            running = false;
        }
    }

    /** What was counted since the last time it was asked. */
    Count take() {
        Count count = new Count(statements, roundTrips, Map.copyOf(byKind));
        statements = 0;
        roundTrips = 0;
        byKind.clear();
        return count;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // What was done is counted afterwards
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (running) {
            roundTrips++;
            for (QueryInfo query : queries) {
                int entries = Math.max(1, query.getParametersList().size());
                statements += entries;
                byKind.merge(kind(query.getQuery()), entries, Integer::sum);
            }
        }
    }

    private static String kind(String sql) {
        String plain = sql.strip().toLowerCase(Locale.ROOT);
        Matcher table = TABLE.matcher(plain);
        return plain.split("\\s+")[0] + " " + (table.find() ? table.group(1) : "");
    }
}
