package uk.proportion.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import uk.proportion.access.User;

/**
 * Whoever is signed in changes the engine through our doors only: reads, takes a task, administers users where rights allow
 * it, and submits forms, which are commands of ours. Any other command is refused: variables, messages, signals, starts, BPMN
 * errors, comments, attachments and what a later version may add. What runs within a command, and the platform's own work, is
 * not asked again.
 */
class DoorsOnly extends CommandInterceptor {
    private static final Set<Class<?>> OPEN_TO_PEOPLE = Set.of(
            ClaimTaskCmd.class,
            CheckPassword.class,
            CreateUserCmd.class,
            SaveUserCmd.class,
            DeleteUserCmd.class,
            UnlockUserCmd.class,
            CreateGroupCmd.class,
            SaveGroupCmd.class,
            DeleteGroupCmd.class,
            CreateMembershipCmd.class,
            DeleteMembershipCmd.class);
    private static final Pattern OURS = Pattern.compile("uk\\.proportion\\..*");
    /** The engine names what only reads so; the web applications have readers of their own, and no writers. */
    private static final Pattern READS = Pattern.compile(
            "org\\.camunda\\.bpm\\.(engine\\.impl\\.(.*\\.)?(Get\\w+|Is\\w+|ExecuteFilter\\w+|AuthorizationCheck|Create\\w+Query)Cmd"
                    + "|engine\\.impl\\.(.*\\.)?\\w*(Query|Report)(Impl)?(\\$.*)?"
                    + "|(cockpit|tasklist|admin|welcome|webapp)\\..*)");

    /** Reads that ask nobody's leave, and those for which we have a door of our own. */
    private static final Pattern CLOSED = Pattern.compile(
            "Get(Task|ProcessInstance)?(Comment|Attachment)\\w*|GetTaskEventsCmd|GetSubTasksCmd|GetTaskFormVariablesCmd"
                    + "|GetTaskVariable\\w*|Native\\w+");
    /** Counts over all agencies' cases. */
    private static final Pattern OVERVIEWS =
            Pattern.compile("\\w*Statistics\\w*|Metrics\\w*|GetUniqueTaskWorkerCountCmd|TaskReport\\w*");

    private final ProcessEngineConfigurationImpl engine;

    DoorsOnly(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            signedIn().ifPresent(person -> checkMay(person, command.getClass()));
            NoExpressions.in(command);
        }
        return next.execute(command);
    }

    private Optional<Authentication> signedIn() {
        return Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())
                .filter(person -> person.getUserId() != null);
    }

    private static void checkMay(Authentication person, Class<?> command) {
        if (!isOpenToPeople(command)) {
            throw Refusal.notDoneHere();
        }
        if (isOverview(command.getNestHost()) && !oversees(person)) {
            throw Refusal.notAllowed("This counts every agency's cases: it is open to who oversees them");
        }
    }

    private static boolean oversees(Authentication person) {
        List<String> groups = Optional.ofNullable(person.getGroupIds()).orElse(List.of());
        return User.of(person.getUserId(), groups).filter(User::oversees).isPresent();
    }

    static boolean isOverview(Class<?> command) {
        return OVERVIEWS.matcher(command.getSimpleName()).matches();
    }

    static boolean isOpenToPeople(Class<?> command) {
        String name = command.getName();
        return OPEN_TO_PEOPLE.contains(command)
                || OURS.matcher(name).matches()
                || READS.matcher(name).matches()
                        && !CLOSED.matcher(command.getSimpleName()).matches();
    }
}
