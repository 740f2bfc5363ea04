package uk.proportion.audit;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseErased;

/** Lets the words of the record go with the case file that they are about. The entries and the hashes of their words stay. */
@Component
class ErasedCases {
    private final Erasure erasure;
    private final JdbcTemplate jdbc;

    ErasedCases(Erasure erasure, JdbcTemplate jdbc) {
        this.erasure = erasure;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    public void on(CaseErased erased) {
        erasure.eraseWordsOf(erased.reference(), erased.ground());
        jdbc.update(
                "delete from stated_purpose where case_reference = ?",
                erased.reference().value());
    }
}
