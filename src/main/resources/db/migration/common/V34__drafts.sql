-- Half-filled forms (docs/adr/0024), encrypted: whoever reads this table learns who was filling in which form, and no word of it.

create table form_draft (
    owner varchar(64) not null,
    kind varchar(5) not null check (kind in ('TASK', 'START')),
    -- the task's id, or the start form's
    form varchar(64) not null,
    key_id varchar(12) not null,
    sealed text not null,
    saved_at timestamp with time zone not null,
    primary key (owner, kind, form)
);
create index form_draft_form on form_draft (kind, form);
create index form_draft_saved_at on form_draft (saved_at);
