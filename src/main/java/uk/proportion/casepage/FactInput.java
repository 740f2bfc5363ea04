package uk.proportion.casepage;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import uk.proportion.casepage.Statable.Statement;
import uk.proportion.guidance.Fact;
import uk.proportion.page.Input;
import uk.proportion.page.Input.Choice;
import uk.proportion.page.Input.Kind;
import uk.proportion.page.TypedDay;
import uk.proportion.shared.PlainText;

/** One fact as a page asks it: its questions, and the value of what was typed. */
final class FactInput {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String VALUE = "value";
    private static final String AT = "at";
    private static final int LONGEST_LINE = 200;

    private final Statement asked;
    private final CaseWords words;
    private final List<Choice> choices;

    /** @param letters of the people of the case, for facts that name one of them */
    FactInput(Statement asked, Collection<String> letters, CaseWords words) {
        this.asked = asked;
        this.words = words;
        this.choices = choices(letters);
    }

    /** The questions, holding what was typed. */
    List<Input> inputs(MultiValueMap<String, String> typed) {
        List<Input> inputs = new ArrayList<>();
        String hint = asked.field().description();
        Kind kind = kind();
        Input value = Input.of(VALUE, kind, label(), kind == Kind.DAY ? words.say("correct.dayHint") : hint);
        inputs.add(value.choosing(choices)
                .holding(kind == Kind.DAY ? TypedDay.in(typed, VALUE).parts() : typed.getOrDefault(VALUE, List.of())));
        if (isMoment()) {
            inputs.add(Input.of(AT, Kind.LINE, words.say("correct.time"), words.say("correct.timeHint"))
                    .holding(typed.getOrDefault(AT, List.of())));
        }
        return inputs;
    }

    /** Choices and days that stand now are shown as chosen; texts too, so that they can be mended instead of typed again. */
    void fill(MultiValueMap<String, String> form, Object present) {
        if (present == null) {
            return;
        }
        switch (kind()) {
            case DAY -> fillDay(form, String.valueOf(present));
            case SEVERAL -> form.put(VALUE, ChildViews.codes(present));
            default -> form.set(VALUE, String.valueOf(present));
        }
    }

    private void fillDay(MultiValueMap<String, String> form, String present) {
        LocalDateTime moment = isMoment()
                ? OffsetDateTime.parse(present).atZoneSameInstant(LONDON).toLocalDateTime()
                : java.time.LocalDate.parse(present).atStartOfDay();
        List<String> parts = TypedDay.of(moment.toLocalDate()).parts();
        form.set(VALUE + "-day", parts.get(0));
        form.set(VALUE + "-month", parts.get(1));
        form.set(VALUE + "-year", parts.get(2));
        if (isMoment()) {
            form.set(AT, TIME.format(moment));
        }
    }

    /** What is wrong with what was typed, as a message's key; empty where nothing is. */
    Optional<String> fault(MultiValueMap<String, String> typed) {
        String text = text(typed, VALUE);
        return Optional.ofNullable(
                switch (kind()) {
                    case DAY -> faultOfDay(typed);
                    case NUMBER -> text.matches("[0-9]{1,4}") ? null : "number";
                    case ONE -> choices.stream().anyMatch(one -> one.value().equals(text)) ? null : "choose";
                    case SEVERAL -> several(typed).isEmpty() ? "choose" : null;
                    case LINE -> faultOfText(text, LONGEST_LINE);
                    case WORDS -> faultOfText(text, PlainText.LONGEST);
                });
    }

    private String faultOfDay(MultiValueMap<String, String> typed) {
        if (TypedDay.in(typed, VALUE).day().isEmpty()) {
            return "day";
        }
        return isMoment() && time(typed).isEmpty() ? "time" : null;
    }

    private static String faultOfText(String text, int longest) {
        if (text.isEmpty()) {
            return "empty";
        }
        return PlainText.fault(text, longest).isPresent() ? "text" : null;
    }

    /** The value of what was typed without a fault, as a case file keeps it. */
    Object value(MultiValueMap<String, String> typed) {
        return switch (kind()) {
            case DAY ->
                isMoment()
                        ? moment(typed)
                        : TypedDay.in(typed, VALUE).day().orElseThrow().toString();
            case NUMBER -> Integer.valueOf(text(typed, VALUE));
            case SEVERAL -> several(typed);
            default -> text(typed, VALUE);
        };
    }

    private static String moment(MultiValueMap<String, String> typed) {
        return TypedDay.in(typed, VALUE)
                .day()
                .orElseThrow()
                .atTime(time(typed).orElseThrow())
                .atZone(LONDON)
                .toOffsetDateTime()
                .toString();
    }

    private List<String> several(MultiValueMap<String, String> typed) {
        return typed.getOrDefault(VALUE, List.of()).stream()
                .filter(code -> choices.stream().anyMatch(one -> one.value().equals(code)))
                .toList();
    }

    private Kind kind() {
        if (!choices.isEmpty()) {
            return asked.fact() != null && asked.fact().kind() == Fact.Kind.CODES ? Kind.SEVERAL : Kind.ONE;
        }
        if (isMoment() || "dateOfBirth".equals(asked.key())) {
            return Kind.DAY;
        }
        return switch (asked.fact().kind()) {
            case AGE, COUNT -> Kind.NUMBER;
            default -> "textarea".equals(asked.field().type()) ? Kind.WORDS : Kind.LINE;
        };
    }

    private boolean isMoment() {
        return asked.fact() != null && asked.fact().kind() == Fact.Kind.TIME;
    }

    private String label() {
        return asked.field().label() == null
                ? words.words().fact(asked.key())
                : asked.field().label();
    }

    private List<Choice> choices(Collection<String> letters) {
        if (asked.fact() == null || asked.fact().kind() != Fact.Kind.PERSON) {
            return asked.field().choices().stream()
                    .map(one -> new Choice(one.value(), one.label()))
                    .toList();
        }
        List<Choice> people = new ArrayList<>();
        letters.forEach(letter -> people.add(new Choice(letter, words.words().person(letter))));
        asked.fact()
                .values()
                .forEach(code -> people.add(new Choice(code, words.words().value(asked.key(), code))));
        return people;
    }

    private static Optional<LocalTime> time(MultiValueMap<String, String> typed) {
        try {
            return Optional.of(LocalTime.parse(text(typed, AT)));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(String::strip).orElse("");
    }
}
