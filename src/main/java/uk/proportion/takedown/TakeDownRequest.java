package uk.proportion.takedown;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import uk.proportion.imagery.Links;

/**
 * A request to be recorded, as somebody has sent it.
 *
 * @param child the letter of a child of the case
 * @param service a code of {@link TakeDown.Service}
 * @param platform the name of the site or app, needed with {@code PLATFORM} only
 * @param helper a code of {@link TakeDown.Helper}
 * @param on the day on which it was made; {@code null} for today
 * @param at the time of day in London; {@code null} where it is not known
 * @param followUp when somebody looks again; {@code null} without a date
 */
record TakeDownRequest(
        String child, String service, String platform, String helper, LocalDate on, LocalTime at, LocalDate followUp) {
    /** The name of a site or app, which can hold neither a link nor the name of an account. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .&'’+!-]{0,59}");

    private static final int OLDEST_YEARS = 20;

    /** What is wrong with it: a code of a message by the name of the field. */
    Map<String, String> faults(Collection<String> letters, LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        check(faults, "child", letters.contains(Objects.toString(child, "")), "child");
        check(faults, "service", is(TakeDown.Service.values(), service), "service");
        if (TakeDown.Service.PLATFORM.name().equals(service)) {
            checkPlatform(faults);
        }
        check(faults, "helper", is(TakeDown.Helper.values(), helper), "helper");
        LocalDate day = on == null ? today : on;
        check(faults, "on", !day.isAfter(today), "future");
        check(faults, "on", day.isAfter(today.minusYears(OLDEST_YEARS)), "tooOld");
        check(faults, "followUp", followUp == null || !followUp.isBefore(day), "followUp");
        return faults;
    }

    private void checkPlatform(Map<String, String> faults) {
        String name = Objects.toString(platform, "").strip();
        check(faults, "platform", !name.isEmpty(), "platform");
        check(faults, "platform", name.isEmpty() || NAME.matcher(name).matches() && !Links.in(name), "platformName");
    }

    static boolean is(Enum<?>[] codes, String code) {
        return Arrays.stream(codes).anyMatch(known -> known.name().equals(code));
    }

    static void check(Map<String, String> faults, String field, boolean holds, String fault) {
        if (!holds) {
            faults.putIfAbsent(field, fault);
        }
    }
}
