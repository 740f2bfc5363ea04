package uk.proportion.intervention;

import java.util.Arrays;
import uk.proportion.shared.Agency;

/** A measure of a plan, as T6 names it, with the agency that delivers it where it takes part in the case. */
enum Measure {
    M1("M1", Agency.SCHOOL),
    M2("M2", Agency.SCHOOL),
    M3("M3", Agency.SCHOOL),
    M4("M4", Agency.SCHOOL),
    M5("M5", Agency.SCHOOL),
    M6("M6", Agency.SCHOOL),
    M7A("M7a", Agency.SOCIAL_CARE),
    M7B("M7b", Agency.SOCIAL_CARE),
    M8("M8", Agency.SCHOOL),
    M9("M9", Agency.POLICE),
    M10("M10", Agency.SOCIAL_CARE),
    M11("M11", Agency.SCHOOL),
    M12("M12", Agency.POLICE),
    M13("M13", Agency.SCHOOL),
    M14("M14", Agency.SCHOOL),
    M15("M15", Agency.SCHOOL),
    M16("M16", Agency.SCHOOL);

    private final String code;
    private final Agency owner;

    Measure(String code, Agency owner) {
        this.code = code;
        this.owner = owner;
    }

    /** As T6 and the case file write it: {@code M7a}. */
    String code() {
        return code;
    }

    Agency owner() {
        return owner;
    }

    static Measure of(String code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no measure " + code));
    }
}
