-- After every migration: where the server has a role proportion_app, the application runs as that role and the owner of the
-- tables only migrates. The role works on all tables; of the audit record it appends, seals and erases, and changes nothing.
do $$
begin
    if exists (select from pg_roles where rolname = 'proportion_app') then
        perform pg_advisory_xact_lock(hashtext('proportion_app'));
        execute format('grant usage on schema %I to proportion_app', current_schema());
        execute format('grant select, insert, update, delete on all tables in schema %I to proportion_app', current_schema());
        execute format('grant usage on all sequences in schema %I to proportion_app', current_schema());
        revoke update, delete, truncate on audit_entry, audit_payload, audit_head from proportion_app;
        grant update (position, previous_hash, hash) on audit_entry to proportion_app;
        grant delete on audit_payload to proportion_app;
        grant update (position, hash) on audit_head to proportion_app;
        revoke insert, delete on audit_head from proportion_app;
    end if;
end $$;
