-- Reference data that an administrator may edit without a release. V3 fills these tables from reference/*.csv.

create table offence (
    code varchar(8) primary key,
    position integer not null,
    title varchar(200) not null,
    ho_class varchar(8) not null,
    statute varchar(120) not null,
    max_penalty varchar(40) not null,
    basis varchar(3) not null check (basis in ('S', 'V', 'S/V', '')),
    serious_list varchar(3) not null check (serious_list in ('YES', 'NO')),
    indictable_only varchar(3) not null check (indictable_only in ('YES', 'NO')),
    dpp_consent varchar(3) not null check (dpp_consent in ('YES', 'NO')),
    summary_only varchar(3) not null check (summary_only in ('YES', 'NO')),
    notes varchar(500) not null
);

create table outcome (
    code varchar(4) primary key,
    position integer not null,
    title varchar(200) not null,
    when_used varchar(500) not null,
    available_to_child varchar(4) not null check (available_to_child in ('YES', 'NO', 'RARE')),
    notes varchar(500) not null
);

-- How long a step may take. starts_at names the moment that the clock starts from.
create table deadline_rule (
    step varchar(40) not null,
    nation varchar(8) not null check (nation in ('ENGLAND', 'WALES')),
    amount integer not null check (amount >= 0),
    unit varchar(16) not null check (unit in ('CLOCK_HOURS', 'WORKING_DAYS', 'CALENDAR_DAYS')),
    starts_at varchar(40) not null,
    source varchar(200) not null,
    primary key (step, nation)
);

-- Bank holidays proclaimed for one occasion, on top of the yearly ones.
create table proclaimed_day (
    nation varchar(8) not null check (nation in ('ENGLAND', 'WALES')),
    on_date date not null,
    name varchar(120) not null,
    primary key (nation, on_date)
);

-- After how many years an agency reviews a closed record for erasure.
create table retention_rule (
    agency varchar(16) primary key check (agency in ('SCHOOL', 'POLICE', 'SOCIAL_CARE', 'PARTNERSHIP')),
    years integer not null check (years > 0),
    counted_from varchar(8) not null check (counted_from in ('BIRTH', 'CLOSURE')),
    source varchar(200) not null
);
