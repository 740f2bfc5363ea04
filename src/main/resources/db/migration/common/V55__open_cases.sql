-- An organisation's open cases, and the clocks that run, are found without a look at those that have ended.
alter table referral add column of_open_case boolean default true not null;

update referral set of_open_case = false
where case_id in (select id from case_file where state not in ('REPORTED', 'OPEN'));

create index referral_open on referral (organisation, of_open_case);
drop index referral_organisation;

create index running_clock_step on running_clock (step, met_at, ended_at, due_at, case_id);
