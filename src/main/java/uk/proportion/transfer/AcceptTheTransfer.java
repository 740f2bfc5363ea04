package uk.proportion.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.HandOvers;
import uk.proportion.transfer.TransferRecord.Answer;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;

/** The receiver takes the case over, with every open task of the sender's, or leaves it where it is. */
@Component
class AcceptTheTransfer implements FormHandler {
    private static final String ANSWER = ProcessVariable.TRANSFER_ANSWER.key();
    private static final String WHY_NOT = ProcessVariable.DECLINE_REASON.key();

    private final Transfers transfers;
    private final HandOvers handOvers;

    AcceptTheTransfer(Transfers transfers, HandOvers handOvers) {
        this.transfers = transfers;
        this.handOvers = handOvers;
    }

    @Override
    public String form() {
        return "accept-the-transfer";
    }

    @Override
    public Set<String> ownFields() {
        return Set.of(ANSWER, WHY_NOT);
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        Answer answer = Answer.valueOf(answers.required(ANSWER));
        String why = answers.text(WHY_NOT).orElse(null);
        TransferRecord transfer = transfers.answer(answers.reference(), answer, why, answers.by());
        if (answer == Answer.ACCEPTED) {
            takeOver(transfer, answers);
        }
        Map<ProcessVariable, Object> codes = new HashMap<>();
        codes.put(ProcessVariable.TRANSFER_ANSWER, answer.name());
        codes.put(ProcessVariable.DECLINE_REASON, why);
        return codes;
    }

    private void takeOver(TransferRecord transfer, TaskAnswers answers) {
        boolean taken =
                handOvers.handOver(answers.reference(), transfer.from(), transfer.to(), transfer.reason, answers.by());
        if (!taken) {
            throw Refusal.overtaken();
        }
    }
}
