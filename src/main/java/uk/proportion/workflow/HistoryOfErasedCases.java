package uk.proportion.workflow;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.proportion.shared.CaseErased;

/** Lets the engine's history of a case go with the case file; what still runs is left alone, and knows the reference only. */
@Component
class HistoryOfErasedCases {
    private final HistoryService history;

    HistoryOfErasedCases(@Lazy HistoryService history) {
        this.history = history;
    }

    @EventListener
    void on(CaseErased erased) {
        List<String> ended = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(erased.reference().value())
                .finished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!ended.isEmpty()) {
            history.deleteHistoricProcessInstancesIfExists(ended);
        }
    }
}
