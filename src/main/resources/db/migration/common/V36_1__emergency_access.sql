-- (docs/adr/0026) Who asked to read a case in which their organisation takes no part, and whether a senior colleague agreed. Whether there is
-- such a case makes no difference to a row, but for opens, which is looked up when it is agreed and shown to nobody. The reason is
-- the words of a person, and may be erased.
create table emergency_access (
    id uuid primary key,
    case_reference varchar(20) not null,
    agency varchar(20) not null,
    organisation varchar(31) not null,
    reason text,
    asked_by varchar(64) not null,
    asked_at timestamp with time zone not null,
    answer varchar(20),
    answered_by varchar(64),
    answered_at timestamp with time zone,
    opens boolean default false not null,
    read_until timestamp with time zone,
    version integer not null
);
create index emergency_access_case on emergency_access (case_reference, asked_by);
create index emergency_access_organisation on emergency_access (organisation, asked_at);
