package uk.proportion.recording.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.proportion.casefile.ChildVoice.Question;
import uk.proportion.recording.Options;
import uk.proportion.recording.Options.Step;
import uk.proportion.recording.Options.WaitingFor;
import uk.proportion.recording.OutcomeProposals;
import uk.proportion.recording.Signatures;
import uk.proportion.recording.VoiceOfThePerson;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Teams;

/** Every way through the recording decision of one crime, on a bare engine. */
class RecordingDecisionProcessTests {
    private static final String DIAGRAM = "processes/recording/recording-decision.bpmn";
    private static final CaseReference REFERENCE = new CaseReference("YP-2026-4830571-V");
    private static final Options OFFER = new Options(
            Step.PROPOSE, WaitingFor.NONE, List.of(new Options.Choice("21", "Not in the public interest")), "NONE");
    private static final Options NOTHING_YET = new Options(Step.WAIT, WaitingFor.GATE_HELD, List.of(), "NONE");
    private static final Signatures SUPERVISOR = new Signatures("21", "SUPERVISOR", "NONE", "D_21");

    private static final OutcomeProposals PROPOSALS = mock();
    private static final VoiceOfThePerson VOICE = mock();
    private static final Teams TEAMS = mock();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(configuration())
            .assertClassCoverageAtLeast(1.0)
            .build();

    private Deployment deployment;
    private ProcessInstance decision;

