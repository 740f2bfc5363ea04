package uk.proportion.reporting.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.Browser;
import uk.proportion.MutableClock;
import uk.proportion.WholeProduct;
import uk.proportion.audit.LastVerification;
import uk.proportion.audit.LastVerification.Found;
import uk.proportion.audit.Verification;
import uk.proportion.audit.Verification.BrokenLink;
import uk.proportion.audit.Verifier;
import uk.proportion.imagery.Door;
import uk.proportion.imagery.ImageryKind;
import uk.proportion.imagery.ImageryRefusals;
import uk.proportion.reporting.AlertCode;
import uk.proportion.shared.Agency;
import uk.proportion.shared.Occurrence;

/** What is out of the ordinary is told once when it begins and once when it ends, and stands on the manager's home page meanwhile. */
@WholeProduct
class AlertsTests {
    private static final String PAGE = "/dashboards/alerts";
    private static final Instant A_MONDAY = Instant.parse("2027-03-01T10:00:00Z");

    @Autowired
    AlertWatch watch;

    @Autowired
    AlertRules rules;

    @Autowired
    Alerts alerts;

    @Autowired
    WorkDays days;

    @Autowired
    ImageryRefusals imagery;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    TestRestTemplate rest;

    private Instant before;

    @BeforeEach
    void aDayOnWhichNothingWasToldYet() {
        before = clock.instant();
        clock.standAt(A_MONDAY);
        clean();
    }

    @AfterEach
    void clean() {
        jdbc.update("delete from raised_alert");
        jdbc.update("delete from work_day");
        jdbc.update("delete from act_ru_job where id_ = 'stuck'");
        jdbc.update("delete from open_task where task = 'missed'");
        jdbc.update("update alert_watch set verification_begun_at = null");
        jdbc.update("update alert_rule set threshold = 4, changed_by = null, changed_at = null where code = 'BREACH'");
        clock.standAt(before);
    }

    @Test
    void imageryThatIsRefusedAgainAndAgainIsToldOnceAndEndsWithTheDay() {
        clock.standAt(A_MONDAY);
        refuse(2);
        watch.look();
        assertThat(open(AlertCode.IMAGERY_REFUSED)).isEmpty();

        long told = onRecord("ALERT_BEGAN", AlertCode.IMAGERY_REFUSED);
        refuse(1);
        watch.look();
        watch.look();
        assertThat(open(AlertCode.IMAGERY_REFUSED)).singleElement().returns(3L, Alerts.Raised::figure);
        assertThat(onRecord("ALERT_BEGAN", AlertCode.IMAGERY_REFUSED)).isEqualTo(told + 1);
        assertThat(home()).contains("Imagery was refused 3 times within a day", "Ask the auditor who tried");

        long ended = onRecord("ALERT_ENDED", AlertCode.IMAGERY_REFUSED);
        clock.standAt(A_MONDAY.plus(Duration.ofHours(25)));
        watch.look();
        watch.look();
        assertThat(open(AlertCode.IMAGERY_REFUSED)).isEmpty();
        assertThat(onRecord("ALERT_ENDED", AlertCode.IMAGERY_REFUSED)).isEqualTo(ended + 1);
        assertThat(home()).doesNotContain("Imagery was refused");
    }

    @Test
    void aJobThatIsLateIsStuckUntilItIsDone() {
        clock.standAt(A_MONDAY);
        watch.look();
        long others = figure(AlertCode.STUCK_JOBS);
        jdbc.update(
                "insert into act_ru_job (id_, rev_, type_, retries_, suspension_state_, duedate_) values ('stuck', 1,"
                        + " 'timer', 3, 1, ?)",
                Timestamp.from(A_MONDAY.minus(Duration.ofMinutes(16))));
        watch.look();
        assertThat(figure(AlertCode.STUCK_JOBS)).isEqualTo(others + 1);
        jdbc.update("delete from act_ru_job where id_ = 'stuck'");
        watch.look();
        assertThat(figure(AlertCode.STUCK_JOBS)).isEqualTo(others);
    }

