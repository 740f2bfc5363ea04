package uk.proportion.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import uk.proportion.page.DueWords.Urgency;

/** When something is due is said by London's clock, as somebody would say it. */
class DueWordsTests {
    /** A Friday, 10:42 in London. */
    private static final Instant NOW = Instant.parse("2026-11-20T10:42:00Z");

    private final DueWords words = new DueWords(Clock.fixed(NOW, ZoneOffset.UTC), messages());

    @BeforeEach
    void readEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20T10:41:30Z | Overdue by 1 minute               | OVERDUE
            2026-11-20T10:02:00Z | Overdue by 40 minutes             | OVERDUE
            2026-11-20T09:42:00Z | Overdue by 1 hour                 | OVERDUE
            2026-11-20T07:30:00Z | Overdue by 3 hours                | OVERDUE
            2026-11-18T10:00:00Z | Overdue by 2 days                 | OVERDUE
            2026-11-20T16:00:00Z | Due today at 16:00                | SOON
            2026-11-21T09:00:00Z | Due tomorrow at 09:00             | SOON
            2026-11-21T16:00:00Z | Due tomorrow at 16:00             | LATER
            2026-11-27T16:00:00Z | Due Friday 27 November at 16:00   | LATER
            2027-01-04T16:00:00Z | Due Monday 4 January 2027 at 16:00 | LATER
            2027-07-01T15:00:00Z | Due Thursday 1 July 2027 at 16:00 | LATER
            """)
    void whenSomethingIsDue(Instant due, String said, Urgency urgency) {
        assertThat(words.due(due)).isEqualTo(said);
        assertThat(words.urgency(due)).isEqualTo(urgency);
    }

    @Test
    void whatHasNoTimeSaysSo() {
        assertThat(words.due(null)).isEqualTo("No time limit");
        assertThat(words.urgency(null)).isEqualTo(Urgency.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T00:30:00Z, 0",
        "2026-11-19T23:30:00Z, 1",
        "2026-11-06T12:00:00Z, 14",
        "2026-11-21T12:00:00Z, 0"
    })
    void daysAreCountedByTheCalendar(Instant then, long days) {
        assertThat(words.daysSince(then)).isEqualTo(days);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/page");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
