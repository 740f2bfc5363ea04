-- What is on record stays as it is, whoever asks. The sealer may fill the three columns of the chain, once; words may go when
-- their erasure is on record.

create index audit_entry_erasure on audit_entry (subject) where kind = 'WORDS_ERASED';

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.position is null and new.position is not null then
        old.position := new.position;
        old.previous_hash := new.previous_hash;
        old.hash := new.hash;
        if old is not distinct from new then
            return new;
        end if;
    end if;
    raise exception 'The audit record is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();

create function audit_payload_goes_by_the_book() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
            select from audit_entry where kind = 'WORDS_ERASED' and subject = old.entry_id::text) then
        return old;
    end if;
    raise exception 'Words of the audit record go only when their erasure is on record'
        using errcode = 'insufficient_privilege';
end $$;

create trigger audit_payload_goes_by_the_book before update or delete on audit_payload
    for each row execute function audit_payload_goes_by_the_book();

create function audit_head_moves_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.id = old.id and new.position > old.position then
        return new;
    end if;
    raise exception 'The head of the audit chain only moves on' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_head_moves_on before update or delete on audit_head
    for each row execute function audit_head_moves_on();

create function audit_is_never_emptied() returns trigger language plpgsql as $$
begin
    raise exception 'The audit record is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_is_never_emptied before truncate on audit_entry
    for each statement execute function audit_is_never_emptied();
create trigger audit_payload_is_never_emptied before truncate on audit_payload
    for each statement execute function audit_is_never_emptied();
create trigger audit_head_is_never_emptied before truncate on audit_head
    for each statement execute function audit_is_never_emptied();
