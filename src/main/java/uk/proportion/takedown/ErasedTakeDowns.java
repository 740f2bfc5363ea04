package uk.proportion.takedown;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.proportion.shared.CaseErased;

/** Take-downs end with the case that they belong to. */
@Component
class ErasedTakeDowns {
    private final JdbcTemplate jdbc;

    ErasedTakeDowns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CaseErased erased) {
        String reference = erased.reference().value();
        jdbc.update(
                "delete from take_down_answer where take_down_id in (select id from take_down where case_reference = ?)",
                reference);
        jdbc.update("delete from take_down where case_reference = ?", reference);
    }
}
