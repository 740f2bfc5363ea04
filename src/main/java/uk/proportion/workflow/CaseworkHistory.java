package uk.proportion.workflow;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/** Keeps which activities and tasks ran and when, and no variable, form or operation: the case file is the record. */
class CaseworkHistory extends AbstractHistoryLevel {
    static final String NAME = "casework";
    private static final int ID = 40;
    private static final Set<String> KEPT =
            Set.of("process-instance", "activity-instance", "task-instance", "incident");

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return KEPT.contains(eventType.getEntityType())
                && !eventType.equals(HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE);
    }
}
