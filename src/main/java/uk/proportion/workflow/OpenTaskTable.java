package uk.proportion.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the table of open tasks as the engine's own are, in the same transaction: the view {@code engine_open_task} says what is
 * kept, whenever a task or whom it is offered to changes (docs/adr/0043).
 */
@Component
public class OpenTaskTable {
    private static final String DIFFERING = "select distinct task from ("
            + "(select * from engine_open_task except select * from open_task)"
            + " union all (select * from open_task except select * from engine_open_task)) d order by task";

    private final NamedParameterJdbcTemplate jdbc;

    OpenTaskTable(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads these tasks, by their ids, from the engine; those that are open no more are kept no more. Two statements. */
    public void renew(Collection<String> tasks) {
        if (!tasks.isEmpty()) {
            Map<String, Collection<String>> those = Map.of("tasks", tasks);
            jdbc.update("delete from open_task where task in (:tasks)", those);
            jdbc.update("insert into open_task select * from engine_open_task where task in (:tasks)", those);
        }
    }

    /** The ids of the tasks that are kept otherwise than the engine has them, or not kept at all; empty where all is well. */
    public List<String> differing() {
        return jdbc.getJdbcTemplate().queryForList(DIFFERING, String.class);
    }
}
