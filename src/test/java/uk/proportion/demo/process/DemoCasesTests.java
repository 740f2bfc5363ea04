package uk.proportion.demo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import uk.proportion.access.Role;
import uk.proportion.access.User;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** The demonstration as it stands once its cases have been played. */
@ActiveProfiles("demo")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo-cases;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "proportion.demo.cases=true"
        })
class DemoCasesTests {
    @Autowired
    DemoCases demo;

    @Autowired
    CaseScripts scripts;

    @Autowired
    CaseAccess access;

    @Autowired
    ProcessEngine engine;

    private Map<String, String> played;

    @BeforeEach
    void waitForTheCases() throws Exception {
        played = demo.played().get(2, TimeUnit.MINUTES);
    }

    @Test
    void everyScriptIsPlayedToItsEnd() {
        assertThat(played)
                .hasSizeGreaterThanOrEqualTo(12)
                .containsOnlyKeys(scripts.all().keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dsl.greenfield",
                "head.greenfield",
                "dsl.riverside",
                "head.riverside",
                "officer.north",
                "supervisor.north",
                "inspector.north",
                "registrar.north",
                "ddm.north",
                "officer.south",
                "supervisor.south",
                "inspector.south",
                "sw.borough",
                "tm.borough",
                "sw.cwm",
                "tm.cwm"
            })
    void everyCaseworkerHasWorkToDo(String user) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroupIn(groups)
                        .list())
                .isNotEmpty();
    }

    @Test
    void aCaseIsWorkedToItsRecordedOutcomeAndClosed() {
        String reference = played.get("12-closed-with-outcome-21.yaml");
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"greenfield-dsl", "north-officer"})
    void aChildOfAnEarlierCaseIsAQuestionForEachAgencyThatKnowsBoth(String group) {
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(played.get("14-perhaps-known-already.yaml"))
                        .taskNameLike("Say whether it is the same child%")
                        .taskCandidateGroup(group)
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-just-reported.yaml",
                "02-waiting-for-the-head.yaml",
                "03-kept-by-the-school.yaml",
                "04-advice-without-names.yaml",
                "05-enhanced-review.yaml"
            })
    void policeNeverSeeACaseThatASchoolHandles(String file) {
        CaseReference reference = new CaseReference(played.get(file));
        for (String force : List.of("north", "south")) {
            User officer = new User("officer." + force, new OrganisationId(force), Agency.POLICE, Set.of(Role.OFFICER));
            assertThat(access.mayKnow(officer, reference)).isFalse();
        }
    }
}
