-- How much each agency had open on a day; the row of the current day is brought up to date. Says from when on a backlog rises.
create table work_day (
    work_date date not null,
    agency varchar(20) not null,
    open_tasks integer not null,
    overdue integer not null,
    primary key (work_date, agency)
);

-- From when on the manager is told. The administrator sets the thresholds.
create table alert_rule (
    code varchar(40) primary key,
    threshold integer not null check (threshold >= 1),
    unit varchar(20) not null,
    changed_by varchar(64),
    changed_at timestamp with time zone
);
insert into alert_rule (code, threshold, unit) values
    ('BACKLOG', 150, 'PERCENT'),
    ('BREACH', 4, 'HOURS'),
    ('STUCK_JOBS', 15, 'MINUTES'),
    ('IMAGERY_REFUSED', 3, 'A_DAY'),
    ('CHAIN_BROKEN', 48, 'HOURS');

-- What was out of the ordinary, and for how long. Of each code and subject at most one has not ended.
create table raised_alert (
    id uuid primary key,
    code varchar(40) not null references alert_rule,
    about varchar(20) not null,
    figure bigint not null,
    began_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index raised_alert_ended on raised_alert (ended_at, began_at);

-- Whoever locks this one row looks for alerts; and when the daily verification of the audit chain was last begun.
create table alert_watch (
    id integer primary key check (id = 1),
    verification_begun_at timestamp with time zone
);
insert into alert_watch (id) values (1);
