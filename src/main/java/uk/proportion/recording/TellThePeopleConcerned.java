package uk.proportion.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Assessment;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.RecordingDecisions;
import uk.proportion.workflow.FormHandler;
import uk.proportion.workflow.ProcessVariable;
import uk.proportion.workflow.Refusal;
import uk.proportion.workflow.TaskAnswers;
import uk.proportion.workflow.VoiceFields;

/** Nobody signs before those concerned have been told; an officer who cannot tell them takes the proposal back. */
@Component
class TellThePeopleConcerned implements FormHandler {
    private static final Set<String> FACTS = Set.of("suspectTold", "victimTold", "appropriateAdult");
    private static final String TAKEN_BACK = "proposalTakenBack";

    private final CaseFiles files;
    private final RecordingDecisions proposals;
    private final Assessment assessment;
    private final VoiceOfThePerson voice;

    TellThePeopleConcerned(
            CaseFiles files, RecordingDecisions proposals, Assessment assessment, VoiceOfThePerson voice) {
        this.files = files;
        this.proposals = proposals;
        this.assessment = assessment;
        this.voice = voice;
    }

    @Override
    public String form() {
        return "tell-the-people-concerned";
    }

    @Override
    public Set<String> ownFields() {
        return Stream.of(FACTS, VoiceFields.OWN, VoiceOfThePerson.TEXTS, Set.of(TAKEN_BACK))
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<ProcessVariable, Object> accept(TaskAnswers answers) {
        Given.keep(files, answers, FACTS);
        voice.keep(answers);
        if (Boolean.TRUE.equals(answers.fields().get(TAKEN_BACK))) {
            proposals.giveBack(answers.reference(), answers.subject(), answers.by());
            return Map.of(ProcessVariable.APPROVAL, "RETURNED");
        }
        CrimeSituation crime = new CrimeSituation(assessment.now(answers.reference()), answers.subject());
        String code = crime.pending()
                .orElseThrow(() -> new Refusal("Nothing is proposed any more: refresh your list"))
                .code();
        List<String> untold = new ArrayList<>(Preconditions.untold(crime, code));
        untold.addAll(voice.unheard(answers.reference(), answers.subject(), code));
        if (!untold.isEmpty()) {
            throw new Refusal("Not yet: %s. Do that first, or take the proposal back".formatted(untold.get(0)));
        }
        return Map.of();
    }
}
