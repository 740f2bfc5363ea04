-- The record that nobody can bend (docs/adr/0021). Entries are appended without a position; the sealer links them.

create table audit_entry (
    id uuid primary key,
    recorded_at timestamp with time zone not null,
    place integer not null,
    kind varchar(40) not null,
    who varchar(64) not null,
    organisation varchar(31),
    case_reference varchar(20),
    subject varchar(64),
    purpose varchar(20),
    codes text not null,
    payload_hash varchar(64),
    position bigint unique,
    previous_hash varchar(64),
    hash varchar(64),
    check ((position is null and previous_hash is null and hash is null)
        or (position is not null and previous_hash is not null and hash is not null))
);
create index audit_entry_case on audit_entry (case_reference);
create index audit_entry_kind on audit_entry (kind);

-- What people wrote. A row may be erased; its salted hash stays in the entry.
create table audit_payload (
    entry_id uuid primary key references audit_entry,
    salt varchar(32) not null,
    words text not null
);

-- The end of the chain. Whoever locks this one row seals.
create table audit_head (
    id integer primary key check (id = 1),
    position bigint not null,
    hash varchar(64) not null
);

insert into audit_head (id, position, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
