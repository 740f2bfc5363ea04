-- The case file: facts are codes by key, kept as JSON text of one column per subject (docs/adr/0006);
-- who a child is stands in a table of its own, so that it can be restricted, exported or erased by itself.

create table case_file (
    id uuid primary key,
    reference varchar(20) not null unique,
    state varchar(20) not null,
    reporter varchar(64) not null,
    reporter_organisation varchar(31) not null,
    school varchar(31),
    facts text not null,
    review_facts text not null,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    retain_until date,
    version integer not null
);

create table child (
    id uuid primary key,
    case_id uuid not null references case_file,
    letter varchar(2) not null,
    facts text not null,
    unique (case_id, letter)
);

create table child_identity (
    child_id uuid primary key references child,
    details text not null
);

create table child_role (
    id uuid primary key,
    child_id uuid not null references child,
    role varchar(20) not null,
    assigned_by varchar(64) not null,
    assigned_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index child_role_child on child_role (child_id);

create table crime (
    id uuid primary key,
    case_id uuid not null references case_file,
    crime_id varchar(5) not null,
    facts text not null,
    force_reference varchar(40),
    recorded_at timestamp with time zone,
    unique (case_id, crime_id)
);

create table review (
    id uuid primary key,
    case_id uuid not null references case_file,
    organisation varchar(31) not null,
    held_by varchar(64) not null,
    held_at timestamp with time zone not null
);
create index review_case on review (case_id);

create table referral (
    id uuid primary key,
    case_id uuid not null references case_file,
    agency varchar(20) not null,
    organisation varchar(31) not null,
    ground varchar(40) not null,
    made_by varchar(64) not null,
    made_at timestamp with time zone not null,
    unique (case_id, organisation)
);
create index referral_organisation on referral (organisation);

-- Append-only: an answer that is corrected is a new row.
create table fact_revision (
    id uuid primary key,
    case_id uuid not null references case_file,
    changes text not null,
    author varchar(64) not null,
    organisation varchar(31),
    source varchar(80) not null,
    made_at timestamp with time zone not null
);
create index fact_revision_case on fact_revision (case_id);

create table narrative (
    id uuid primary key,
    case_id uuid not null references case_file,
    subject varchar(40) not null,
    text_key varchar(40) not null,
    content text not null,
    author varchar(64) not null,
    organisation varchar(31),
    written_at timestamp with time zone not null
);
create index narrative_case on narrative (case_id);

-- As it was decided then; a later answer ends a row and never changes it.
create table decision (
    id uuid primary key,
    case_id uuid not null references case_file,
    decision_table varchar(40) not null,
    subject varchar(40) not null,
    outputs text not null,
    rules text not null,
    facts text not null,
    table_version varchar(40) not null,
    decided_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index decision_case on decision (case_id, ended_at);

create table plan_measure (
    id uuid primary key,
    case_id uuid not null references case_file,
    letter varchar(2) not null,
    measure varchar(5) not null,
    owner varchar(20) not null,
    state varchar(20) not null,
    changed_by varchar(64) not null,
    changed_at timestamp with time zone not null,
    unique (case_id, letter, measure)
);

create table recording_decision (
    id uuid primary key,
    case_id uuid not null references case_file,
    crime_id varchar(5) not null,
    code varchar(4) not null,
    state varchar(20) not null,
    proposed_by varchar(64) not null,
    proposed_at timestamp with time zone not null,
    settled_by varchar(64),
    settled_at timestamp with time zone
);
create index recording_decision_case on recording_decision (case_id);

create table sign_off (
    id uuid primary key,
    case_id uuid not null references case_file,
    subject varchar(40) not null,
    signing varchar(30) not null,
    sign_rank varchar(30) not null,
    answer varchar(20) not null,
    signed_by varchar(64) not null,
    signed_at timestamp with time zone not null
);
create index sign_off_case on sign_off (case_id);

create table chronology_entry (
    id uuid primary key,
    case_id uuid not null references case_file,
    position integer not null,
    occurred_at timestamp with time zone not null,
    author varchar(64) not null,
    organisation varchar(31),
    kind varchar(40) not null,
    subject varchar(40) not null,
    summary varchar(1000) not null,
    note text,
    unique (case_id, position)
);

create table stage_run (
    id uuid primary key,
    case_id uuid not null references case_file,
    stage varchar(30) not null,
    subject varchar(40) not null,
    basis varchar(1000) not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    ending varchar(20)
);
create index stage_run_case on stage_run (case_id);

-- What was done in a stage, so that one that new facts begin afresh asks nobody twice.
-- Append-only: the latest row of a subject and step is the one that stands.
create table step_done (
    id uuid primary key,
    case_id uuid not null references case_file,
    position integer not null,
    stage varchar(30) not null,
    subject varchar(40) not null,
    step varchar(40) not null,
    step_result varchar(1000),
    done_by varchar(64) not null,
    done_at timestamp with time zone not null,
    unique (case_id, position)
);

-- The same report sent twice makes one case.
create table incident_report (
    id uuid primary key,
    idempotency_key varchar(100) not null,
    caller varchar(64) not null,
    reference varchar(20) not null,
    unique (caller, idempotency_key)
);
