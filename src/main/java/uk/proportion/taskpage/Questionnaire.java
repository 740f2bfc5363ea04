package uk.proportion.taskpage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.proportion.workflow.CheckedAnswers;
import uk.proportion.workflow.Fault;
import uk.proportion.workflow.FormDefinition;
import uk.proportion.workflow.FormDefinition.Field;
import uk.proportion.workflow.FormDefinition.Part;
import uk.proportion.workflow.FormReading;

/** A form that somebody is filling in, page by page. */
final class Questionnaire {
    private final Seat seat;
    private final FormReading reading;
    private final Map<String, Object> answers;
    private final CountedChildren children;
    private final Paging paging;
    private CheckedAnswers checked;

    /** @param kept what was answered before; {@code null} for what was emptied */
    Questionnaire(Seat seat, FormReading reading, Map<String, Object> kept) {
        this.seat = seat;
        this.reading = reading;
        this.children = new CountedChildren(seat.form(), reading);
        this.paging = Paging.of(seat.form(), seat.title(), children.omitted());
        this.answers = beginning(seat);
        answers.putAll(kept);
        children.begin(answers);
    }

    /** How far a page is. */
    enum State {
        COMPLETED,
        BEGUN,
        NOT_STARTED,
        OPTIONAL
    }

    /** What is chosen before anybody chooses: by the form, or by the process, whose variable has the name of a field. */
    private static Map<String, Object> beginning(Seat seat) {
        Map<String, Object> beginning = new HashMap<>();
        for (Field field : seat.form().fields()) {
            Object value = seat.variables().getOrDefault(field.key(), field.preset());
            if (value != null) {
                beginning.put(field.key(), value);
            }
        }
        return beginning;
    }

    Seat seat() {
        return seat;
    }

    FormDefinition form() {
        return seat.form();
    }

    CountedChildren children() {
        return children;
    }

    /** By key, finished or not, hidden or not: what a draft keeps. */
    Map<String, Object> answers() {
        return answers;
    }

    void answer(Map<String, Object> given) {
        answers.putAll(given);
        checked = null;
    }

    void addAChild() {
        children.add(answers);
        checked = null;
    }

    void removeAChild() {
        children.remove(answers);
        checked = null;
    }

    List<Part> intro() {
        return paging.intro();
    }

    /** The pages on which there is anything to answer now. */
    public List<FormPage> pages() {
        return paging.pages().stream()
                .filter(page -> page.fields().stream().anyMatch(field -> !isHidden(field)))
                .toList();
    }

    public boolean hasOnePage() {
        return paging.pages().size() == 1;
    }

    Optional<FormPage> page(int number) {
        return pages().stream().filter(page -> page.number() == number).findFirst();
    }

    /** The first page on which something is still to be answered; where there is none, the first. */
    public FormPage firstOpen() {
        List<FormPage> pages = pages();
        return pages.stream()
                .filter(page -> !faultsOn(page).isEmpty())
                .findFirst()
                .orElse(pages.get(0));
    }

    /** The ids of the parts that a reader of that page sees. */
    public String shownOn(FormPage page) {
        return page.parts().stream()
                .filter(part -> !isHidden(part))
                .map(Part::id)
                .collect(Collectors.joining(" "));
    }

    /** Whether the page is called as its only question is. */
    public boolean isHeadingOf(FormPage page) {
        return page.fields().size() == 1
                && page.title().equals(page.fields().get(0).label());
    }

    /** The page that follows; empty after the last one. */
    Optional<FormPage> after(FormPage page) {
        return pages().stream().filter(next -> next.number() > page.number()).findFirst();
    }

    /** The page before; empty for the first one. */
    Optional<FormPage> before(FormPage page) {
        List<FormPage> earlier = new ArrayList<>(pages());
        earlier.removeIf(one -> one.number() >= page.number());
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
    }

    Set<String> hidden() {
        return checked().hidden();
    }

    boolean isHidden(Part part) {
        return hidden().contains(part.id());
    }

    List<Fault> faults() {
        return checked().faults();
    }

    List<Fault> faultsOn(FormPage page) {
        return faults().stream()
                .filter(fault -> fault.field() != null && page.asks(fault.field()))
                .toList();
    }

    /** The page with that question. */
    Optional<FormPage> asking(String key) {
        return pages().stream().filter(page -> page.asks(key)).findFirst();
    }

    State state(FormPage page) {
        List<Field> asked =
                page.fields().stream().filter(field -> !isHidden(field)).toList();
        boolean anyAnswer = asked.stream().anyMatch(field -> isAnswered(field));
        if (!faultsOn(page).isEmpty()) {
            return anyAnswer ? State.BEGUN : State.NOT_STARTED;
        }
        return anyAnswer ? State.COMPLETED : State.OPTIONAL;
    }

    /** What is sent: the answers of fields that are shown. */
    Map<String, Object> toSend() {
        return reading.shown(form(), answers, seat.variables());
    }

    String text(String markdown) {
        return Markdown.html(reading.text(markdown, answers, seat.variables()));
    }

    private boolean isAnswered(Field field) {
        Object answer = answers.get(field.key());
        return answer != null
                && !answer.equals(field.preset())
                && !Boolean.FALSE.equals(answer)
                && !(answer instanceof String text && text.isBlank())
                && !(answer instanceof List<?> list && list.isEmpty());
    }

    private CheckedAnswers checked() {
        if (checked == null) {
            checked = reading.check(form(), answers, seat.variables());
        }
        return checked;
    }
}
