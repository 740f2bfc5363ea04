-- A row of referral names who takes part now (docs/adr/0026); who took part before, and until when, stands here.
create table former_referral (
    id uuid primary key,
    referral_id uuid not null references referral,
    organisation varchar(31) not null,
    ground varchar(40) not null,
    made_by varchar(64) not null,
    made_at timestamp with time zone not null,
    until_at timestamp with time zone not null
);
create index former_referral_referral on former_referral (referral_id);

-- A case that one organisation asks another of its kind to take over. At most one per case and agency waits for an answer:
-- an answered one has no value in the column waiting.
create table case_transfer (
    id uuid primary key,
    case_reference varchar(20) not null,
    agency varchar(20) not null,
    sender varchar(31) not null,
    receiver varchar(31) not null,
    reason varchar(40) not null,
    asked_by varchar(64) not null,
    asked_at timestamp with time zone not null,
    waiting boolean check (waiting),
    answer varchar(20),
    answer_reason varchar(40),
    answered_by varchar(64),
    answered_at timestamp with time zone,
    unique (case_reference, agency, waiting)
);
