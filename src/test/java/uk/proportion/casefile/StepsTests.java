package uk.proportion.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import uk.proportion.casefile.Steps.Step;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

class StepsTests {
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final Authorship WORKER = new Authorship("sw.borough", new OrganisationId("borough"), "a-form");

    private final Steps steps = StepsInMemory.none(Clock.fixed(NOW, ZoneOffset.UTC));

    private enum Deed {
        ASKED,
        ANSWERED
    }

    @Test
    void whatWasDoneIsKeptInItsOrderWithWhoDidItAndWhen() {
        steps.done(REFERENCE, StageName.SAFEGUARDING_REFERRAL, "A", "ASKED", null, WORKER);
        steps.done(REFERENCE, StageName.SAFEGUARDING_REFERRAL, "B", "ANSWERED", "YES", Authorship.system("a-rule"));

        assertThat(steps.of(REFERENCE, StageName.SAFEGUARDING_REFERRAL))
                .containsExactly(
                        new Step("A", "ASKED", null, "sw.borough", NOW),
                        new Step("B", "ANSWERED", "YES", "system", NOW));
    }

    @Test
    void aStageRemembersNothingOfAnother() {
        steps.done(REFERENCE, StageName.POLICE_RESPONSE, "c1", "ASKED", null, WORKER);

        assertThat(steps.of(REFERENCE, StageName.SCHOOL_REVIEW)).isEmpty();
    }

    @Test
    void whatWasSetAsideNoLongerCountsAndStaysOnFile() {
        StageName stage = StageName.SAFEGUARDING_REFERRAL;
        steps.done(REFERENCE, stage, "A", "ASKED", null, WORKER);
        steps.done(REFERENCE, stage, "B", "ASKED", null, WORKER);
        steps.setAside(REFERENCE, stage, "A", WORKER);
        steps.done(REFERENCE, stage, "A", "ANSWERED", "NO", WORKER);

        assertThat(steps.of(REFERENCE, stage))
                .extracting(Step::subject, Step::step)
                .containsExactly(tuple("B", "ASKED"), tuple("A", "ANSWERED"));
        assertThat(steps.ever(REFERENCE, stage))
                .extracting(Step::subject, Step::step)
                .containsExactly(tuple("A", "ASKED"), tuple("B", "ASKED"), tuple("A", "ANSWERED"));
    }

    @Test
    void aStepIsKnownByTheNameThatItsStageGivesIt() {
        Step step = new Step("case", "ASKED", null, "sw.borough", NOW);

        assertThat(step.is(Deed.ASKED)).isTrue();
        assertThat(step.is(Deed.ANSWERED)).isFalse();
        assertThat(step.is(Deed.ANSWERED, Deed.ASKED)).isTrue();
    }
}
