package uk.proportion.policeresponse;

import static uk.proportion.guidance.DecisionIds.CRIME_RECORDING;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Decisions;

/** What the recording rules say of each candidate crime (T3, guidance 3.4), and what follows without a person. */
@Service
@Transactional
public class CrimeRecording {
    private static final Authorship PLATFORM = Authorship.system("crime-recording");
    private static final String FORCED = "NO_CRIME_AGAINST_CHILD";
    private static final Map<String, String> LOGGED = Map.of(
            "CRI_SCHOOL_DEALS",
            "Logged without a crime record: the school deals with it",
            "CRI_WILLING_PARTICIPATION",
            "Logged as willing participation; decided again when a qualifying report comes",
            "ADVICE_LOG_ONLY",
            "Advice logged without identities; the case stays with the school");

    private final Decisions decisions;
    private final CaseFiles files;
    private final Chronology chronology;
    private final PoliceSteps steps;

    CrimeRecording(Decisions decisions, CaseFiles files, Chronology chronology, PoliceSteps steps) {
        this.decisions = decisions;
        this.files = files;
        this.chronology = chronology;
        this.steps = steps;
    }

    /**
     * The candidate crimes of a case.
     *
     * @param any whether one is listed
     * @param toActOn the ids of those on which the recording rules ask for something that has not been done
     */
    public record Candidates(boolean any, List<String> toActOn) {}

    /** The candidate crimes, decided afresh. */
    public Candidates candidates(CaseReference reference) {
        Situation situation = decisions.afresh(reference, StageName.POLICE_RESPONSE, CASE);
        PoliceSteps.Done done = steps.of(reference);
        List<String> crimes = List.copyOf(situation.facts().crimes().keySet());
        List<String> toActOn = crimes.stream()
                .filter(crime -> isToBeActedOn(situation, crime, done))
                .toList();
        return new Candidates(!crimes.isEmpty(), toActOn);
    }

    /** What the recording rules say of a crime now: a value of T3. */
    public String decide(CaseReference reference, String crime) {
        return recording(decisions.afresh(reference, StageName.POLICE_RESPONSE, CASE), crime);
    }

    /** No crime is recorded against a child who was unduly forced; the child is its victim (HOCR 2026/27 p.66). */
    public void nameAsVictim(CaseReference reference, String crime) {
        files.record(reference, FactChanges.ofCrime(crime, Map.of("personLabel", "VICTIM")), PLATFORM);
        chronology.add(reference, PLATFORM, "NAMED_VICTIM", crime, "The child was forced: named as victim, no crime");
        actedOn(reference, crime, FORCED, PLATFORM);
    }

    /** Notes that there is no crime record; of a case that police do not know, nothing is noted. */
    public void log(CaseReference reference, String crime, String recording) {
        if (LOGGED.containsKey(recording)) {
            chronology.add(reference, PLATFORM, "LOGGED", crime, LOGGED.get(recording));
        }
        actedOn(reference, crime, recording, PLATFORM);
    }

    /** Somebody has done what the recording rules ask for. */
    void actedOn(CaseReference reference, String crime, String recording, Authorship by) {
        steps.done(reference, crime, PoliceStep.RECORDING, recording, by);
    }

    /** What is once recorded stays recorded: after that, only a child found to have been forced is acted on here. */
    private static boolean isToBeActedOn(Situation situation, String crime, PoliceSteps.Done done) {
        String recording = recording(situation, crime);
        boolean recorded = "YES".equals(situation.facts().crimes().get(crime).get("alreadyRecorded"));
        return (!recorded || FORCED.equals(recording)) && !done.stands(crime, PoliceStep.RECORDING, recording);
    }

    private static String recording(Situation situation, String crime) {
        return situation.evaluation().value(CRIME_RECORDING, crime, "recording");
    }
}
