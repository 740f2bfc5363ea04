package uk.proportion.workflow;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import uk.proportion.access.User;
import uk.proportion.casefile.AskedOf;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.Chronology;
import uk.proportion.shared.OrganisationId;

/** Says in a task's name which case and child it is about, and notes in the chronology when a task ends undone. */
@Component
class TaskNotes implements TaskListener {
    private static final Pattern LETTER = Pattern.compile("A?[A-Z]");
    private static final Pattern CRIME = Pattern.compile("c[0-9]+");

    private final Chronology chronology;

    TaskNotes(Chronology chronology) {
        this.chronology = chronology;
    }

    @Override
    public void notify(DelegateTask task) {
        Work work = Work.of(task);
        if (EVENTNAME_CREATE.equals(task.getEventName())) {
            String label = task.getName();
            task.setName(label + about(work.subject()) + measure(task) + " · " + work.reference());
        } else {
            String label = task.getBpmnModelElementInstance().getName();
            chronology.add(
                    work.reference(),
                    new Authorship("system", owner(task), form(task)),
                    "NO_LONGER_APPLIES",
                    work.subject(),
                    "\"%s\" no longer applies on the facts as they now are".formatted(label));
        }
    }

    private static String form(DelegateTask task) {
        return ((TaskEntity) task)
                .getTaskDefinition()
                .getCamundaFormDefinitionKey()
                .getExpressionText();
    }

    /** The organisation whose task it is. */
    private static OrganisationId owner(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(group -> User.of("system", List.of(group)))
                .map(User::organisation)
                .orElse(null);
    }

    private static String measure(DelegateTask task) {
        return ProcessVariable.MEASURE.get(task) instanceof String measure ? " · " + measure : "";
    }

    private static String about(String taskSubject) {
        String subject =
                AskedOf.of(taskSubject).map(asked -> asked.child().value()).orElse(taskSubject);
        if (LETTER.matcher(subject).matches()) {
            return " · Child " + subject;
        }
        return CRIME.matcher(subject).matches() ? " · Crime " + subject.substring(1) : "";
    }
}
