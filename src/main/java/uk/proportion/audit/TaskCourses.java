package uk.proportion.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.User;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** How the tasks of cases have gone, from the record: when each came up, was taken, and ended. One statement for many cases. */
@Component
@Transactional(readOnly = true)
public class TaskCourses {
    private static final String ACTS = "select case_reference, recorded_at, kind, organisation, subject, codes"
            + " from audit_entry where case_reference in (:cases) and kind in"
            + " ('TASK_CREATED', 'TASK_TAKEN', 'TASK_COMPLETED', 'TASK_ENDED') order by recorded_at, place, id";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NamedParameterJdbcTemplate jdbc;

    TaskCourses(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks of each case, the earliest first; a case without any is missing. */
    public Map<CaseReference, List<TaskCourse>> of(Collection<CaseReference> cases) {
        Map<CaseReference, Map<String, Draft>> drafts = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.query(
                    ACTS,
                    Map.of("cases", cases.stream().map(CaseReference::value).toList()),
                    row -> {
                        CaseReference reference = new CaseReference(row.getString("case_reference"));
                        read(row, drafts.computeIfAbsent(reference, any -> new LinkedHashMap<>()));
                    });
        }
        return drafts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().values().stream()
                                .map(Draft::course)
                                .toList()));
    }

    private static void read(ResultSet row, Map<String, Draft> drafts) throws SQLException {
        JsonNode codes = codes(row.getString("codes"));
        String task = codes.path("task").asText();
        Instant at = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        String kind = row.getString("kind");
        if (kind.equals("TASK_CREATED")) {
            drafts.put(task, new Draft(task, row.getString("subject"), codes, at));
            return;
        }
        Draft known = drafts.get(task);
        if (known != null) {
            known.go(kind, at, row.getString("organisation"));
        }
    }

    private static JsonNode codes(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("An entry of the record has codes that are not readable");
        }
    }

    /** A task while its entries are read. */
    private static final class Draft {
        private final String id;
        private final String step;
        private final Set<Agency> offeredTo = EnumSet.noneOf(Agency.class);
        private final Instant createdAt;
        private final Instant dueAt;
        private final List<Instant> takenAt = new ArrayList<>();
        private Instant endedAt;
        private OrganisationId completedBy;

        private Draft(String id, String step, JsonNode codes, Instant createdAt) {
            this.id = id;
            this.step = step;
            this.createdAt = createdAt;
            this.dueAt =
                    codes.has("due") ? Instant.ofEpochSecond(codes.path("due").asLong()) : null;
            codes.path("offered")
                    .forEach(group -> User.of("nobody", List.of(group.asText()))
                            .map(User::agency)
                            .ifPresent(offeredTo::add));
        }

        private void go(String kind, Instant at, String organisation) {
            if (kind.equals("TASK_TAKEN")) {
                takenAt.add(at);
            } else {
                endedAt = at;
                if (kind.equals("TASK_COMPLETED") && organisation != null) {
                    completedBy = new OrganisationId(organisation);
                }
            }
        }

        private TaskCourse course() {
            return new TaskCourse(id, step, offeredTo, createdAt, dueAt, List.copyOf(takenAt), endedAt, completedBy);
        }
    }
}
