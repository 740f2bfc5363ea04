package uk.proportion.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import uk.proportion.Browser;
import uk.proportion.TestDatabase;

/**
 * What each dashboard page costs with 10,000 and with 100,000 cases on PostgreSQL, in one run. Printed are median and 95th
 * percentile of the whole answer as a browser gets it, and how much the median has grown. Nothing is asserted but that the pages
 * are there.
 */
@ActiveProfiles("demo")
@Import(DashboardCost.OnPostgresql.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "proportion.demo.cases=false",
            "generate-cases=${cases.lived:200}",
            "camunda.bpm.job-execution.enabled=false"
        })
class DashboardCost {
    private static final int WARM_UP = 20;
    private static final int ASKED = 60;
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("/dashboards/outstanding", "manager");
        PAGES.put("/dashboards/completed", "manager");
        PAGES.put("/dashboards/completed?organisation=north", "manager");
        PAGES.put("/dashboards/completed?nation=ENGLAND&band=PROPORTIONATE", "manager");
        PAGES.put("/flow/police-response", "manager");
        PAGES.put("/dashboards/outcomes", "manager");
        PAGES.put("/dashboards/trust", "manager");
        PAGES.put("/dashboards/alerts", "manager");
        PAGES.put("/", "manager");
        PAGES.put("/dashboards/school", "dsl.greenfield");
        PAGES.put("/dashboards/police", "officer.north");
        PAGES.put("/dashboards/social-care", "sw.borough");
    }

    @Autowired
    TestRestTemplate rest;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RecordReader reader;

    @Autowired
    Editions editions;

    @TestConfiguration(proxyBeanMethods = false)
    static class OnPostgresql {
        @Bean
        DataSource dataSource() {
            HikariDataSource pool = new HikariDataSource();
            pool.setDataSource(TestDatabase.POSTGRESQL.create());
            return pool;
        }
    }

    @Test
    void everyDashboardPageWithTenTimesAsManyCases() {
        Reading.allOf(reader, jdbc);
        ManyCases cases = new ManyCases(jdbc);
        Map<String, double[]> before = new LinkedHashMap<>();
        for (int size : ManyCases.sizes()) {
            long from = System.nanoTime();
            cases.growTo(size);
            editions.publish(YearMonth.now(ZoneId.of("Europe/London")).minusMonths(1));
            System.out.printf(
                    "%n%,d cases (%s open tasks, %s cells, %s published), made in %d s%n",
                    jdbc.queryForObject("select count(*) from case_file", Long.class),
                    jdbc.queryForObject("select count(*) from act_ru_task", Long.class),
                    jdbc.queryForObject("select count(*) from report_cell", Long.class),
                    jdbc.queryForObject("select count(*) from published_cell", Long.class),
                    (System.nanoTime() - from) / 1_000_000_000);
            if (before.isEmpty()) {
                // A virtual machine that has just started would flatter the growth
                PAGES.forEach(this::times);
            }
            PAGES.forEach((address, user) -> {
                double[] times = times(address, user);
                double[] earlier = before.put(address, times);
                System.out.printf(
                        "%-55s %-15s median %7.1f ms, p95 %7.1f ms%s%n",
                        address,
                        user,
                        times[0],
                        times[1],
                        earlier == null ? "" : ", grown %.2f-fold".formatted(times[0] / earlier[0]));
            });
        }
    }

    private double[] times(String address, String user) {
        Browser browser = new Browser(rest).signIn(user);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ASKED; i++) {
            long from = System.nanoTime();
            assertThat(browser.open(address).getStatusCode()).as(address).isEqualTo(HttpStatus.OK);
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - from) / 1e6);
            }
        }
        Collections.sort(times);
        return new double[] {times.get(ASKED / 2), times.get(ASKED * 95 / 100)};
    }
}
