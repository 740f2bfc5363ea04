package uk.proportion.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.proportion.shared.CaseReference;

/**
 * The fast path to many cases: each copy of a case that was lived through leaves what the dashboards read of it, under a reference
 * and at organisations of its own: the rows of the case, its open tasks in the engine, and what it adds to the read models. No
 * names, texts, decisions or history are copied, which no dashboard reads. PostgreSQL only.
 */
final class ManyCases {
    /** How many organisations the partnership has for each of the demonstration's. */
    private static final Map<String, Integer> ORGANISATIONS = new TreeMap<>(
            Map.of("greenfield", 100, "riverside", 100, "north", 2, "south", 2, "borough", 4, "cwm", 4));

    private static final String SHIFTED = "case when b.%1$s is null then null else b.%1$s || '~' || c.k end";
    private static final int AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;
    private final Random random = new Random(11);
    private int copies;

    ManyCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds copies until there are so many cases. */
    void growTo(int cases) {
        organisations();
        List<Map<String, Object>> originals = jdbc.queryForList(
                "select reference, id from case_file where id not in (select new_id from copy)");
        int there = jdbc.queryForObject("select count(*) from case_file", Integer.class);
        List<Object[]> rows = new ArrayList<>();
        while (there + rows.size() < cases) {
            Map<String, Object> original = originals.get(rows.size() % originals.size());
            rows.add(new Object[] {
                original.get("reference"),
                original.get("id"),
                CaseReference.random(2026, random).value(),
                UUID.randomUUID(),
                ++copies
            });
        }
        jdbc.execute("truncate copying");
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            jdbc.batchUpdate(
                    "insert into copying (ref, id, new_ref, new_id, k) values (?, ?, ?, ?, ?)"
                            + " on conflict (new_ref) do nothing",
                    rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
        jdbc.execute("delete from copying where new_ref in (select reference from case_file)");
        jdbc.execute("analyze copying");
        caseFiles();
        openTasks();
        readModels();
        jdbc.execute("insert into copy select new_id from copying");
        // As the server does by itself, some minutes later
        jdbc.execute("vacuum analyze");
    }

    private void organisations() {
        jdbc.execute("create table if not exists copy (new_id uuid primary key)");
        jdbc.execute("create table if not exists copying (ref varchar(20), id uuid, new_ref varchar(20) primary key,"
                + " new_id uuid, k integer)");
        jdbc.execute("create index if not exists copying_ref on copying (ref)");
        jdbc.execute("create index if not exists copying_id on copying (id)");
        jdbc.execute("create or replace function place(organisation varchar, k integer) returns varchar language sql"
                + " immutable as $$ select case " + ORGANISATIONS.entrySet().stream()
                        .map(one -> "when organisation = '%s' and k %% %d > 0 then '%s' || (k %% %d)"
                                .formatted(one.getKey(), one.getValue(), one.getKey(), one.getValue()))
                        .collect(Collectors.joining(" "))
                + " else organisation end $$");
        jdbc.execute("insert into organisation (id, name, agency, nation, area, served_by_force, served_by_authority)"
                + " select place(o.id, k), o.name || ' ' || k, o.agency, o.nation, o.area, place(o.served_by_force, k),"
                + " place(o.served_by_authority, k) from organisation o, generate_series(1, 99) k"
                + " where place(o.id, k) <> o.id order by case o.agency when 'SCHOOL' then 1 else 0 end"
                + " on conflict (id) do nothing");
    }

    private void caseFiles() {
        copy(
                "case_file",
                "id",
                "b.id = c.id",
                Map.of(
                        "id", "c.new_id",
                        "reference", "c.new_ref",
                        "school", "place(b.school, c.k)",
                        "reporter_organisation", "place(b.reporter_organisation, c.k)"));
        Map<String, String> ofACase = Map.of("id", "gen_random_uuid()", "case_id", "c.new_id");
        for (String table : List.of("child", "crime", "stage_run", "running_clock")) {
            copy(table, "id", "b.case_id = c.id", ofACase);
        }
        Map<String, String> withOrganisation = new TreeMap<>(ofACase);
        withOrganisation.put("organisation", "place(b.organisation, c.k)");
        for (String table : List.of("referral", "chronology_entry")) {
            copy(table, "id", "b.case_id = c.id", withOrganisation);
        }
    }

    private void openTasks() {
        copy(
                "act_ru_execution",
                "id_",
                "p.business_key_ = c.ref join act_ru_execution b on b.proc_inst_id_ = p.id_",
                Map.of(
                        "id_", SHIFTED.formatted("id_"),
                        "proc_inst_id_", SHIFTED.formatted("proc_inst_id_"),
                        "root_proc_inst_id_", SHIFTED.formatted("root_proc_inst_id_"),
                        "parent_id_", SHIFTED.formatted("parent_id_"),
                        "super_exec_", SHIFTED.formatted("super_exec_"),
                        "business_key_", "case when b.business_key_ is null then null else c.new_ref end"));
        copy(
                "act_ru_task",
                "id_",
                "p.business_key_ = c.ref join act_ru_task b on b.proc_inst_id_ = p.id_",
                Map.of(
                        "id_", SHIFTED.formatted("id_"),
                        "execution_id_", SHIFTED.formatted("execution_id_"),
                        "proc_inst_id_", SHIFTED.formatted("proc_inst_id_")));
        copy(
                "act_ru_identitylink",
                "id_",
                "p.business_key_ = c.ref join act_ru_task t on t.proc_inst_id_ = p.id_"
                        + " join act_ru_identitylink b on b.task_id_ = t.id_",
                Map.of(
                        "id_", SHIFTED.formatted("id_"),
                        "task_id_", SHIFTED.formatted("task_id_"),
                        "group_id_",
                                "place(split_part(b.group_id_, '-', 1), c.k) || '-' || split_part(b.group_id_, '-', 2)"));
        for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_identitylink")) {
            jdbc.execute("analyze " + table);
        }
        jdbc.execute("insert into open_task select * from engine_open_task"
                + " where case_reference in (select new_ref from copying)");
    }

