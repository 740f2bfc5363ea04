-- The band of a case's facts, by which open work is narrowed (docs/metrics.md). Every case is counted anew after V56, which fills it in.
alter table reported_case add column band varchar(16) default 'NONE' not null;
