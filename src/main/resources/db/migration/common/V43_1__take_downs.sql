-- A request to have imagery taken down, and each answer to it: rows are only ever added, the latest is the one that stands.
create table take_down (
    id uuid primary key,
    case_reference varchar(20) not null,
    child varchar(2) not null,
    service varchar(20) not null check (service in ('REPORT_REMOVE', 'PLATFORM', 'IWF', 'TAKE_IT_DOWN')),
    platform varchar(60),
    helper varchar(20) not null,
    asked_at timestamp with time zone not null,
    recorded_by varchar(64) not null,
    organisation varchar(31) not null,
    recorded_at timestamp with time zone not null
);
create index take_down_case on take_down (case_reference);

create table take_down_answer (
    id uuid primary key,
    take_down_id uuid not null references take_down,
    position integer not null,
    result varchar(20) not null check (result in ('ASKED', 'ACCEPTED', 'REMOVED', 'REFUSED', 'NOT_FOUND')),
    result_on date not null,
    follow_up date,
    recorded_by varchar(64) not null,
    organisation varchar(31) not null,
    recorded_at timestamp with time zone not null,
    unique (take_down_id, position)
);
