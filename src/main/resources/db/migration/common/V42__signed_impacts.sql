-- (docs/adr/0032) What somebody signed as read about the impact of an outcome on a child: the very text, with its version, which is
-- computed from the text. Rows are added and never changed. The text is the same for every child: it names nobody.
create table signed_impact (
    id uuid primary key,
    case_reference varchar(20) not null,
    crime_id varchar(8) not null,
    recording_decision integer not null,
    code varchar(4) not null,
    text_key varchar(20) not null,
    text_version varchar(64) not null,
    signed_text text not null,
    signed_as varchar(20) not null,
    signed_by varchar(64) not null,
    organisation varchar(31) not null,
    signed_at timestamp with time zone not null
);
create index signed_impact_case on signed_impact (case_reference, signed_at);
