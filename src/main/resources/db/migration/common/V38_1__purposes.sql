-- Why somebody without an open task on a case reads it, while it holds. What they wrote about it is on the audit record only.
create table stated_purpose (
    id uuid primary key,
    who varchar(64) not null,
    case_reference varchar(20) not null,
    purpose varchar(30) not null,
    holds_until timestamp with time zone not null
);
create index stated_purpose_who on stated_purpose (who, case_reference, holds_until);
