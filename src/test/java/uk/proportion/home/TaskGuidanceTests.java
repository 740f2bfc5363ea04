package uk.proportion.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.proportion.guidance.Citations;

/** What a step rests on is in the catalogue of citations, and every diagram that is named is there. */
class TaskGuidanceTests {

    @Test
    void everyCitationIsInTheCatalogue() {
        Citations catalogue = new Citations();
        assertThat(GuidancePage.read().values().stream().flatMap(Collection::stream))
                .isNotEmpty()
                .allMatch(citation -> catalogue.find(citation).isPresent());
    }

    @Test
    void everyDiagramThatIsNamedIsThere() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            Set<String> diagrams = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.substring(0, name.length() - ".bpmn".length()))
                    .collect(Collectors.toSet());
            assertThat(diagrams).containsAll(GuidancePage.read().keySet());
        }
    }
}
