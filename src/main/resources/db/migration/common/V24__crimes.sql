-- An outcome that is decided anew keeps its row: who reopened it and why, and when another took its place.
-- The position orders decisions of the same moment; a signature names the decision that it was given to.

alter table recording_decision add column position integer;
update recording_decision d set position = (
    select count(*) from recording_decision e
    where e.case_id = d.case_id
      and (e.proposed_at < d.proposed_at or (e.proposed_at = d.proposed_at and e.id <= d.id)));
alter table recording_decision alter column position set not null;
alter table recording_decision add constraint recording_decision_position unique (case_id, position);
alter table recording_decision add column reopened_by varchar(64);
alter table recording_decision add column reopened_at timestamp with time zone;
alter table recording_decision add column reopened_why text;
alter table recording_decision add column superseded_by varchar(64);
alter table recording_decision add column superseded_at timestamp with time zone;

alter table sign_off add column recording_decision integer;

-- The force that has taken a transferred crime (C1), and its number there.
alter table crime add column other_force varchar(60);
alter table crime add column other_force_reference varchar(40);
