-- A case whose retention has ended is erased down to a skeleton (docs/adr/0028), unless an organisation holds it.
alter table case_file add column erased_at timestamp with time zone;
create index case_file_retain_until on case_file (retain_until);

-- An organisation wants the case kept whatever its schedule says: an inquiry, a claim, a court's order.
create table legal_hold (
    id uuid primary key,
    case_id uuid not null references case_file,
    organisation varchar(31) not null,
    reason text,
    set_by varchar(64) not null,
    set_at timestamp with time zone not null,
    lifted_by varchar(64),
    lifted_at timestamp with time zone
);
create index legal_hold_case on legal_hold (case_id, lifted_at);
