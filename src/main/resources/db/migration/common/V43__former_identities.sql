-- What was on file about who a child is before it was corrected. It lies beside the identity and goes with it.
create table former_identity (
    id uuid primary key,
    child_id uuid not null references child,
    detail varchar(40) not null,
    content text not null,
    replaced_at timestamp with time zone not null
);
create index former_identity_child on former_identity (child_id);

-- The list of an organisation's cases shows of each the next deadline.
create index running_clock_open on running_clock (case_id, due_at, met_at, ended_at);
