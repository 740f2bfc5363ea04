package uk.proportion.casepage;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.casefile.CaseViews;
import uk.proportion.casefile.Chronology;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** The chronology in words, as far as one agency may know it. */
@Component
class Happenings {
    static final String PLATFORM = "PLATFORM";
    private static final Pattern TAKES_PART = Pattern.compile("([a-z0-9-]+) takes part \\(([A-Z_]+)\\)");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/London"));

    private final CaseViews views;
    private final Organisations organisations;
    private final CaseWords words;

    Happenings(CaseViews views, Organisations organisations, CaseWords words) {
        this.views = views;
        this.organisations = organisations;
        this.words = words;
    }

    /** The earliest first. */
    List<Happening> of(CaseReference reference, Agency reader) {
        Map<String, String> names = words.organisations();
        return views.timeline(reference, reader).stream()
                .map(entry -> happening(entry, names))
                .toList();
    }

    private Happening happening(Chronology.Entry entry, Map<String, String> names) {
        String subject = entry.subject().split(":")[0];
        return new Happening(
                entry.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                time(entry.at()),
                words.day(entry.at()),
                entry.kind(),
                words.words().entry(entry.kind()),
                subject,
                words.words().subject(subject),
                agency(entry),
                words.author(entry.author(), entry.organisation(), names),
                what(entry, names),
                entry.note());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private String agency(Chronology.Entry entry) {
        return Optional.ofNullable(entry.organisation())
                .flatMap(id -> organisations.find(new OrganisationId(id)))
                .map(Organisation::agency)
                .map(Enum::name)
                .orElse(PLATFORM);
    }

    /** What was kept as a code when somebody joined is told by name. */
    private String what(Chronology.Entry entry, Map<String, String> names) {
        Matcher joined = TAKES_PART.matcher(entry.summary());
        if (!joined.matches()) {
            return entry.summary();
        }
        String name = names.getOrDefault(joined.group(1), joined.group(1));
        return words.say("joined", name, words.say("ground." + joined.group(2)));
    }
}
