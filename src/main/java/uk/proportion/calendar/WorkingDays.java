package uk.proportion.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.proportion.shared.Nation;

/** Working days: Monday to Friday without the nation's bank holidays, yearly or proclaimed. */
@Component
public class WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final HolidayManager yearly =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final ProclaimedDays proclaimed;

    WorkingDays(ProclaimedDays proclaimed) {
        this.proclaimed = proclaimed;
    }

    public boolean isWorkingDay(LocalDate date, Nation nation) {
        return workingIn(nation).test(date);
    }

    /**
     * The working day that is {@code count} working days after {@code date}, counted from the day after.
     *
     * @param count 0 gives the date itself, or the first working day after it where it is none
     * @throws IllegalArgumentException if the count is negative
     */
    public LocalDate after(LocalDate date, int count, Nation nation) {
        if (count < 0) {
            throw new IllegalArgumentException("Working days are counted forwards");
        }
        Predicate<LocalDate> working = workingIn(nation);
        LocalDate day = date;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (working.test(day)) {
                left--;
            }
        }
        while (!working.test(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Predicate<LocalDate> workingIn(Nation nation) {
        Set<LocalDate> proclaimedDays = proclaimed.of(nation);
        String area = areaOf(nation);
        return date -> !WEEKEND.contains(date.getDayOfWeek())
                && !proclaimedDays.contains(date)
                && !yearly.isHoliday(date, area);
    }

    private static String areaOf(Nation nation) {
        return switch (nation) {
            case ENGLAND -> "eng";
            case WALES -> "wls";
        };
    }
}
