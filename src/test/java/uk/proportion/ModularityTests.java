package uk.proportion;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModularityTests {

    @Test
    void modulesUseOfEachOtherOnlyWhatTheyDeclare() {
        ApplicationModules.of(ProportionApplication.class).verify();
    }

    @Test
    void reachingIntoAnotherModuleIsFound() {
        ApplicationModules broken = ApplicationModules.of("uk.violations.modules", new ImportOption.OnlyIncludeTests());

        assertThatThrownBy(broken::verify).isInstanceOf(Violations.class).hasMessageContaining("non-exposed type");
    }
}
