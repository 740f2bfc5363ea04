-- (docs/adr/0032) Choices other than what a decision table recommends, where the table allows it: codes for the manager, and the
-- words of those concerned, which may be erased. A choice that was returned, or taken back, is withdrawn and no longer counted.
create table departure (
    id uuid primary key,
    case_reference varchar(20) not null,
    subject varchar(8) not null,
    decision_table varchar(40) not null,
    rules varchar(400) not null,
    recommended varchar(200) not null,
    chosen varchar(40) not null,
    reason text,
    form varchar(64) not null,
    departed_by varchar(64) not null,
    organisation varchar(31) not null,
    agency varchar(20) not null,
    departed_at timestamp with time zone not null,
    second_rank varchar(24),
    second_by varchar(64),
    second_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    review varchar(20),
    review_note text,
    reviewed_by varchar(64),
    reviewed_at timestamp with time zone,
    version integer not null
);
create index departure_case on departure (case_reference, departed_at);
create index departure_moment on departure (departed_at);
