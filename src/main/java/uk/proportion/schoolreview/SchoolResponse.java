package uk.proportion.schoolreview;

import static uk.proportion.guidance.DecisionIds.SCHOOL_RESPONSE;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.Set;
import java.util.regex.Pattern;
import uk.proportion.casefile.Situation;
import uk.proportion.shared.Agency;

/** What T2 says of a case, read for what the school has to do about it. */
final class SchoolResponse {
    static final String REFER_BOTH = "REFER_POLICE_AND_CSC";
    static final String REFER_POLICE = "REFER_POLICE";
    static final String DUTY_REPORT = "REFER_POLICE_OR_LA";
    static final String JOIN_POLICE = "JOIN_POLICE_PATH";
    static final String SCHOOL_HANDLES = "SCHOOL_HANDLES";

    /** One of the criteria of immediate referral, whether ticked in the review or known otherwise: rows 1a to 1l. */
    private static final Pattern CRITERION = Pattern.compile("T2-r1[a-l]");

    private static final Set<String> WITH_POLICE = Set.of(REFER_BOTH, REFER_POLICE, JOIN_POLICE);

    private SchoolResponse() {}

    static String of(Situation situation) {
        return situation.evaluation().value(SCHOOL_RESPONSE, CASE, "schoolResponse");
    }

    static boolean criterionIsMet(Situation situation) {
        return situation.evaluation().find(SCHOOL_RESPONSE, CASE).stream()
                .flatMap(decision -> decision.rules().stream())
                .anyMatch(rule -> CRITERION.matcher(rule.id()).matches());
    }

    /** To whom the duty report goes; {@code null} until somebody has said so. */
    static Agency dutyReportTo(Situation situation) {
        String to = situation.review("dutyReportTo");
        if (to == null) {
            return null;
        }
        return to.equals("POLICE") ? Agency.POLICE : Agency.SOCIAL_CARE;
    }

    /** Whether the response itself has the police know of the case. */
    static boolean bringsItToThePolice(Situation situation) {
        String response = of(situation);
        return WITH_POLICE.contains(response)
                || DUTY_REPORT.equals(response) && dutyReportTo(situation) == Agency.POLICE;
    }

    /** Whether the referral that the response demands, if any, has been made. */
    static boolean isCarriedOut(Situation situation) {
        return switch (of(situation)) {
            case SCHOOL_HANDLES, JOIN_POLICE -> true;
            case REFER_POLICE -> situation.involves(Agency.POLICE);
            case REFER_BOTH -> situation.involves(Agency.POLICE) && situation.involves(Agency.SOCIAL_CARE);
            case DUTY_REPORT -> {
                Agency to = dutyReportTo(situation);
                yield to != null && situation.involves(to);
            }
            default -> false;
        };
    }
}
