package uk.proportion.takedown;

import static uk.proportion.takedown.TakeDownRequest.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.Chronology;
import uk.proportion.shared.CaseReference;

/**
 * The requests of a case to have imagery taken down. Every agency that takes part sees and adds them; nothing is ever
 * overwritten. Whoever calls has asked whether the user may (guidance: Report Remove for under-18s; Crime and Policing Act 2026,
 * 48 hours for a platform).
 */
@Service
@Transactional
public class TakeDowns {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TakeDownRecords records;
    private final TakeDownClock clocks;
    private final CaseFiles files;
    private final Chronology chronology;
    private final Clock clock;

    TakeDowns(TakeDownRecords records, TakeDownClock clocks, CaseFiles files, Chronology chronology, Clock clock) {
        this.records = records;
        this.clocks = clocks;
        this.files = files;
        this.chronology = chronology;
        this.clock = clock;
    }

    /** The requests of a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<TakeDown> of(CaseReference reference) {
        return records.ofCase(reference.value()).stream()
                .map(TakeDownRecord::view)
                .toList();
    }

    /** One request of that case. */
    @Transactional(readOnly = true)
    public Optional<TakeDown> find(CaseReference reference, UUID id) {
        return of(reference).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What is wrong with a request: a code by the name of the field. */
    @Transactional(readOnly = true)
    Map<String, String> faults(CaseReference reference, TakeDownRequest asked) {
        return asked.faults(files.letters(reference), today());
    }

    /** What is wrong with an answer: a code by the name of the field. */
    Map<String, String> faults(TakeDown about, String result, LocalDate on, LocalDate followUp) {
        Map<String, String> faults = new LinkedHashMap<>();
        check(faults, "result", TakeDownRequest.is(TakeDown.Result.values(), result), "result");
        check(faults, "on", on != null, "day");
        check(faults, "on", on == null || !on.isAfter(today()), "future");
        check(
                faults,
                "on",
                on == null || !on.isBefore(about.askedAt().atZone(LONDON).toLocalDate()),
                "beforeAsked");
        check(faults, "followUp", followUp == null || on == null || !followUp.isBefore(on), "followUp");
        return faults;
    }

    /** Keeps a request without faults; the platform's 48 hours begin with it. */
    UUID ask(CaseReference reference, TakeDownRequest asked, Authorship by) {
        Instant askedAt = askedAt(asked);
        TakeDownRecord record = new TakeDownRecord(reference, asked, askedAt, by, clock.instant());
        LocalDate day = askedAt.atZone(LONDON).toLocalDate();
        record.answers.add(new TakeDownAnswerRecord(
                record, new TakeDownAnswer(TakeDown.Result.ASKED, day, asked.followUp()), by, clock.instant()));
        records.save(record);
        chronology.add(reference, by, "TAKE_DOWN_ASKED", record.child, "Take-down asked for: " + named(record));
        if (record.service == TakeDown.Service.PLATFORM) {
            clocks.run(reference, record.child, askedAt);
        }
        return record.id;
    }

    /** Keeps an answer without faults. */
    void answer(CaseReference reference, UUID id, TakeDownAnswer given, Authorship by) {
        TakeDownRecord record = records.lockOne(id, reference.value()).orElseThrow();
        boolean wasOpen = record.result().isOpen();
        record.answers.add(new TakeDownAnswerRecord(record, given, by, clock.instant()));
        String words = given.result().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        chronology.add(
                reference, by, "TAKE_DOWN_ANSWERED", record.child, "Take-down %s: %s".formatted(words, named(record)));
        if (record.service == TakeDown.Service.PLATFORM
                && wasOpen != given.result().isOpen()) {
            clocks.change(reference, record.child, given.result(), clock.instant());
        }
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /** A day of which the time is not known counts to its end, so that nobody is called late who is not. */
    private Instant askedAt(TakeDownRequest asked) {
        Instant now = clock.instant();
        if (asked.on() == null || asked.on().equals(today()) && asked.at() == null) {
            return now;
        }
        LocalTime time = asked.at() == null ? LocalTime.of(23, 59) : asked.at();
        Instant stated = asked.on().atTime(time).atZone(LONDON).toInstant();
        return stated.isAfter(now) ? now : stated;
    }

    private static String named(TakeDownRecord record) {
        return switch (record.service) {
            case REPORT_REMOVE -> "Report Remove";
            case PLATFORM -> "the platform";
            case IWF -> "Internet Watch Foundation";
            case TAKE_IT_DOWN -> "Take It Down";
        };
    }
}
