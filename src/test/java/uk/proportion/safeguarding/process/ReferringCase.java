package uk.proportion.safeguarding.process;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A process that calls the referral of a child and goes on after it. */
final class ReferringCase {
    private ReferringCase() {}

    static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("referring-case")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .callActivity()
                .calledElement("safeguarding-referral")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .camundaIn("child", "child")
                .userTask()
                .name("The case goes on")
                .endEvent()
                .done();
    }
}
