package uk.proportion.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseErased;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Occurrence;

/**
 * Erases a case file whose retention has ended, for every agency in it: who the children were, every fact, everybody's words and
 * the chronology. What stays tells of nobody: the reference, who took part, and what was decided by which rule.
 */
@Component
class CaseErasure {
    private static final String GROUND = "RETENTION_ENDED";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** No organisation holds it, and no case that is still worked on rests on it as an earlier incident. */
    private static final String DUE = " from case_file f where f.state = 'CLOSED' and f.retain_until < ?"
            + " and not exists (select 1 from legal_hold h where h.case_id = f.id and h.lifted_at is null)"
            + " and not exists (select 1 from same_child s join child c on c.id = s.earlier_child_id"
            + " join case_file later on later.id = s.case_id"
            + " where c.case_id = f.id and later.state in ('REPORTED', 'OPEN') and s.withdrawn_at is null"
            + " and (s.answer is null or s.answer = 'SAME'))";

    private static final List<String> ERASING = List.of(
            "update decision set facts = '{}', rested_on = null, corrected_by = null where case_id = ?",
            "update decision_review set reason = null where case_id = ?",
            "update recording_decision set reopened_why = null where case_id = ?",
            "update running_clock set late_rationale = null where case_id = ?",
            "update step_done set step_result = null where case_id = ?",
            "update legal_hold set reason = null where case_id = ?",
            "update emergency_access set reason = null"
                    + " where case_reference = (select reference from case_file where id = ?)",
            "update departure set reason = null, review_note = null"
                    + " where case_reference = (select reference from case_file where id = ?)",
            "delete from same_child where case_id = ?",
            "delete from same_child where earlier_child_id in (select id from child where case_id = ?)",
            "delete from former_identity where child_id in (select id from child where case_id = ?)",
            "delete from child_identity where child_id in (select id from child where case_id = ?)",
            "delete from child_role where child_id in (select id from child where case_id = ?)",
            "delete from fact_revision where case_id = ?",
            "delete from narrative where case_id = ?",
            "delete from chronology_entry where case_id = ?",
            "delete from incident_report where reference = (select reference from case_file where id = ?)",
            "update child set facts = '{}' where case_id = ?",
            "update crime set facts = '{}', force_reference = null, other_force = null, other_force_reference = null"
                    + " where case_id = ?");

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseErasure(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The cases that are to be erased today. */
    List<CaseReference> due() {
        return jdbc
                .queryForList("select f.reference" + DUE + " order by f.retain_until", String.class, today())
                .stream()
                .map(CaseReference::new)
                .toList();
    }

    /**
     * Erases one case in a transaction of its own, with the words that the audit record has of it.
     *
     * @return whether it was done: not where another node is at it, or it is not due any more
     */
    @Transactional
    public boolean erase(CaseReference reference) {
        List<UUID> locked = jdbc.queryForList(
                "select f.id" + DUE + " and f.reference = ? for update skip locked",
                UUID.class,
                today(),
                reference.value());
        locked.forEach(id -> {
            ERASING.forEach(statement -> jdbc.update(statement, id));
            jdbc.update(
                    "update case_file set state = 'ERASED', facts = '{}', review_facts = '{}', erased_at = ?,"
                            + " version = version + 1 where id = ?",
                    clock.instant().atOffset(ZoneOffset.UTC),
                    id);
            events.publishEvent(Occurrence.in(reference, "CASE_ERASED", "case").with("ground", GROUND));
            events.publishEvent(new CaseErased(reference, GROUND));
        });
        return !locked.isEmpty();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }
}
