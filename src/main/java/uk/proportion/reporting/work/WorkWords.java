package uk.proportion.reporting.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.page.DueWords;
import uk.proportion.page.Words;
import uk.proportion.reporting.web.Cell;
import uk.proportion.reporting.web.Figures;

/** What the pages of open work say, and their cells that depend on the time. */
@Component
class WorkWords {
    private final MessageSource messages;
    private final Words words;
    private final DueWords dueWords;
    private final Figures figures;
    private final Clock clock;

    WorkWords(MessageSource messages, Words words, DueWords dueWords, Figures figures, Clock clock) {
        this.messages = messages;
        this.words = words;
        this.dueWords = dueWords;
        this.figures = figures;
        this.clock = clock;
    }

    /** A message of the bundle {@code work}. */
    String say(String key, Object... arguments) {
        return messages.getMessage("work." + key, arguments, LocaleContextHolder.getLocale());
    }

    /** How long it has been since then; a dash for {@code null}. */
    Cell since(Instant then) {
        return then == null ? figures.none() : figures.duration(Duration.between(then, clock.instant()));
    }

    /** "Overdue by 3 hours", "Due today at 16:00", "No time limit". */
    Cell due(Instant due) {
        return Cell.text(dueWords.due(due)).toned(dueWords.urgency(due).name().toLowerCase(Locale.ROOT));
    }

    /** "Today", "1 day", "5 days". */
    Cell days(Instant since) {
        return Cell.text(say("days", dueWords.daysSince(since)));
    }

    /** A part of a task's name: a measure of the plan as people call it, anything else as it is. */
    String about(String part) {
        return part.matches("M\\d{1,2}") ? words.answer("plan", part) : part;
    }

    /** "today", "yesterday", "5 days ago". */
    Cell ago(Instant then) {
        Object[] days = {dueWords.daysSince(then)};
        return Cell.text(messages.getMessage("home.replies.when", days, LocaleContextHolder.getLocale()));
    }

    public String now() {
        return words.moment(clock.instant());
    }

    Words codes() {
        return words;
    }
}
