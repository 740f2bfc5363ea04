package uk.proportion.policeresponse;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.proportion.casefile.Assessment;
import uk.proportion.guidance.Offences;
import uk.proportion.shared.CaseReference;

/** What may be chosen when a crime is put forward: people by letter, never by name, and the offence table. */
@Service
public class CrimeChoices {
    private static final int ADULT = 18;
    private static final String NOT_NOTIFIABLE = "-";

    private final Assessment assessment;
    private final Offences offences;

    CrimeChoices(Assessment assessment, Offences offences) {
        this.assessment = assessment;
        this.offences = offences;
    }

    /** One choice of a list: what people read, and the code behind it. */
    public record Choice(String label, String value) {}

    /** Whom a crime may be recorded against: everybody in the case, or nobody identified. */
    public List<Choice> persons(CaseReference reference) {
        return Stream.concat(people(reference), Stream.of(new Choice("Not identified", "NONE")))
                .toList();
    }

    /** Whose crime it is: the state's, an adult's outside the case, or that of somebody in the case. */
    public List<Choice> victims(CaseReference reference) {
        return Stream.concat(
                        Stream.of(new Choice("The state (no single victim)", "STATE")),
                        Stream.concat(people(reference), Stream.of(new Choice("An adult outside the case", "ADULT"))))
                .toList();
    }

    /** Every notifiable offence, with its Home Office code. */
    public List<Choice> offences() {
        return offences.all().stream()
                .filter(offence -> !NOT_NOTIFIABLE.equals(offence.code()))
                .map(offence -> new Choice(offence.code() + " " + offence.title(), offence.code()))
                .toList();
    }

    private Stream<Choice> people(CaseReference reference) {
        return assessment.facts(reference).children().entrySet().stream()
                .map(person -> new Choice(label(person.getKey(), person.getValue()), person.getKey()));
    }

    private static String label(String letter, Map<String, Object> facts) {
        boolean adult = facts.get("ageNow") instanceof Integer years && years >= ADULT;
        return (adult ? "Adult " : "Child ") + letter;
    }
}
