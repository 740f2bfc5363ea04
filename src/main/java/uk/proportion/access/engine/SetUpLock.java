package uk.proportion.access.engine;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets nodes that start together set up one after the other: filters are not unique by name, and a group made twice fails. */
@Component
class SetUpLock {
    private final JdbcTemplate jdbc;

    SetUpLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other node sets up; held until the transaction ends. */
    void take() {
        jdbc.queryForObject("select name from set_up_lock where name = 'access' for update", String.class);
    }
}
