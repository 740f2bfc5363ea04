-- Every deadline of the guidance is a row: calendar months become a unit, and a row says whether a miss goes to the manager.
create table deadline_rule_with_months (
    step varchar(40) not null,
    nation varchar(8) not null check (nation in ('ENGLAND', 'WALES')),
    amount integer not null check (amount >= 0),
    unit varchar(16) not null check (unit in ('CLOCK_HOURS', 'WORKING_DAYS', 'CALENDAR_DAYS', 'CALENDAR_MONTHS')),
    starts_at varchar(40) not null,
    source varchar(200) not null,
    escalates boolean default true not null,
    primary key (step, nation)
);

insert into deadline_rule_with_months (step, nation, amount, unit, starts_at, source)
    select step, nation, amount, unit, starts_at, source from deadline_rule;

drop table deadline_rule;
alter table deadline_rule_with_months rename to deadline_rule;

-- Whoever referred a child chases feedback that has not come; the manager need not.
update deadline_rule set escalates = false where step = 'feedback';

insert into deadline_rule (step, nation, amount, unit, starts_at, source) values
    ('safeguardingLeadTold', 'ENGLAND', 0, 'CLOCK_HOURS', 'learnedAt', 'Staff tell the safeguarding lead at once [E]'),
    ('safeguardingLeadTold', 'WALES', 0, 'CLOCK_HOURS', 'learnedAt', 'Staff tell the safeguarding lead at once [E]'),
    ('urgentReferral', 'ENGLAND', 0, 'CLOCK_HOURS', 'criterionMetAt', 'Referral at once where a criterion IR-1 to IR-5 is met [BK, F2]'),
    ('urgentReferral', 'WALES', 0, 'CLOCK_HOURS', 'criterionMetAt', 'Referral at once where a criterion IR-1 to IR-5 is met [BK, F2]'),
    ('emergencyCall', 'ENGLAND', 0, 'CLOCK_HOURS', 'threatKnownAt', 'Threat to life: 999 now [E, BK]'),
    ('emergencyCall', 'WALES', 0, 'CLOCK_HOURS', 'threatKnownAt', 'Threat to life: 999 now [E, BK]'),
    ('incidentRegistration', 'ENGLAND', 0, 'CLOCK_HOURS', 'policeToldAt', 'Incident registered on receipt, Crime Recording Rules 2026/27 p.6 [A]'),
    ('incidentRegistration', 'WALES', 0, 'CLOCK_HOURS', 'policeToldAt', 'Incident registered on receipt, Crime Recording Rules 2026/27 p.6 [A]'),
    ('reporterTold', 'ENGLAND', 0, 'CLOCK_HOURS', 'recordingDecidedAt', 'Victim or reporter told with the decision not to record, Crime Recording Rules 2026/27 p.10 [A]'),
    ('reporterTold', 'WALES', 0, 'CLOCK_HOURS', 'recordingDecidedAt', 'Victim or reporter told with the decision not to record, Crime Recording Rules 2026/27 p.10 [A]'),
    ('rightOfAccess', 'ENGLAND', 1, 'CALENDAR_MONTHS', 'requestReceivedAt', 'Right of access: one month [BK]'),
    ('rightOfAccess', 'WALES', 1, 'CALENDAR_MONTHS', 'requestReceivedAt', 'Right of access: one month [BK]'),
    ('rightOfAccessComplex', 'ENGLAND', 3, 'CALENDAR_MONTHS', 'requestReceivedAt', 'Right of access: two months more where it is complex [BK]'),
    ('rightOfAccessComplex', 'WALES', 3, 'CALENDAR_MONTHS', 'requestReceivedAt', 'Right of access: two months more where it is complex [BK]');

-- A clock that runs, or ran, for one step of a case: opened and stopped by the work that it belongs to.
create table running_clock (
    id uuid primary key,
    case_id uuid not null references case_file,
    step varchar(40) not null,
    subject varchar(40) not null,
    started_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    bearers integer not null,
    met_at timestamp with time zone,
    ended_at timestamp with time zone,
    escalates boolean not null,
    late_rationale text
);
create index running_clock_case on running_clock (case_id);
