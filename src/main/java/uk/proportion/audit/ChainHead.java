package uk.proportion.audit;

import org.springframework.jdbc.core.RowMapper;

/** The last link of the chain; position 0 where there is none yet. */
record ChainHead(long position, String hash) {
    static final RowMapper<ChainHead> MAPPER =
            (row, number) -> new ChainHead(row.getLong("position"), row.getString("hash"));
}
