package uk.proportion.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.proportion.audit.TaskCourse;
import uk.proportion.casefile.CaseCourse;
import uk.proportion.casefile.CaseState;
import uk.proportion.casefile.ChildVoice.Answer;
import uk.proportion.casefile.MeasureState;
import uk.proportion.casefile.Plans;
import uk.proportion.departure.Departures.Choice;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

/**
 * Three small cases of which every figure is worked out by hand in {@link WorkedFiguresTests}.
 *
 * <p>Reported to a school on Monday 5 October 2026 at 9:00 (all times UTC) and handled by police and social care too (the first);
 * kept by the school (the second); reported by the police in Wales and still open (the third).
 */
final class Worked {
    static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    static final OrganisationId GREENFIELD = new OrganisationId("greenfield");
    static final OrganisationId NORTH = new OrganisationId("north");
    static final OrganisationId SOUTH = new OrganisationId("south");
    static final OrganisationId BOROUGH = new OrganisationId("borough");

    private static final CaseReference FIRST = new CaseReference("YP-2026-4830571-V");
    private static final CaseReference SECOND = new CaseReference("YP-2026-0000001-B");

    private Worked() {}

    /** Closed on 26 October; outcome 21 for a girl of 15 with SEND, who was asked; she had a case eight months before. */
    static CaseHistory joint() {
        CaseCourse course = new CaseCourse(
                FIRST,
                CaseState.CLOSED,
                Nation.ENGLAND,
                MONDAY,
                at(21, 0),
                GREENFIELD,
                Map.of(Agency.SCHOOL, GREENFIELD, Agency.POLICE, NORTH, Agency.SOCIAL_CARE, BOROUGH),
                "PROPORTIONATE",
                at(0, 2),
                List.of(at(10, 0)),
                List.of(at(1, 0), at(2, 0)),
                List.of(
                        new CaseCourse.Clock("crimeRecord", "case", at(0, 3), at(1, 3), at(0, 5)),
                        new CaseCourse.Clock("crimeRecord", "c1", at(0, 3), at(1, 3), at(1, 4)),
                        new CaseCourse.Clock("socialCareDecision", "A", at(0, 3), at(1, 8), at(1, 0))),
                List.of(new CaseCourse.Outcome(
                        "c1",
                        "21",
                        at(20, 0),
                        "A",
                        "086/02",
                        Map.of("ageAtConduct", 15, "aggravating", Map.of("AF01", "NO", "AF03", "SUSPECTED")))),
                List.of(
                        new Plans.Measure("A", "M1", Agency.SCHOOL, MeasureState.COMPLETED),
                        new Plans.Measure("A", "M9", Agency.POLICE, MeasureState.DECLINED)),
                List.of(
                        new CaseCourse.Child(
                                "A",
                                false,
                                true,
                                Set.of(Answer.CHILD_ASKED, Answer.PARENTS_CONTACTED),
                                MONDAY.minus(Duration.ofDays(240)),
                                Map.of("sex", "FEMALE", "send", "YES")),
                        new CaseCourse.Child("B", false, false, Set.of(), null, Map.of())));
        return new CaseHistory(
                course,
                List.of(
                        task(
                                "UserTask_HoldTheInitialReview",
                                Agency.SCHOOL,
                                at(0, 0),
                                at(0, 9),
                                List.of(at(0, 1)),
                                at(0, 2),
                                GREENFIELD),
                        task(
                                "UserTask_EstablishTheFacts",
                                Agency.POLICE,
                                at(0, 3),
                                null,
                                List.of(at(0, 4), at(1, 0)),
                                at(1, 4),
                                NORTH),
                        task(
                                "UserTask_CheckThePoliceResponse",
                                Agency.POLICE,
                                at(2, 0),
                                null,
                                List.of(at(2, 1)),
                                at(2, 2),
                                NORTH),
                        task(
                                "UserTask_ProposeTheOutcome",
                                Agency.POLICE,
                                at(19, 0),
                                null,
                                List.of(at(19, 0)),
                                at(19, 6),
                                NORTH),
                        task(
                                "UserTask_DeliverTheMeasure",
                                Agency.SCHOOL,
                                at(3, 0),
                                at(10, 0),
                                List.of(at(4, 0)),
                                at(12, 0),
                                GREENFIELD),
                        task(
                                "UserTask_ActOnTheMissedDeadline",
                                Agency.PARTNERSHIP,
                                at(1, 3),
                                null,
                                List.of(),
                                at(1, 4),
                                NORTH)),
                List.of(new Choice(FIRST, "outcome-21-gate", List.of("T4b-r4"), Agency.POLICE, NORTH, at(19, 6))));
    }

    /**
     * Kept by the school although it was to be referred, and closed after four days; social care was to be told, and was. Why the
     * child was not asked is on file.
     */
    static CaseHistory keptBySchool() {
        CaseCourse course = new CaseCourse(
                SECOND,
                CaseState.CLOSED,
                Nation.ENGLAND,
                MONDAY,
                at(4, 0),
                GREENFIELD,
                Map.of(Agency.SCHOOL, GREENFIELD),
                null,
                null,
                List.of(),
                List.of(),
                List.of(new CaseCourse.Clock("deletion", "case", at(1, 0), at(2, 0), at(2, 0))),
                List.of(),
                List.of(),
                List.of(new CaseCourse.Child("A", false, true, Set.of(Answer.CHILD_NOT_ASKED), null, Map.of())));
        return new CaseHistory(
                course,
                List.of(
                        task(
                                "UserTask_SignOffTheSchoolsDecision",
                                Agency.SCHOOL,
                                at(1, 0),
                                null,
                                List.of(at(1, 0)),
                                at(1, 2),
                                GREENFIELD),
                        task(
                                "UserTask_DecideWhetherToReferToSocialCare",
                                Agency.SCHOOL,
                                at(1, 2),
                                null,
                                List.of(at(1, 2)),
                                at(1, 5),
                                GREENFIELD)),
                List.of(new Choice(
                        SECOND, "school-response", List.of("T2-r6a1"), Agency.SCHOOL, GREENFIELD, at(1, 1))));
    }

    /** Open, with the police of South Wales; nobody has taken the first task. */
    static CaseHistory open() {
        CaseCourse course = new CaseCourse(
                new CaseReference("YP-2026-0000002-C"),
                CaseState.OPEN,
                Nation.WALES,
                MONDAY,
                null,
                SOUTH,
                Map.of(Agency.POLICE, SOUTH),
                "FULL_INVESTIGATION",
                at(0, 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new CaseCourse.Child(
                        "A", false, true, Set.of(), MONDAY.minus(Duration.ofDays(400)), Map.of())));
        return new CaseHistory(
                course,
                List.of(task("UserTask_EstablishTheFacts", Agency.POLICE, at(0, 0), null, List.of(), null, null)),
                List.of());
    }

    static Instant at(int days, int hours) {
        return MONDAY.plus(Duration.ofDays(days)).plus(Duration.ofHours(hours));
    }

    static TaskCourse task(
            String step,
            Agency agency,
            Instant created,
            Instant due,
            List<Instant> taken,
            Instant ended,
            OrganisationId by) {
        return new TaskCourse("task", step, Set.of(agency), created, due, taken, ended, by);
    }
}
