package uk.proportion;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePublic;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Blob;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import uk.violations.PublicDelegate;
import uk.violations.PublicEntity;
import uk.violations.ReadsTheWallClock;
import uk.violations.StoresBytes;
import uk.violations.UsesTheEngineAnywhere;

/** What the module boundaries cannot say. Each rule is also shown to fail on a class that breaks it. */
class ArchitectureTests {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("uk.proportion");

    enum Rule {
        THE_ENGINE_IS_KNOWN_IN_ITS_PLACES_ONLY(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "..process..",
                                "..workflow..",
                                "..guidance.engine..",
                                "..access.engine..",
                                "..audit.engine..",
                                "..reporting.engine..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.camunda.."),
                UsesTheEngineAnywhere.class),
        WHAT_A_MODULE_IS_MADE_OF_STAYS_INSIDE_IT(
                classes().that(AreInnerWorks.PREDICATE).should(not(bePublic())),
                PublicEntity.class,
                PublicDelegate.class),
        TIME_COMES_FROM_THE_CLOCK(
                noClasses().should().callCodeUnitWhere(AsksTheMachineForTheTime.PREDICATE), ReadsTheWallClock.class),
        NO_FIELD_HOLDS_A_FILE_OR_ITS_BYTES(noFields().should().haveRawType(AreFileLike.PREDICATE), StoresBytes.class);

        private final ArchRule rule;
        private final Class<?>[] violations;

        Rule(ArchRule rule, Class<?>... violations) {
            this.rule = rule.allowEmptyShould(true);
            this.violations = violations;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theProductKeepsEachRule(Rule rule) {
        rule.rule.check(PRODUCT);
    }

    @ParameterizedTest
    @EnumSource
    void eachRuleFailsWhereItIsBroken(Rule rule) {
        for (Class<?> violation : rule.violations) {
            JavaClasses broken = new ClassFileImporter().importClasses(violation);
            assertThat(rule.rule.evaluate(broken).hasViolation())
                    .as(violation.getSimpleName())
                    .isTrue();
        }
    }

    private static final class AreInnerWorks {
        static final DescribedPredicate<JavaClass> PREDICATE = DescribedPredicate.<JavaClass>describe(
                "are entities, repositories, controllers, delegates or listeners",
                type -> CanBeAnnotated.Predicates.annotatedWith(Entity.class).test(type)
                        || CanBeAnnotated.Predicates.metaAnnotatedWith(Controller.class)
                                .test(type)
                        || Stream.of(Repository.class, JavaDelegate.class, DelegateListener.class)
                                .anyMatch(type::isAssignableTo));
    }

    private static final class AsksTheMachineForTheTime {
        static final DescribedPredicate<JavaCall<?>> PREDICATE = DescribedPredicate.describe(
                "ask the machine for the time",
                call -> isNowWithoutClock(call) || isNewDate(call) || isSystemTime(call));

        private static boolean isNowWithoutClock(JavaCall<?> call) {
            return call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
        }

        private static boolean isNewDate(JavaCall<?> call) {
            return target(owner(assignableTo(Date.class))).test(call)
                    && call.getName().equals("<init>")
                    && call.getTarget().getRawParameterTypes().isEmpty();
        }

        private static boolean isSystemTime(JavaCall<?> call) {
            return call.getTargetOwner().isEquivalentTo(System.class)
                    && call.getName().equals("currentTimeMillis");
        }
    }

    private static final class AreFileLike {
        private static final List<Class<?>> TYPES =
                List.of(Blob.class, InputStream.class, InputStreamSource.class, File.class, Path.class);
        static final DescribedPredicate<JavaClass> PREDICATE = DescribedPredicate.describe(
                "a file or bytes",
                type -> type.isEquivalentTo(byte[].class) || TYPES.stream().anyMatch(type::isAssignableTo));
    }
}