    /** What a copy adds is what its original adds, at the copy's organisations. */
    private void readModels() {
        jdbc.execute("insert into reported_case (case_reference, band, cells) select c.new_ref, b.band, "
                + ORGANISATIONS.keySet().stream()
                        .reduce(
                                "b.cells",
                                (text, one) -> "replace(%s, ';%s;', ';' || place('%s', c.k) || ';')"
                                        .formatted(text, one, one))
                + " from reported_case b join copying c on c.ref = b.case_reference");
        jdbc.execute("insert into report_cell (measure, part, in_month, organisation, nation, band, bucket, n)"
                + " select split_part(l, ';', 1), split_part(l, ';', 2), split_part(l, ';', 3)::int, split_part(l, ';', 4),"
                + " split_part(l, ';', 5), split_part(l, ';', 6), split_part(split_part(l, ';', 7), '=', 1)::int,"
                + " sum(split_part(split_part(l, ';', 7), '=', 2)::bigint)"
                + " from reported_case r join copying c on c.new_ref = r.case_reference,"
                + " regexp_split_to_table(r.cells, E'\\n') l group by 1, 2, 3, 4, 5, 6, 7"
                + " on conflict (measure, in_month, organisation, nation, band, part, bucket)"
                + " do update set n = report_cell.n + excluded.n");
        jdbc.execute("insert into flow_of_case (case_reference, contributions)"
                + " select c.new_ref, b.contributions from flow_of_case b join copying c on c.ref = b.case_reference");
    }

    /** Copies the rows of a table once for each copy; columns that are not named stay as they are. */
    private void copy(String table, String order, String join, Map<String, String> changed) {
        List<String> columns = jdbc.queryForList(
                "select column_name from information_schema.columns where table_name = ? and table_schema = 'public'",
                String.class,
                table);
        String values = columns.stream()
                .map(column -> changed.getOrDefault(column, "b." + column))
                .collect(Collectors.joining(", "));
        String first = join.startsWith("p.") ? "act_ru_execution p" : table + " b";
        jdbc.execute("insert into " + table + " (" + String.join(", ", columns) + ") select " + values
                + " from copying c join " + first + " on " + join + " order by b." + order);
    }

    static List<Integer> sizes() {
        return Stream.of(System.getProperty("cases", "10000,100000").split(","))
                .map(Integer::valueOf)
                .toList();
    }
}
