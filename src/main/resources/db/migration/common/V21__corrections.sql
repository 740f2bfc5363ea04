-- A correction is a revision that says what it replaced and why; rows written before say neither.
alter table fact_revision add column corrections text;
alter table fact_revision add column reason text;

-- A decision whose facts a correction has changed: those facts as they were then, and the revision that corrected them.
alter table decision add column rested_on text;
alter table decision add column corrected_by uuid references fact_revision;

-- A decision that people acted on, offered to the agency that took it. An open review has no answer yet.
create table decision_review (
    id uuid primary key,
    case_id uuid not null references case_file,
    decision_table varchar(40) not null,
    subject varchar(40) not null,
    answer_then text not null,
    corrected_keys text not null,
    offers integer not null,
    offered_at timestamp with time zone not null,
    answer varchar(20),
    reason text,
    reviewed_by varchar(64),
    organisation varchar(31),
    reviewed_at timestamp with time zone
);
create index decision_review_case on decision_review (case_id, answer);

-- Most cases never have a review: this column saves asking.
alter table case_file add column reviews_offered boolean default false not null;

-- The case is decided anew: what was held, done or run before stays on file and no longer counts.
alter table review add column set_aside_at timestamp with time zone;
