package uk.proportion.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.access.Role;
import uk.proportion.guidance.Offence;
import uk.proportion.guidance.Offences;
import uk.proportion.guidance.Outcome;
import uk.proportion.guidance.Outcomes;
import uk.proportion.shared.Agency;
import uk.proportion.shared.Nation;

/**
 * What the product's codes are called, in the reader's language: facts and their values, decisions and what they answer, people,
 * stages, deadlines. Templates have it as {@code @words}. A code without words of its own stands for itself.
 */
@Component("words")
public class Words {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<String> PEOPLE = Set.of("person", "victim");
    /** Of an aggravating factor: it is not there. */
    private static final Set<String> ABSENT = Set.of("NO", "NONE");

    /** The only output of each table that has one. */
    private static final Map<String, String> OUTPUTS = Map.ofEntries(
            Map.entry("immediate-actions", "immediateActions"),
            Map.entry("case-route", "route"),
            Map.entry("school-response", "schoolResponse"),
            Map.entry("crime-recording", "recording"),
            Map.entry("outcome-21-gate", "gate"),
            Map.entry("social-care-threshold", "threshold"),
            Map.entry("intervention-plan", "plan"),
            Map.entry("outcome-regime", "regime"),
            Map.entry("permitted-outcomes", "permitted"),
            Map.entry("cancellations", "cancellations"),
            Map.entry("disclosure-explanation", "disclosure"));

    private final MessageSource messages;
    private final Outcomes outcomes;
    private final Offences offences;

    public Words(MessageSource messages, Outcomes outcomes, Offences offences) {
        this.messages = messages;
        this.outcomes = outcomes;
        this.offences = offences;
    }

    /** A message as the nation's practice has it: the variant {@code <key>.WALES} where Wales has one of its own. */
    public String of(String key, Nation nation, Object... arguments) {
        return find(key + "." + nation, arguments).orElseGet(() -> say(key, arguments));
    }

    /** The name of a fact, an aggravating factor or a value that follows from facts. */
    public String fact(String key) {
        return named("fact", key);
    }

    /** A fact's value: a code, several, a number, a moment, a day, a person or somebody's own words. */
    public String value(String key, Object value) {
        if (value == null) {
            return say("value.nothing");
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? say("value.NONE")
                    : several.stream().map(one -> value(key, one)).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> factors) {
            return factors(factors);
        }
        return value instanceof String code ? text(key, code) : plain(value);
    }

    /** The name of a table: {@code Response of the school (T2)}. */
    public String decision(String table) {
        return named("decision", table);
    }

    /** What a table answered, as {@link uk.proportion.guidance.Decision#result()} has it. */
    public String result(String table, Object result) {
        if (result instanceof Map<?, ?> outputs) {
            return outputs.entrySet().stream()
                    .map(output -> named("output", String.valueOf(output.getKey())) + ": "
                            + answer(String.valueOf(output.getKey()), output.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return answer(OUTPUTS.getOrDefault(table, table), result);
    }

    /** One answer of an output, such as {@code gate} and {@code OPEN}. */
    public String answer(String output, Object answer) {
        if (answer == null || answer instanceof Collection<?> none && none.isEmpty()) {
            return say("result.none");
        }
        if (answer instanceof Collection<?> several) {
            return several.stream().map(one -> answer(output, one)).collect(Collectors.joining(", "));
        }
        String code = String.valueOf(answer);
        return Set.of("permitted", "proposable", "cancellations").contains(output)
                ? outcome(code)
                : find("result." + output + "." + code).orElse(code);
    }

    /** A person of the case by letter: {@code Child A}. */
    public String person(String letter) {
        return say("person.child", letter);
    }

    /** What a decision, a step or an entry is about: the case, a child or a crime. */
    public String subject(String subject) {
        if (subject == null || subject.equals("case")) {
            return say("subject.case");
        }
        return isLetter(subject) ? person(subject) : say("subject.crime", subject.substring(1));
    }

    /** A Home Office outcome or a cancellation with its title. */
    public String outcome(String code) {
        Optional<String> title = outcomes.find(code).map(Outcome::title);
        return title.map(known -> say("outcome.named", code, known))
                .orElseGet(() -> find("value.outcome." + code).orElse(code));
    }

    /** An offence with its Home Office code. */
    public String offence(String code) {
        return offences.find(code)
                .map(Offence::title)
                .map(title -> say("outcome.named", code, title))
                .orElse(code);
    }

    public String agency(Agency agency) {
        return named("agency", agency.name());
    }

    /** A role as that nation calls it. */
    public String role(Role role, Nation nation) {
        return of("role." + role.name(), nation);
    }

    /** A step that has a deadline. */
    public String step(String step) {
        return named("step", step);
    }

    public String stage(String stage) {
        return named("stage", stage);
    }

    /** A kind of entry of the chronology. */
    public String entry(String kind) {
        return named("entry", kind);
    }

    /** In London: {@code Friday 20 November 2026, 10:42}. */
    public String moment(Instant at) {
        return at == null ? say("value.nothing") : formatted("EEEE d MMMM yyyy, HH:mm", at.atZone(LONDON));
    }

    /** {@code 20 November 2026}. */
    public String day(LocalDate day) {
        return day == null ? say("value.nothing") : formatted("d MMMM yyyy", day);
    }

    private String text(String key, String code) {
        if (PEOPLE.contains(key) && isLetter(code)) {
            return person(code);
        }
        return switch (key) {
            case "outcome" -> outcome(code);
            case "offence" -> offence(code);
            case "dateOfBirth" -> day(LocalDate.parse(code));
            case "reportedAt", "policeReceivedAt", "socialCareReceivedAt", "strategyDiscussionAt", "recordedAt" ->
                moment(java.time.OffsetDateTime.parse(code).toInstant());
            default ->
                Stream.of("value." + key + "." + code, "value." + code)
                        .map(this::find)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(code);
        };
    }

    private String plain(Object value) {
        if (value instanceof Instant at) {
            return moment(at);
        }
        return value instanceof LocalDate day ? day(day) : String.valueOf(value);
    }

    /** Those that are there, suspected or not known yet; the others are silent. */
    private String factors(Map<?, ?> factors) {
        List<String> told = factors.entrySet().stream()
                .filter(factor -> !ABSENT.contains(String.valueOf(factor.getValue())))
                .map(factor -> fact(String.valueOf(factor.getKey())) + ": "
                        + value(String.valueOf(factor.getKey()), factor.getValue()))
                .toList();
        return told.isEmpty() ? say("value.NONE") : String.join("; ", told);
    }

    private static boolean isLetter(String text) {
        return text.length() <= 2 && text.chars().allMatch(Character::isUpperCase);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static String formatted(String pattern, java.time.temporal.TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(when);
    }

    private String named(String kind, String code) {
        return find(kind + "." + code).orElse(code);
    }

    private String say(String key, Object... arguments) {
        return find(key, arguments).orElse(key);
    }

    private Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(messages.getMessage(key, arguments, null, locale()));
    }
}
