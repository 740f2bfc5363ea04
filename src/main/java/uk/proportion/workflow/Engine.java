package uk.proportion.workflow;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.StageName;
import uk.proportion.shared.CaseReference;

/** What the pathway asks of the process engine, in its own words. Runs as the platform, whoever is signed in. */
@Component
public class Engine {
    private static final String JOINT_CASE = "joint-case";
    private static final String EMERGENCY_REVIEW = "emergency-access-review";
    private static final String DEPARTURE_REVIEW = "departure-review";
    private static final String DEPARTURE_WITHDRAWN = "Departure withdrawn";
    private static final String STAGE_IS_DUE = "Stage is due";
    private static final String NOTHING_LEFT = "Nothing is left to do";
    private static final String FIRST_STEP_OVERTAKEN = "First step overtaken";
    private static final Set<StageName> FIRST_STEPS = EnumSet.range(StageName.IMMEDIATE_ACTION, StageName.HAND_OVER);
    private static final String REOPENED = "New facts on a closed case";

    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl configuration;

    Engine(@Lazy RuntimeService runtime, @Lazy ProcessEngineConfigurationImpl configuration) {
        this.runtime = runtime;
        this.configuration = configuration;
    }

    /** Starts the process of a case that was reported through the API. */
    public void start(CaseReference reference) {
        asPlatform(() -> runtime.startProcessInstanceByKey(JOINT_CASE, reference.value()));
    }

    /** Starts the process of a closed case anew. */
    public void reopen(CaseReference reference) {
        asPlatform(() -> runtime.createMessageCorrelation(REOPENED)
                .processInstanceBusinessKey(reference.value())
                .correlateStartMessage());
    }

    /** Asks the partnership's manager to look at who was let in to read a case. */
    public void reviewEmergencyAccess(CaseReference reference) {
        asPlatform(() -> runtime.startProcessInstanceByKey(EMERGENCY_REVIEW, reference.value()));
    }

    /** Asks the partnership's manager to look at a departure from guidance. */
    public void reviewDeparture(CaseReference reference, UUID departure) {
        asPlatform(() -> runtime.startProcessInstanceByKey(
                DEPARTURE_REVIEW, reference.value(), Map.of(ProcessVariable.DEPARTURE.key(), departure.toString())));
    }

    /** What was departed from is no longer so; where the manager has reviewed it already, nothing happens. */
    public void withdrawDeparture(CaseReference reference, UUID departure) {
        asPlatform(() -> runtime.createMessageCorrelation(DEPARTURE_WITHDRAWN)
                .processInstanceBusinessKey(reference.value())
                .processInstanceVariableEquals(ProcessVariable.DEPARTURE.key(), departure.toString())
                .correlateAllWithResult());
    }

    /** Nothing is left to do: the process goes on to close the case. */
    public void finish(CaseReference reference) {
        asPlatform(() -> runtime.createMessageCorrelation(NOTHING_LEFT)
                .processInstanceBusinessKey(reference.value())
                .correlateWithResult());
    }

    /** Begins a stage in the running process of the case. */
    public void begin(CaseReference reference, StageName stage, String subject) {
        asPlatform(() -> runtime.createMessageCorrelation(STAGE_IS_DUE)
                .processInstanceBusinessKey(reference.value())
                .setVariableToTriggeredScope(ProcessVariable.STAGE.key(), stage.name())
                .setVariableToTriggeredScope(ProcessVariable.SUBJECT.key(), subject)
                .correlateWithResult());
    }

    /** Ends a running stage because new facts have overtaken it. */
    public void overtake(CaseReference reference, StageName stage, String subject) {
        asPlatform(() -> runtime.createMessageCorrelation(overtaken(stage))
                .processInstanceBusinessKey(reference.value())
                .localVariableEquals(ProcessVariable.SUBJECT.key(), subject)
                .localVariableEquals(ProcessVariable.STAGE.key(), stage.name())
                .correlateAllWithResult());
    }

    /** The message that ends a stage: {@code School review overtaken}. */
    static String overtaken(StageName stage) {
        if (FIRST_STEPS.contains(stage)) {
            return FIRST_STEP_OVERTAKEN;
        }
        String words = stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " overtaken";
    }

    private <T> T asPlatform(Callable<T> action) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute((CommandContext context) -> context.runWithoutAuthorization(action));
    }
}
