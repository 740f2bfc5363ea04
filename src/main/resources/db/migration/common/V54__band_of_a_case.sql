-- The band of a case's facts, by which open work is narrowed (docs/metrics.md); until now it stood in the case's cells alone.
alter table reported_case add column band varchar(16) default 'NONE' not null;

update reported_case set band = case
    when cells like '%;AGGRAVATED;%' then 'AGGRAVATED'
    when cells like '%;UNCLEAR;%' then 'UNCLEAR'
    when cells like '%;ENHANCED;%' then 'ENHANCED'
    when cells like '%;PROPORTIONATE;%' then 'PROPORTIONATE'
    else 'NONE'
end;
