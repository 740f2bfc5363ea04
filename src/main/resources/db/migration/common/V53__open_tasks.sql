-- Open work: one row for each task that is open and each group that it is offered to, kept in the transaction in which the engine's
-- own rows change. Whatever lists or counts open work reads it.

-- The engine's open tasks as they are kept here; the one place that says what of them is kept.
create view engine_open_task as
select t.id_ as task,
       coalesce(l.group_id_, '') as group_id,
       o.id as organisation,
       o.agency as agency,
       p.business_key_ as case_reference,
       d.key_ as process,
       d.version_ as version,
       t.task_def_key_ as step,
       t.name_ as name,
       t.assignee_ as assignee,
       t.create_time_ as since,
       t.due_date_ as due,
       t.follow_up_date_ as waits_until,
       t.priority_ as priority
from act_ru_task t
join act_re_procdef d on d.id_ = t.proc_def_id_
join act_ru_execution p on p.id_ = t.proc_inst_id_
left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
left join organisation o on o.id = substring(l.group_id_ from 1 for greatest(position('-' in l.group_id_) - 1, 0));

create table open_task (
    task varchar(64) not null,
    -- empty where it is offered to nobody
    group_id varchar(255) not null,
    -- of the group
    organisation varchar(31),
    agency varchar(20),
    case_reference varchar(255),
    process varchar(255) not null,
    version integer not null,
    step varchar(255) not null,
    name varchar(4000) not null,
    -- who has taken it
    assignee varchar(255),
    since timestamp not null,
    due timestamp,
    -- until when another agency is to help with it first
    waits_until timestamp,
    -- 100 immediate risk, 75 high, 50 normal, 25 routine
    priority integer not null,
    primary key (task, group_id)
);

create index open_task_group on open_task (group_id);
create index open_task_assignee on open_task (assignee);
create index open_task_case on open_task (case_reference);
create index open_task_step on open_task (process, step, task, version, agency);

insert into open_task select * from engine_open_task;
