-- (docs/adr/0041) Figures over many cases, kept up to date by the record in the order of its chain.

-- How far each reader of the record has come. Whoever locks the row reads on.
create table record_reader (
    name varchar(40) primary key,
    position bigint not null
);
insert into record_reader (name, position) values ('reporting', 0);

-- What a case adds to the figures: cells, a line each with its count. Taken out and put in anew when the case has changed.
create table reported_case (
    case_reference varchar(20) primary key,
    cells text not null
);

-- What is counted together (docs/metrics.md). It tells of no case.
create table report_cell (
    measure varchar(24) not null,
    in_month integer not null,
    organisation varchar(31) not null,
    nation varchar(8) not null,
    band varchar(16) not null,
    part varchar(200) not null,
    bucket integer not null,
    n bigint not null,
    primary key (measure, in_month, organisation, nation, band, part, bucket)
);

-- What erased cases have added to the figures: nothing else of them is left to count anew.
create table erased_cell (
    measure varchar(24) not null,
    in_month integer not null,
    organisation varchar(31) not null,
    nation varchar(8) not null,
    band varchar(16) not null,
    part varchar(200) not null,
    bucket integer not null,
    n bigint not null,
    primary key (measure, in_month, organisation, nation, band, part, bucket)
);

-- What is published, made once a month of the months that are over: counts in fives, so that nothing tells of fewer.
create table report_edition (
    in_month integer primary key,
    made_at timestamp with time zone not null
);
create table published_cell (
    measure varchar(24) not null,
    in_month integer not null,
    organisation varchar(31) not null,
    nation varchar(8) not null,
    band varchar(16) not null,
    part varchar(200) not null,
    bucket integer not null,
    n bigint not null,
    primary key (measure, organisation, in_month, nation, band, part, bucket)
);

-- What happened how often, of all kinds that are on record.
create table recorded_kind (
    in_month integer not null,
    kind varchar(40) not null,
    purpose varchar(20) not null,
    n bigint not null,
    primary key (in_month, kind, purpose)
);
