package uk.proportion.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.audit.EntryRows.Sealed;

/**
 * Links entries into one chain. Of several nodes one seals at a time: whoever holds the row of the chain's head; the others go
 * away and come again. Whatever is committed and has no position gets the next one, so an entry that is committed late is linked
 * late and never missed.
 */
@Component
class Sealer {
    static final int MOST_AT_ONCE = 1000;

    private final JdbcTemplate jdbc;
    private final EntryRows rows;
    private final TransactionTemplate transaction;

    Sealer(JdbcTemplate jdbc, EntryRows rows, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        // The entries must be seen as they are once the head is ours, not as they were when the transaction began
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Seals everything that is there to be sealed. */
    void sealAll() {
        while (seal() == MOST_AT_ONCE) {
            continue;
        }
    }

    /** @return how many entries were linked; none where another node is at it */
    int seal() {
        return transaction.execute(status -> headIfFree().map(this::sealAfter).orElse(0));
    }

    private Optional<ChainHead> headIfFree() {
        return jdbc.query("select position, hash from audit_head for update skip locked", ChainHead.MAPPER).stream()
                .findFirst();
    }

    private int sealAfter(ChainHead head) {
        List<Sealed> links = new ArrayList<>();
        ChainHead last = head;
        for (Entry entry : rows.unsealed(MOST_AT_ONCE)) {
            long position = last.position() + 1;
            links.add(new Sealed(entry, position, last.hash(), entry.hash(position, last.hash())));
            last = new ChainHead(position, links.get(links.size() - 1).hash());
        }
        if (!links.isEmpty()) {
            rows.seal(links);
            jdbc.update("update audit_head set position = ?, hash = ?", last.position(), last.hash());
        }
        return links.size();
    }
}
