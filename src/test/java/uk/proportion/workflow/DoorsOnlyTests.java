package uk.proportion.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsOnlyTests {

    @ParameterizedTest
    @ValueSource(
            classes = {
                AddCommentCmd.class,
                AddGroupIdentityLinkCmd.class,
                CompleteTaskCmd.class,
                CorrelateMessageCmd.class,
                CreateAttachmentCmd.class,
                DeleteAttachmentCmd.class,
                DeployCmd.class,
                EvaluateStartConditionCmd.class,
                HandleTaskBpmnErrorCmd.class,
                SaveAttachmentCmd.class,
                SaveFilterCmd.class,
                SetTaskVariablesCmd.class,
                SetUserPictureCmd.class,
                SignalEventReceivedCmd.class,
                StartProcessInstanceCmd.class,
                SubmitStartFormCmd.class
            })
    void whoeverIsSignedInChangesNothingButByADoor(Class<?> command) {
        assertThat(DoorsOnly.isOpenToPeople(command)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                TaskQueryImpl.class,
                ExecuteFilterListCmd.class,
                GetDeployedStartFormCmd.class,
                OpenTask.Read.class
            })
    void whatOnlyReadsIsOpen(Class<?> command) {
        assertThat(DoorsOnly.isOpenToPeople(command)).isTrue();
    }
}
