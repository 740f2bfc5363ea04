-- An auditor looks through the record by time and by person (docs/adr/0028).
create index audit_entry_recorded_at on audit_entry (recorded_at);
create index audit_entry_who on audit_entry (who, recorded_at);
