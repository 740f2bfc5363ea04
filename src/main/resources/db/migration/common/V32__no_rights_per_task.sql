-- Who knows of a task is asked of the task (docs/adr/0022); what the engine wrote about single tasks before is never read again.
delete from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*';
