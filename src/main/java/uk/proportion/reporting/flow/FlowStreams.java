package uk.proportion.reporting.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.shared.Agency;

/** The numbers of the streams. */
@Component
class FlowStreams {
    /** In the place of an agency, of what is nobody's. */
    private static final String NOBODY = "NONE";

    private static final String KEY = "process_key, version, activity_id, agency";
    private static final String ALL = "select id, " + KEY + " from flow_stream";
    private static final String ADD = "insert into flow_stream (" + KEY + ") values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    FlowStreams(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One activity of one version of a process, done by one agency: the least that is ever counted together. */
    record FlowStream(String process, int version, String activity, String agency) {
        static FlowStream of(Passage passage) {
            return new FlowStream(passage.process(), passage.version(), passage.activity(), agencyOf(passage.agency()));
        }

        private Object[] values() {
            return new Object[] {process, version, activity, agency};
        }
    }

    static String agencyOf(Agency agency) {
        return Optional.ofNullable(agency).map(Agency::name).orElse(NOBODY);
    }

    /** Numbers for at least the streams of these passages. Where two transactions add the same one, the later fails. */
    Map<FlowStream, Integer> numbers(List<Passage> passages) {
        Map<FlowStream, Integer> known = known();
        List<Object[]> missing = passages.stream()
                .map(FlowStream::of)
                .distinct()
                .filter(stream -> !known.containsKey(stream))
                .map(FlowStream::values)
                .toList();
        if (missing.isEmpty()) {
            return known;
        }
        jdbc.batchUpdate(ADD, missing);
        return known();
    }

    private Map<FlowStream, Integer> known() {
        Map<FlowStream, Integer> numbers = new HashMap<>();
        jdbc.query(ALL, row -> {
            FlowStream stream = new FlowStream(
                    row.getString("process_key"),
                    row.getInt("version"),
                    row.getString("activity_id"),
                    row.getString("agency"));
            numbers.put(stream, row.getInt("id"));
        });
        return numbers;
    }
}
