package uk.proportion.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every command of the engine, whoever may reach it: it is refused, it only reads, or it is open for a reason that stands here. */
class EveryCommandTests {
    private static final String ADMINISTRATION = "the engine's authorisation keeps it to administrators";

    /** The commands that change something and are open all the same. */
    private static final Map<String, String> OPEN_FOR_A_REASON = Map.ofEntries(
            Map.entry("GetNextIdBlockCmd", "hands out ids for new rows; no address leads to it"),
            Map.entry("ClaimTaskCmd", "taking a task for oneself; GuardedTaskService refuses any other"),
            Map.entry("CheckPassword", "signing in; it counts wrong passwords"),
            Map.entry("CreateUserCmd", ADMINISTRATION),
            Map.entry("SaveUserCmd", ADMINISTRATION),
            Map.entry("DeleteUserCmd", ADMINISTRATION),
            Map.entry("UnlockUserCmd", ADMINISTRATION),
            Map.entry("CreateGroupCmd", ADMINISTRATION),
            Map.entry("SaveGroupCmd", ADMINISTRATION),
            Map.entry("DeleteGroupCmd", ADMINISTRATION),
            Map.entry("CreateMembershipCmd", ADMINISTRATION),
            Map.entry("DeleteMembershipCmd", ADMINISTRATION));

    private static final Pattern CHANGES = Pattern.compile(
            "(insert|delete|update|save|remove|complete|correlate|signal|trigger|start|suspend|activate|resolve"
                    + "|delegate|claim|deploy|migrate|modify|restart|flush|setValue|lock|unlock|fire|evict)\\w*");

    /** Where the engine keeps what it stores, and its other commands. */
    private static final Pattern STORED =
            Pattern.compile("org\\.camunda\\.bpm\\.engine\\.impl\\..*(Manager|Entity|Session|Cmd)");

    private static JavaClasses engine;

    @BeforeAll
    static void readTheEngine() {
        engine = new ClassFileImporter().importPackages("org.camunda.bpm.engine");
    }

    @Test
    void aCommandThatIsOpenOnlyReadsOrIsOpenForAReason() {
        Set<String> changing = commands(EveryCommandTests::isOpen)
                .filter(command -> !OPEN_FOR_A_REASON.containsKey(command.getSimpleName()))
                .flatMap(command -> command.getMethodCallsFromSelf().stream()
                        .filter(EveryCommandTests::changesSomething)
                        .map(call -> command.getSimpleName() + " calls "
                                + call.getTargetOwner().getSimpleName() + "." + call.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(changing).isEmpty();
    }

    @Test
    void everyReasonIsAboutACommandThatThereIs() {
        assertThat(commands(EveryCommandTests::isOpen).map(JavaClass::getSimpleName))
                .containsAll(OPEN_FOR_A_REASON.keySet());
    }

    @Test
    void everyOtherCommandIsRefused() {
        Set<String> open = commands(EveryCommandTests::isOpen)
                .map(JavaClass::getSimpleName)
                .filter(name -> !OPEN_FOR_A_REASON.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open)
                .allMatch(name -> name.matches(
                        "Get\\w+Cmd|Is\\w+Cmd|ExecuteFilter\\w+Cmd|Create\\w+QueryCmd|AuthorizationCheckCmd|\\w*(Query|Report)(Impl)?"
                                + "|ExecuteDuration\\w*Cmd|\\w*Count\\w*|MetricsQuery\\w+Cmd|"));
        assertThat(commands(command -> !isOpen(command))).hasSizeGreaterThan(150);
    }

    private static Stream<JavaClass> commands(Predicate<JavaClass> wanted) {
        return engine.stream()
                .filter(type -> type.isAssignableTo(Command.class))
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(wanted);
    }

    private static boolean isOpen(JavaClass command) {
        return DoorsOnly.isOpenToPeople(command.reflect());
    }

    private static boolean changesSomething(JavaMethodCall call) {
        return CHANGES.matcher(call.getName()).matches()
                && STORED.matcher(call.getTargetOwner().getName()).matches()
                && !call.getTargetOwner().equals(call.getOriginOwner());
    }
}
