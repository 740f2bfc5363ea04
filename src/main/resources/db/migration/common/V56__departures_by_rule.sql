-- (docs/adr/0041) Departures are counted by agency, table and rule, of the whole partnership. The record is read again from its
-- beginning, so that every case is counted anew. Erased cases are in every other figure as before; what is published stays until the
-- next edition.
delete from published_cell where measure = 'DEPARTURE';
update report_cell c set n = c.n - (
    select e.n from erased_cell e
    where e.measure = c.measure and e.in_month = c.in_month and e.organisation = c.organisation and e.nation = c.nation
        and e.band = c.band and e.part = c.part and e.bucket = c.bucket)
where c.measure = 'DEPARTURE' and exists (
    select 1 from erased_cell e
    where e.measure = c.measure and e.in_month = c.in_month and e.organisation = c.organisation and e.nation = c.nation
        and e.band = c.band and e.part = c.part and e.bucket = c.bucket);
delete from report_cell where n = 0;
delete from erased_cell where measure = 'DEPARTURE';
delete from recorded_kind;
update record_reader set position = 0 where name = 'reporting';

-- Nobody asks for the departures of all cases by their moment any more.
drop index departure_moment;