    private static ProcessCoverageInMemProcessEngineConfiguration configuration() {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:recording-decision");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.setBeans(Map.of(
                "seeWhatMayBeProposed", new SeeWhatMayBeProposed(PROPOSALS),
                "decideWhoSigns", new DecideWhoSigns(PROPOSALS, VOICE),
                "seeWhatIsStillNeeded", new SeeWhatIsStillNeeded(PROPOSALS),
                "putTheProposalAside", new PutTheProposalAside(PROPOSALS),
                "teams", TEAMS));
        return configuration;
    }

    @BeforeEach
    void deploy() {
        reset(PROPOSALS, TEAMS, VOICE);
        when(TEAMS.of(any(DelegateExecution.class), anyString())).thenAnswer(call -> "team-" + call.getArgument(1));
        when(PROPOSALS.authorise(REFERENCE, "c1")).thenReturn(true);
        deployment = ENGINE.getProcessEngine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource(DIAGRAM)
                .deploy();
    }

    @AfterEach
    void undeploy() {
        ENGINE.getProcessEngine().getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @Test
    void aCodeIsProposedExplainedSignedAndConfirmed() {
        isReady(SUPERVISOR, OFFER);

        complete("Propose the outcome", "OFFICER", "nextStep", "PROPOSE");
        complete("Read the impact", "OFFICER");
        complete("Tell the people concerned", "OFFICER");
        complete("Authorise the outcome", "SUPERVISOR", "approval", "APPROVED");
        complete("Confirm the outcome", "OFFICER", "confirmable", "YES");
        assertEnded();
    }

    @Test
    void theFormOffersCodesWithTheirTitles() {
        isReady(SUPERVISOR, OFFER);

        SpinJsonNode choices = (SpinJsonNode) variable("outcomeChoices");
        assertThat(choices.elements()).hasSize(1);
        assertThat(choices.elements().get(0).prop("value").stringValue()).isEqualTo("21");
        assertThat(choices.elements().get(0).prop("label").stringValue()).isEqualTo("21 – Not in the public interest");
    }

    @Test
    void signatoriesSeeWhatIsProposedAndWhatItMeans() {
        isReady(SUPERVISOR, OFFER);
        propose();

        assertThat(variable("proposedOutcome")).isEqualTo("21");
        assertThat(variable("disclosure")).isEqualTo("D_21");
        assertThat(variable("signOff")).isEqualTo("SUPERVISOR");
        assertThat(variable("endorsement")).isEqualTo("NONE");
        assertThat(variable("askForWishes")).isEqualTo("NO");
    }

    @Test
    void whatIsNotOnFileOfTheChildIsAskedBeforeTheSignatures() {
        when(VOICE.missing(REFERENCE, "c1", "21")).thenReturn(Set.of(Question.PARENTS));
        isReady(SUPERVISOR, OFFER);
        complete("Propose the outcome", "OFFICER", "nextStep", "PROPOSE");

        assertThat(variable("askForWishes")).isEqualTo("NO");
        assertThat(variable("askForParents")).isEqualTo("YES");
    }

    @Test
    void anExceptionalOutcomeAgainstTheVictimsWishHasThreeSignatures() {
        isReady(new Signatures("21", "INSPECTOR_AND_FCR", "SUPERVISOR", "D_21"), OFFER);
        propose();

        complete("Authorise the outcome", "INSPECTOR", "approval", "APPROVED");
        complete("Consult the registrar", "REGISTRAR", "approval", "APPROVED");
        complete("Endorse the outcome", "SUPERVISOR", "approval", "APPROVED");
        assertThat(open()).containsExactly("Confirm the outcome");
    }

    @Test
    void aCancellationIsAskedForAndDecidedIndependently() {
        isReady(
                new Signatures("C2", "INDEPENDENT_DDM", "NONE", "D_CANCELLED"),
                new Options(Step.CANCEL, WaitingFor.NONE, List.of(), "NONE"),
                OFFER);

        complete("Ask for the cancellation", "OFFICER");
        propose();
        complete("Decide the cancellation", "DECISION_MAKER", "approval", "APPROVED");
        assertThat(open()).containsExactly("Confirm the outcome");
    }

    @Test
    void whatIsReturnedIsProposedAgain() {
        isReady(SUPERVISOR, OFFER);
        propose();

        complete("Authorise the outcome", "SUPERVISOR", "approval", "RETURNED");
        complete("Propose the outcome", "OFFICER", "nextStep", "PROPOSE");
        complete("Read the impact", "OFFICER");
        complete("Tell the people concerned", "OFFICER");
        assertThat(open()).containsExactly("Authorise the outcome");
    }

    @Test
    void aProposalThatIsTakenBackIsSignedByNobody() {
        isReady(SUPERVISOR, OFFER);

        complete("Propose the outcome", "OFFICER", "nextStep", "PROPOSE");
        complete("Read the impact", "OFFICER");
        complete("Tell the people concerned", "OFFICER", "approval", "RETURNED");
        assertThat(open()).containsExactly("Propose the outcome");
    }

    @Test
    void aSignedCodeThatIsNotPermittedIsProposedAgain() {
        when(PROPOSALS.authorise(REFERENCE, "c1")).thenReturn(false);
        isReady(SUPERVISOR, OFFER);
        propose();

        complete("Authorise the outcome", "SUPERVISOR", "approval", "APPROVED");
        assertThat(open()).containsExactly("Propose the outcome");
    }

    @Test
    void aCodeThatIsNoLongerPermittedAtTheEndIsProposedAgain() {
        isReady(SUPERVISOR, OFFER);
        propose();

        complete("Authorise the outcome", "SUPERVISOR", "approval", "APPROVED");
        complete("Confirm the outcome", "OFFICER", "confirmable", "NO");
        assertThat(open()).containsExactly("Propose the outcome");
    }

    @Test
    void whereNothingMayBeProposedTheCrimeIsUpdated() {
        isReady(SUPERVISOR, NOTHING_YET, OFFER);

        assertThat(variable("waitingFor")).isEqualTo("GATE_HELD");
        complete("Update the crime", "OFFICER");
        assertThat(open()).containsExactly("Propose the outcome");
    }

    @Test
    void whyAnOutcomeIsDecidedAnewIsSaidOnceAndStandsOnTheForm() {
        isReady(SUPERVISOR, new Options(Step.WAIT, WaitingFor.GATE_HELD, List.of(), "21"), OFFER);

        assertThat(variable("standingOutcome")).isEqualTo("21");
        complete("Update the crime", "OFFICER");
        verify(PROPOSALS, times(1)).begin(REFERENCE, "c1");
    }

    @Test
    void anOfficerMayUpdateTheCrimeBeforeProposing() {
        isReady(SUPERVISOR, OFFER);

        complete("Propose the outcome", "OFFICER", "nextStep", "UPDATE");
        complete("Update the crime", "OFFICER");
        assertThat(open()).containsExactly("Propose the outcome");
    }

    @Test
    void anAdultsCrimeIsHandedToTheForce() {
        isReady(SUPERVISOR, new Options(Step.ADULT, WaitingFor.NOTHING_PERMITTED, List.of(), "NONE"));

        complete("Hand the adult's crime to the force", "OFFICER");
        assertEnded();
    }

    @Test
    void newFactsEndTheDecisionOfThatCrimeAlone() {
        isReady(SUPERVISOR, OFFER);
        when(PROPOSALS.options(REFERENCE, "c2")).thenReturn(NOTHING_YET);
        start("c2");

        ENGINE.getProcessEngine()
                .getRuntimeService()
                .createMessageCorrelation("Recording decision overtaken")
                .processInstanceBusinessKey(REFERENCE.value())
                .localVariableEquals("subject", "c1")
                .correlateAllWithResult();
        assertEnded();
        verify(PROPOSALS).overtake(REFERENCE, "c1");
        assertThat(open()).containsExactly("Update the crime");
    }

    private void isReady(Signatures signatures, Options first, Options... later) {
        when(PROPOSALS.options(REFERENCE, "c1")).thenReturn(first, later);
        when(PROPOSALS.signatures(REFERENCE, "c1")).thenReturn(signatures);
        decision = start("c1");
    }

    private static ProcessInstance start(String crime) {
        return ENGINE.getProcessEngine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "recording-decision", REFERENCE.value(), Map.of("crime", crime, "subject", crime));
    }

    private void propose() {
        complete("Propose the outcome", "OFFICER", "nextStep", "PROPOSE");
        complete("Read the impact", "OFFICER");
        complete("Tell the people concerned", "OFFICER");
    }

    private void complete(String name, String role, String... code) {
        Task task = tasks().stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not open, but " + open()));
        assertThat(ENGINE.getProcessEngine().getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("team-" + role);
        Map<String, Object> codes = code.length == 0 ? Map.of() : Map.of(code[0], code[1]);
        ENGINE.getProcessEngine().getTaskService().complete(task.getId(), codes);
    }

    private Object variable(String name) {
        return ENGINE.getProcessEngine().getRuntimeService().getVariable(decision.getId(), name);
    }

    private static List<String> open() {
        return tasks().stream().map(Task::getName).sorted().toList();
    }

    private static List<Task> tasks() {
        return ENGINE.getProcessEngine().getTaskService().createTaskQuery().list();
    }

    private void assertEnded() {
        assertThat(ENGINE.getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(decision.getId())
                        .count())
                .isZero();
    }
}
