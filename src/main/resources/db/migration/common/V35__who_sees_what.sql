-- Each agency sees a part of its own (docs/adr/0025): the chronology remembers through which form something was done.
-- An entry of which that is not known is shown to nobody but the agency that wrote it.

alter table chronology_entry add column source varchar(80);
update chronology_entry set source = lower(replace(summary, ' ', '-')) where kind = 'DONE';

-- Which role of the school a member of staff who is accused has: shut out of the case from that moment.
alter table case_file add column accused_staff varchar(20);
