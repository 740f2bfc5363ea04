package uk.proportion.casepage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.FactSubject;
import uk.proportion.page.Words;

/** Puts the crimes of a case into words. */
@Component
class CrimeViews {
    private static final String NONE = "NONE";
    private static final Set<String> ELSEWHERE =
            Set.of("person", "victim", "offence", "personLabel", "outcome", "alreadyRecorded");
    private static final List<String> REFERENCES = List.of("forceReference", "otherForce", "otherForceReference");

    private final CaseWords words;

    CrimeViews(CaseWords words) {
        this.words = words;
    }

    List<CrimeView> of(List<Map<String, Object>> crimes) {
        return crimes.stream().map(this::view).toList();
    }

    private CrimeView view(Map<String, Object> crime) {
        Words say = words.words();
        String id = (String) crime.get("id");
        List<Row> rows = new ArrayList<>();
        add(rows, crime, "offence", "person", "victim");
        if (crime.get("recordedAt") instanceof java.time.Instant at) {
            rows.add(new Row(words.say("crime.recorded"), words.moment(at)));
        } else {
            rows.add(new Row(words.say("crime.recorded"), words.say("crime.notYet")));
        }
        REFERENCES.stream()
                .filter(key -> crime.get(key) != null)
                .forEach(key -> rows.add(new Row(words.say("crime." + key), (String) crime.get(key))));
        if (crime.containsKey("proposable")) {
            rows.add(new Row(words.say("crime.proposable"), say.answer("proposable", crime.get("proposable"))));
        }
        return new CrimeView(
                id,
                say.subject(id),
                crime.get("personLabel") == null ? null : say.value("personLabel", crime.get("personLabel")),
                outcome(crime.get("outcome")),
                rows,
                KnownFacts.rows(say, FactSubject.CRIME, crime, ELSEWHERE));
    }

    private Tag outcome(Object outcome) {
        return outcome == null || NONE.equals(outcome)
                ? new Tag(words.say("crime.open"), "yellow")
                : new Tag(words.words().outcome((String) outcome), "green");
    }

    private void add(List<Row> rows, Map<String, Object> crime, String... keys) {
        for (String key : keys) {
            if (crime.get(key) != null) {
                rows.add(new Row(words.words().fact(key), words.words().value(key, crime.get(key))));
            }
        }
    }
}
