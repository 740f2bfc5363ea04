package uk.proportion.draft;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts in the database, where nobody can read them. */
@Component
class DraftRows {
    private static final String ONE = "owner = :owner and kind = :kind and form = :form";
    private static final String INSERT = "insert into form_draft (owner, kind, form, key_id, sealed, saved_at)"
            + " values (:owner, :kind, :form, :keyId, :sealed, :now)";

    private final JdbcClient database;
    private final DraftCipher cipher;

    DraftRows(JdbcClient database, DraftCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    private record Row(String keyId, String sealed, OffsetDateTime savedAt) {}

    Optional<Draft> find(String owner, HalfFilled form, Instant since) {
        return one("select key_id, sealed, saved_at from form_draft where saved_at > :since and " + ONE, owner, form)
                .param("since", at(since))
                .query(Row.class)
                .optional()
                .flatMap(row -> cipher.open(new DraftCipher.Sealed(row.keyId(), row.sealed()), owner, form)
                        .map(words -> new Draft(
                                DraftAnswers.read(words), row.savedAt().toInstant())));
    }

    void keep(String owner, HalfFilled form, String words, Instant now) {
        DraftCipher.Sealed sealed = cipher.seal(words, owner, form);
        String change = "update form_draft set key_id = :keyId, sealed = :sealed, saved_at = :now where " + ONE;
        if (write(change, owner, form, sealed, now) == 0) {
            write(INSERT, owner, form, sealed, now);
        }
    }

    /** How many there were. */
    int forget(String owner, HalfFilled form) {
        return one("delete from form_draft where " + ONE, owner, form).update();
    }

    /** Whosever they are: the task is over. */
    void forgetTask(String taskId) {
        database.sql("delete from form_draft where kind = :kind and form = :form")
                .param("kind", HalfFilled.Kind.TASK.name())
                .param("form", taskId)
                .update();
    }

    int forgetBefore(Instant moment) {
        return database.sql("delete from form_draft where saved_at <= :moment")
                .param("moment", at(moment))
                .update();
    }

    List<String> tasks() {
        return database.sql("select distinct form from form_draft where kind = :kind")
                .param("kind", HalfFilled.Kind.TASK.name())
                .query(String.class)
                .list();
    }

    private int write(String sql, String owner, HalfFilled form, DraftCipher.Sealed sealed, Instant now) {
        return one(sql, owner, form)
                .param("keyId", sealed.keyId())
                .param("sealed", sealed.text())
                .param("now", at(now))
                .update();
    }

    private JdbcClient.StatementSpec one(String sql, String owner, HalfFilled form) {
        return database.sql(sql)
                .param("owner", owner)
                .param("kind", form.kind().name())
                .param("form", form.id());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
