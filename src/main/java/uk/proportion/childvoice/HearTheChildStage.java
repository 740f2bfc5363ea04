package uk.proportion.childvoice;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.casefile.StageRun;
import uk.proportion.workflow.Stage;

/** Due for each child about whom something is missing once every other stage is over: no case closes without it, by any route. */
@Component
class HearTheChildStage implements Stage {
    private final ChildVoice voice;

    HearTheChildStage(ChildVoice voice) {
        this.voice = voice;
    }

    @Override
    public StageName name() {
        return StageName.HEAR_THE_CHILD;
    }

    @Override
    public boolean isLast() {
        return true;
    }

    @Override
    public List<Due> due(Situation situation) {
        List<StageRun> working = situation.runs().stream()
                .filter(StageRun::running)
                .filter(run -> run.stage() != StageName.DEADLINE_WATCH)
                .toList();
        boolean onlyOthersWork = !working.isEmpty() && working.stream().noneMatch(run -> run.stage() == name());
        if (onlyOthersWork) {
            return List.of();
        }
        return voice.missing(situation.reference()).entrySet().stream()
                .map(child -> new Due(
                        child.getKey(),
                        child.getValue().stream().map(Enum::name).collect(Collectors.joining(","))))
                .toList();
    }
}