    @Test
    void aMissedDeadlineOnWhichNobodyActsIsToldAfterHours() {
        clock.standAt(A_MONDAY);
        watch.look();
        long others = figure(AlertCode.BREACH);
        jdbc.update(
                "insert into open_task (task, group_id, process, version, step, name, since, priority) values ('missed', '',"
                        + " 'deadline-watch', 1, 'UserTask_ActOnTheMissedDeadline', 'Act', ?, 50)",
                Timestamp.from(A_MONDAY.minus(Duration.ofHours(5))));
        watch.look();
        assertThat(figure(AlertCode.BREACH)).isEqualTo(others + 1);
        assertThat(home()).contains("for you to act", "href=\"/tasks?filter=escalated\"");
    }

    @Test
    void eachDayKeepsHowMuchWasOpenAndIsComparedWithSuchDays() {
        clock.standAt(A_MONDAY);
        days.keepToday();
        days.keepToday();
        assertThat(jdbc.queryForObject("select count(*) from work_day", Integer.class))
                .isEqualTo(3);
        LocalDate today = LocalDate.ofInstant(A_MONDAY, ZoneId.of("Europe/London"));
        for (int week = 0; week < 5; week++) {
            keep(today.minusDays(7L * (week + 1)), 10 + week);
        }
        keep(today.minusDays(1), 99);
        assertThat(days.openOnSuchDays(Agency.SCHOOL)).containsExactly(10L, 11L, 12L, 13L);
    }

    @Test
    void aBrokenChainIsToldAndSoIsOneThatNobodyVerified() {
        LastVerification last = mock(LastVerification.class);
        ChainChecks chain =
                new ChainChecks(jdbc, mock(Verifier.class), last, mock(ApplicationEventPublisher.class), clock);
        when(last.find()).thenReturn(Optional.of(new Found(A_MONDAY, true)));
        clock.standAt(A_MONDAY.plus(Duration.ofHours(47)));
        assertThat(chain.beyond(48)).isEmpty();
        clock.standAt(A_MONDAY.plus(Duration.ofHours(49)));
        assertThat(chain.beyond(48)).isEqualTo(Map.of(ChainChecks.UNVERIFIED, 49L));
        when(last.find()).thenReturn(Optional.of(new Found(A_MONDAY, false)));
        assertThat(chain.beyond(48)).containsOnlyKeys(ChainChecks.BROKEN);
    }

    @Test
    void theChainIsVerifiedOnceADayAndAVerificationThatNeverEndsIsTold() {
        Verifier verifier = mock(Verifier.class);
        ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
        LastVerification last = mock(LastVerification.class);
        ChainChecks chain = new ChainChecks(jdbc, verifier, last, events, clock);
        when(verifier.verify()).thenReturn(found(new BrokenLink(3, Optional.empty(), "bent")));
        clock.standAt(A_MONDAY);
        chain.verifyDaily();
        clock.standAt(A_MONDAY.plus(Duration.ofHours(23)));
        chain.verifyDaily();
        verify(events, times(1)).publishEvent(Occurrence.of("CHAIN_VERIFIED").with("intact", false));
        clock.standAt(A_MONDAY.plus(Duration.ofHours(25)));
        chain.verifyDaily();
        verify(events, times(2)).publishEvent(Occurrence.of("CHAIN_VERIFIED").with("intact", false));

        when(last.find()).thenReturn(Optional.empty());
        clock.standAt(A_MONDAY.plus(Duration.ofHours(75)));
        assertThat(chain.beyond(48)).containsOnlyKeys(ChainChecks.UNVERIFIED);
    }

