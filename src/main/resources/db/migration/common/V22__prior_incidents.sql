-- Persistence (T9) per asking agency: the same child in earlier cases, recognised by a person only (docs/adr/0011).

-- A hash of plain name and birth date, to be erased with the identity that it is of. Null where either is not on file, and in
-- rows written before, until name or birth date is kept anew.
alter table child_identity add column match_key varchar(64);
create index child_identity_match on child_identity (match_key);

-- What one organisation is asked about a child of its own case and one of an earlier case of its own. Whoever leaves a case, or
-- was never in the earlier one, is not asked.
create table same_child (
    id uuid primary key,
    case_id uuid not null references case_file,
    letter varchar(2) not null,
    agency varchar(20) not null,
    organisation varchar(31) not null,
    earlier_child_id uuid not null references child,
    asked_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    answer varchar(20) check (answer in ('SAME', 'DIFFERENT', 'NOT_SURE')),
    escalation boolean not null,
    answered_by varchar(64),
    answered_at timestamp with time zone,
    unique (case_id, letter, organisation, earlier_child_id)
);

-- Whether anybody has ever been asked about an earlier case.
alter table case_file add column may_be_known boolean default false not null;

-- The agency whose own knowledge of earlier incidents a decision rests on; null where it is the same for all.
alter table decision add column asked_by varchar(20);

-- How far back a question looks, in calendar months before the report of the case.
create table look_back (
    question varchar(40) not null primary key,
    months integer not null check (months > 0),
    source varchar(200) not null
);
insert into look_back (question, months, source)
values ('priorIncidents', 24, 'Guidance section 8, T9: no national number; 24 months before this report [D]');
