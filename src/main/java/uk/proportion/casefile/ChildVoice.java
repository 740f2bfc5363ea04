package uk.proportion.casefile;

import static uk.proportion.casefile.StageName.HEAR_THE_CHILD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.shared.CaseReference;

/**
 * Whether it is on file what each child wants, or why the child was not asked, and whether the parents were spoken with, or why
 * not. It is asked for everybody under 18 who did more than receive (Keeping Children Safe in Education 2026; UKCIS 2024).
 */
@Service
@Transactional
public class ChildVoice {
    private static final String WISHES = "wishes";
    private static final List<String> RECIPIENT = List.of("RECIPIENT_ONLY");
    static final int ADULT = 18;

    private final CaseLookup cases;
    private final FactsReader facts;
    private final Steps steps;
    private final NarrativeRecords narratives;

    ChildVoice(CaseLookup cases, FactsReader facts, Steps steps, NarrativeRecords narratives) {
        this.cases = cases;
        this.facts = facts;
        this.steps = steps;
        this.narratives = narratives;
    }

    /** What has to be on file about a child. */
    public enum Question {
        WISHES,
        PARENTS
    }

    /** Answers to either question; those that settle it leave nothing to ask. */
    public enum Answer {
        CHILD_ASKED(Question.WISHES, true),
        CHILD_NOT_ASKED(Question.WISHES, true),
        PARENTS_CONTACTED(Question.PARENTS, true),
        PARENTS_NOT_SAFE(Question.PARENTS, true),
        PARENTS_NOT_YET(Question.PARENTS, false);

        private final Question question;
        private final boolean settles;

        Answer(Question question, boolean settles) {
            this.question = question;
            this.settles = settles;
        }

        /** What it answers. */
        public Question question() {
            return question;
        }
    }

    /** An answer that was kept. */
    public record Heard(Answer answer, Instant at) {}

    /** Keeps an answer; the words that belong to it are kept with the child's other texts. */
    public void keep(CaseReference reference, String child, Answer answer, Authorship by) {
        steps.done(reference, HEAR_THE_CHILD, child, answer.name(), null, by);
    }

    /** Whether these questions are asked about a child with those facts at all. */
    public static boolean isAskedAbout(Map<String, Object> child) {
        boolean adult = child.get("ageNow") instanceof Integer age && age >= ADULT;
        return !adult && !RECIPIENT.equals(child.get("roles"));
    }

    /** What is not on file yet, by child; a child about whom nothing is missing is left out. */
    public Map<String, Set<Question>> missing(CaseReference reference) {
        CaseRecord record = cases.find(reference);
        Set<String> heard = narratives.subjectsWith(record.id, WISHES);
        List<Steps.Step> answers = steps.of(reference, HEAR_THE_CHILD);
        Map<String, Set<Question>> missing = new TreeMap<>();
        facts.read(record).children().forEach((letter, child) -> {
            Set<Question> open = EnumSet.noneOf(Question.class);
            if (isAskedAbout(child)) {
                EnumSet.allOf(Question.class).stream()
                        .filter(question -> !isSettled(answers, letter, question))
                        .filter(question -> question != Question.WISHES || !heard.contains(letter))
                        .forEach(open::add);
            }
            if (!open.isEmpty()) {
                missing.put(letter, open);
            }
        });
        return missing;
    }

    /** What was answered about each child, the earliest first. What a child wants may have been written without being asked for. */
    @Transactional(readOnly = true)
    public Map<String, List<Heard>> heard(CaseReference reference) {
        Map<String, List<Heard>> heard = new TreeMap<>();
        narratives.findByCaseIdOrderByWrittenAt(cases.find(reference).id).stream()
                .filter(text -> text.textKey.equals(WISHES))
                .forEach(text -> add(heard, text.subject, new Heard(Answer.CHILD_ASKED, text.writtenAt)));
        steps.of(reference, HEAR_THE_CHILD)
                .forEach(step -> add(heard, step.subject(), new Heard(Answer.valueOf(step.step()), step.doneAt())));
        heard.values().forEach(answers -> answers.sort(Comparator.comparing(Heard::at)));
        return heard;
    }

    private static void add(Map<String, List<Heard>> heard, String child, Heard answer) {
        heard.computeIfAbsent(child, any -> new ArrayList<>()).add(answer);
    }

    private static boolean isSettled(List<Steps.Step> answers, String child, Question question) {
        return answers.stream()
                .filter(step -> step.subject().equals(child))
                .map(step -> Answer.valueOf(step.step()))
                .filter(answer -> answer.question == question)
                .reduce((earlier, later) -> later)
                .filter(answer -> answer.settles)
                .isPresent();
    }
}
