package uk.proportion.casepage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.proportion.casefile.ChildVoice;
import uk.proportion.casefile.ChildVoice.Heard;
import uk.proportion.casefile.ChildVoice.Question;
import uk.proportion.casefile.MeasureState;
import uk.proportion.casefile.Plans;
import uk.proportion.guidance.FactSubject;
import uk.proportion.guidance.Vocabulary;

/** Puts the children of a case into words. */
@Component
class ChildViews {
    private static final List<String> IDENTITY =
            List.of("dateOfBirth", "sex", "ethnicity", "school", "yearGroup", "parents", "contacts");
    private static final Set<String> ELSEWHERE = Set.of(
            "letter",
            "identity",
            "plan",
            "roles",
            "ageAtConduct",
            "ageNow",
            "wishes",
            "whyNotAsked",
            "whyParentsNotContacted");
    private static final Map<MeasureState, String> COLOURS = Map.of(
            MeasureState.PROPOSED, "yellow",
            MeasureState.AGREED, "blue",
            MeasureState.COMPLETED, "green",
            MeasureState.DECLINED, "grey",
            MeasureState.FAILED, "red",
            MeasureState.NO_LONGER_NEEDED, "grey");

    private final CaseWords words;

    ChildViews(CaseWords words) {
        this.words = words;
    }

    /** @param voices what was answered about each child, by letter */
    List<ChildView> of(List<Map<String, Object>> children, Map<String, List<Heard>> voices) {
        return children.stream()
                .map(child -> view(child, voices.getOrDefault((String) child.get("letter"), List.of())))
                .toList();
    }

    private ChildView view(Map<String, Object> child, List<Heard> heard) {
        String letter = (String) child.get("letter");
        Map<?, ?> identity = child.get("identity") instanceof Map<?, ?> known ? known : Map.of();
        List<Row> who = new ArrayList<>();
        ages(child).forEach(key -> who.add(row(key, child.get(key))));
        IDENTITY.stream().filter(identity::containsKey).forEach(key -> who.add(row(key, identity.get(key))));
        return new ChildView(
                letter,
                words.words().person(letter),
                (String) identity.get("name"),
                codes(child.get("roles")).stream()
                        .map(role -> words.words().value("roles", role))
                        .toList(),
                who,
                voice(child, heard),
                KnownFacts.rows(words.words(), FactSubject.CHILD, child, ELSEWHERE),
                plan(child.get("plan")));
    }

    /** The age at the time stands beside the present one only where they differ. */
    private static List<String> ages(Map<String, Object> child) {
        Object now = child.get("ageNow");
        Object then = child.get("ageAtConduct");
        if (Objects.equals(now, then) || Vocabulary.UNKNOWN.equals(then)) {
            return List.of("ageNow");
        }
        return Vocabulary.UNKNOWN.equals(now) ? List.of("ageAtConduct") : List.of("ageNow", "ageAtConduct");
    }

    private List<Row> voice(Map<String, Object> child, List<Heard> heard) {
        List<Row> rows = new ArrayList<>();
        boolean asked = ChildVoice.isAskedAbout(child);
        if (child.get("wishes") != null) {
            rows.add(row("wishes", child.get("wishes")));
        }
        last(heard, Question.WISHES)
                .ifPresentOrElse(
                        answer -> rows.add(told("voice.wishes", answer)),
                        () -> addMissing(rows, asked, "voice.wishes"));
        if (child.get("whyNotAsked") != null) {
            rows.add(row("whyNotAsked", child.get("whyNotAsked")));
        }
        last(heard, Question.PARENTS)
                .ifPresentOrElse(
                        answer -> rows.add(told("voice.parents", answer)),
                        () -> addMissing(rows, asked, "voice.parents"));
        if (child.get("whyParentsNotContacted") != null) {
            rows.add(row("whyParentsNotContacted", child.get("whyParentsNotContacted")));
        }
        return rows;
    }

    private void addMissing(List<Row> rows, boolean asked, String question) {
        rows.add(new Row(words.say(question), words.say(asked ? "voice.missing" : "voice.notNeeded")));
    }

    private Row told(String question, Heard answer) {
        return new Row(words.say(question), words.say("voice." + answer.answer(), words.moment(answer.at())));
    }

    private static java.util.Optional<Heard> last(List<Heard> heard, Question question) {
        return heard.stream()
                .filter(answer -> answer.answer().question() == question)
                .reduce((earlier, later) -> later);
    }

    private Row row(String key, Object value) {
        return new Row(words.words().fact(key), words.words().value(key, value));
    }

    private List<ChildView.Measure> plan(Object plan) {
        return plan instanceof Collection<?> measures
                ? measures.stream()
                        .map(Plans.Measure.class::cast)
                        .map(this::measure)
                        .toList()
                : List.of();
    }

    private ChildView.Measure measure(Plans.Measure measure) {
        return new ChildView.Measure(
                words.words().answer("plan", measure.measure()),
                words.words().agency(measure.owner()),
                new Tag(words.say("measure." + measure.state()), COLOURS.get(measure.state())));
    }

    static List<String> codes(Object codes) {
        return codes instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }
}
