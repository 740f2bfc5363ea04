package uk.proportion.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import uk.proportion.demo.CaseMix.Hours;
import uk.proportion.shared.Agency;

/** When people are at work: nobody completes a task on Christmas Eve at three in the morning. */
public final class WorkingHours {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int CHRISTMAS = 24;
    /** Whatever waits in the morning is done within the first two hours. */
    private static final int FIRST_MINUTES = 120;
    /** And what has to be done today, in the last two. */
    private static final int LAST_MINUTES = 120;

    private final Map<Agency, Hours> hours;

    public WorkingHours(Map<Agency, Hours> hours) {
        this.hours = hours;
    }

    /** That moment if they work then; else late on the working day before, if that is not too early; else early on the next. */
    public Instant near(Instant wanted, Instant notBefore, Agency agency, Draw draw) {
        Hours ofThem = hours.get(agency);
        LocalDateTime time = LocalDateTime.ofInstant(wanted, LONDON);
        if (works(time, ofThem)) {
            return wanted;
        }
        LocalDateTime before = time;
        while (!works(before, ofThem)) {
            before = before.minusHours(1);
        }
        Instant end = instant(before.truncatedTo(ChronoUnit.HOURS).plusHours(1));
        Instant begin = end.minusSeconds(60L * LAST_MINUTES);
        Instant from = begin.isAfter(notBefore) ? begin : notBefore;
        return from.isBefore(end)
                ? from.plusMillis((long) (Duration.between(from, end).toMillis() * draw.part()))
                : early(time, ofThem, draw);
    }

    private static Instant early(LocalDateTime time, Hours ofThem, Draw draw) {
        LocalDateTime next = time;
        while (!works(next, ofThem)) {
            next = next.plusHours(1);
        }
        return instant(next.withMinute(0).plusMinutes(draw.below(FIRST_MINUTES)));
    }

    private static boolean works(LocalDateTime time, Hours ofThem) {
        boolean weekend = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean holiday = time.getMonthValue() == 12 && time.getDayOfMonth() >= CHRISTMAS
                || time.getMonthValue() == 1 && time.getDayOfMonth() == 1;
        boolean off = !ofThem.weekends() && (weekend || holiday);
        return !off && time.getHour() >= ofThem.from() && time.getHour() < ofThem.to();
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(LONDON).toInstant();
    }
}