    @Test
    void whileOneNodeLooksTheOthersPass() {
        clock.standAt(A_MONDAY);
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select id from alert_watch for update");
            CompletableFuture.runAsync(watch::look).join();
        });
        assertThat(jdbc.queryForObject("select count(*) from work_day", Integer.class))
                .isZero();
    }

    @Test
    void theAdministratorSetsAThresholdAndItIsOnRecord() {
        Browser admin = new Browser(rest).signIn("admin");
        long told = onRecord("ALERT_RULE_CHANGED", AlertCode.BREACH);
        assertThat(admin.submit(PAGE, PAGE, with(AlertCode.BREACH, "6")).getStatusCode())
                .isEqualTo(HttpStatus.FOUND);
        assertThat(threshold(AlertCode.BREACH)).isEqualTo(6);
        assertThat(onRecord("ALERT_RULE_CHANGED", AlertCode.BREACH)).isEqualTo(told + 1);
        assertThat(new Browser(rest).signIn("manager").open(PAGE).getBody())
                .contains("When nobody has acted on a missed deadline for 6 hours")
                .doesNotContain("inputmode=\"numeric\"");
        admin.submit(PAGE, PAGE, with(AlertCode.BREACH, "4"));
        admin.submit(PAGE, PAGE, with(AlertCode.BREACH, "4"));
        assertThat(onRecord("ALERT_RULE_CHANGED", AlertCode.BREACH)).isEqualTo(told + 2);
    }

    @Test
    void aThresholdThatIsNoNumberIsRefusedByNameAndChangesNothing() {
        Browser admin = new Browser(rest).signIn("admin");
        for (String wrong : List.of("", "0", "-1", "10001", "4.5", "many", "99999999999")) {
            assertThat(admin.submit(PAGE, PAGE, with(AlertCode.BREACH, wrong)).getBody())
                    .contains("Missed deadlines: write a whole number from 1 to 10000", "href=\"#BREACH\"");
        }
        assertThat(threshold(AlertCode.BREACH)).isEqualTo(4);
    }

    @Test
    void nobodyElseSetsAThreshold() {
        for (String user : List.of("manager", "auditor", "dsl.greenfield", "officer.north")) {
            assertThat(new Browser(rest)
                            .signIn(user)
                            .submit("/", PAGE, with(AlertCode.BREACH, "9"))
                            .getStatusCode())
                    .as(user)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(threshold(AlertCode.BREACH)).isEqualTo(4);
    }

    private Map<String, String> with(AlertCode changed, String threshold) {
        Map<String, String> form = new java.util.HashMap<>();
        rules.all().forEach(rule -> form.put(rule.code().name(), String.valueOf(rule.threshold())));
        form.put(changed.name(), threshold);
        return form;
    }

    private int threshold(AlertCode code) {
        return rules.all().stream()
                .filter(rule -> rule.code() == code)
                .findFirst()
                .orElseThrow()
                .threshold();
    }

    private void refuse(int times) {
        for (int time = 0; time < times; time++) {
            transaction.executeWithoutResult(status -> imagery.refused(Door.PAGE, ImageryKind.values()[0]));
        }
    }

    private List<Alerts.Raised> open(AlertCode code) {
        return alerts.open().stream().filter(one -> one.code() == code).toList();
    }

    private long figure(AlertCode code) {
        return open(code).stream().mapToLong(Alerts.Raised::figure).sum();
    }

    private long onRecord(String kind, AlertCode code) {
        return jdbc.queryForObject(
                "select count(*) from audit_entry where kind = ? and codes like ?",
                Long.class,
                kind,
                "%" + code.name() + "%");
    }

    private void keep(LocalDate day, int open) {
        jdbc.update(
                "insert into work_day (work_date, agency, open_tasks, overdue) values (?, 'SCHOOL', ?, 0)",
                Date.valueOf(day),
                open);
    }

    private String home() {
        return new Browser(rest).signIn("manager").open("/").getBody();
    }

    private static Verification found(BrokenLink broken) {
        return new Verification(
                5, 0, Optional.empty(), UUID.randomUUID().toString(), List.of(), Optional.ofNullable(broken));
    }
}
