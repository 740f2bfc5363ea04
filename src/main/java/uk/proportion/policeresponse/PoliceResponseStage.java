package uk.proportion.policeresponse;

import static uk.proportion.guidance.DecisionIds.CASE_ROUTE;
import static uk.proportion.guidance.DecisionIds.CRIME_RECORDING;
import static uk.proportion.guidance.DecisionIds.POLICE_RESPONSE_TIER;
import static uk.proportion.guidance.Evaluation.CASE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.Situation;
import uk.proportion.casefile.StageName;
import uk.proportion.guidance.Evaluation;
import uk.proportion.shared.Agency;
import uk.proportion.workflow.Stage;

/**
 * Due once the police take part in a case with an identifiable report, on every route but the one without an image of a
 * child. Works on the tier (T4a) and on what the recording rules say of each crime (T3).
 */
@Component
class PoliceResponseStage implements Stage {
    private static final String WITHOUT_POLICE = "OUT_NO_CHILD_IMAGE";
    /** As many crimes as a basis can spell out; of more it keeps their number and a hash. */
    private static final int MOST_CRIMES_SPELT_OUT = 20;

    @Override
    public StageName name() {
        return StageName.POLICE_RESPONSE;
    }

    @Override
    public List<Due> due(Situation situation) {
        Evaluation evaluation = situation.evaluation();
        boolean told = situation.involves(Agency.POLICE)
                && "YES".equals(situation.incident("identifiableReport"))
                && evaluation.find(POLICE_RESPONSE_TIER, CASE).isPresent();
        return told && !WITHOUT_POLICE.equals(evaluation.value(CASE_ROUTE, CASE, "route"))
                ? List.of(new Due(CASE, tier(evaluation) + "|" + crimes(situation)))
                : List.of();
    }

    private static String tier(Evaluation evaluation) {
        return Stream.of("tier", "lead", "supervisorRank", "strategyDiscussion")
                .map(output -> evaluation.value(POLICE_RESPONSE_TIER, CASE, output))
                .collect(Collectors.joining("|"));
    }

    private static String crimes(Situation situation) {
        List<String> crimes = situation.facts().crimes().keySet().stream()
                .sorted()
                .map(crime -> crime + ":" + situation.evaluation().value(CRIME_RECORDING, crime, "recording"))
                .toList();
        String all = String.join(",", crimes);
        return crimes.size() <= MOST_CRIMES_SPELT_OUT
                ? all
                : crimes.size() + " crimes " + Integer.toHexString(all.hashCode());
    }
}
