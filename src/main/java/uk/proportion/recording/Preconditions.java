package uk.proportion.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What has to be true before a proposed code may stand (guidance T7, "completion preconditions"; outcomes guidance p.3). */
final class Preconditions {
    private static final Set<String> EXPLAINED_TO_THE_SUSPECT =
            Set.of("1", "1A", "2", "2A", "4", "8", "9", "10", "21", "22");
    private static final Set<String> VICTIM_FIRST = Set.of("C1", "C2");
    private static final String YES = "YES";

    private Preconditions() {}

    /** Everything that stands in the way of confirming, in words; empty where nothing does. */
    static List<String> unmet(CrimeSituation crime, String code) {
        List<String> unmet = new ArrayList<>();
        if (!isFree(crime, code)) {
            unmet.add("the crime has its outcome already");
        }
        if (!crime.permitted().contains(code)) {
            unmet.add("%s is not permitted on the facts as they now are".formatted(code));
        }
        unmet.addAll(missing(crime, code));
        return unmet;
    }

    /** Whether that code may be the crime's outcome at all on the facts as they are. */
    static boolean isPermitted(CrimeSituation crime, String code) {
        return isFree(crime, code) && crime.permitted().contains(code);
    }

    /** What must come before that code and is missing, in words. */
    static List<String> missing(CrimeSituation crime, String code) {
        List<String> missing = new ArrayList<>();
        if (EXPLAINED_TO_THE_SUSPECT.contains(code) && !crime.is("impactRead", YES)) {
            missing.add("nobody has signed the impact on the child as read");
        }
        missing.addAll(untold(crime, code));
        return missing;
    }

    /** A crime has one outcome: another takes its place where it has been reopened, or cancels the crime. */
    private static boolean isFree(CrimeSituation crime, String code) {
        return !crime.hasOutcome() || crime.isReopened() || CrimeSituation.isCancellation(code);
    }

    /** Whether the child or a parent is told what it means before that code can stand. */
    static boolean isExplainedToTheChild(String code) {
        return EXPLAINED_TO_THE_SUSPECT.contains(code);
    }

    /** Whether there is a victim to be told before that code: not where the crime is against the state. */
    static boolean tellsTheVictim(CrimeSituation crime, String code) {
        return VICTIM_FIRST.contains(code) || crime.isVictimBased();
    }

    /** Who has still to be told, or to be present, before that code. */
    static List<String> untold(CrimeSituation crime, String code) {
        List<String> untold = new ArrayList<>();
        if (EXPLAINED_TO_THE_SUSPECT.contains(code) && !crime.is("suspectTold", YES)) {
            untold.add("the child or a parent has to be told first what the outcome means");
        }
        if (tellsTheVictim(crime, code) && !crime.is("victimTold", YES)) {
            untold.add("the victim or a parent has to be told first");
        }
        if (crime.is("appropriateAdult", "MISSING")) {
            untold.add("the appropriate adult has to be answered for");
        }
        return untold;
    }
}
