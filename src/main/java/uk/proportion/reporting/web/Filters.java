package uk.proportion.reporting.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.reporting.Band;
import uk.proportion.reporting.web.Asked.Choice;
import uk.proportion.reporting.web.Asked.Field;
import uk.proportion.shared.Agency;
import uk.proportion.shared.Nation;
import uk.proportion.shared.OrganisationId;

/** Reads the filter of a page of figures from its address, and says it in words. */
@Component
public class Filters {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MONTHS_TO_CHOOSE_FROM = 36;

    private final Organisations organisations;
    private final MessageSource messages;
    private final Clock clock;

    Filters(Organisations organisations, MessageSource messages, Clock clock) {
        this.organisations = organisations;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param typed the parameters of the request; those that are not among the page's fields are passed over */
    public Asked read(Map<String, String> typed, FilterField... fields) {
        List<Organisation> all = organisations.all().stream()
                .filter(one -> one.agency() != Agency.PARTNERSHIP)
                .toList();
        Map<FilterField, String> given = new EnumMap<>(FilterField.class);
        for (FilterField field : fields) {
            given.put(
                    field,
                    Optional.ofNullable(typed.get(field.parameter())).orElse("").strip());
        }
        Optional<YearMonth> from = read(given, FilterField.FROM, YearMonth::parse);
        Optional<YearMonth> to = read(given, FilterField.TO, YearMonth::parse);
        Optional<Organisation> organisation = read(given, FilterField.ORGANISATION, id -> one(all, id));
        ReportFilter filter = new ReportFilter(
                from.orElse(null),
                to.orElse(null),
                organisation.map(Organisation::id).orElse(null),
                read(given, FilterField.NATION, Nation::valueOf).orElse(null),
                read(given, FilterField.BAND, Band::valueOf).orElse(null));
        boolean backwards = from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
        List<Field> form = given.entrySet().stream()
                .map(field -> field(field.getKey(), field.getValue(), filter, backwards, all))
                .toList();
        boolean wrong = form.stream().anyMatch(field -> field.error() != null);
        ReportFilter readable = wrong ? ReportFilter.ALL : filter;
        return new Asked(readable, form, words(readable, organisation, fields));
    }

    /** What a band is called. */
    public String band(Band band) {
        return say("reporting.band." + band);
    }

    /** {@code November 2026}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale()).format(month);
    }

    private Field field(
            FilterField field, String typed, ReportFilter filter, boolean backwards, List<Organisation> organisations) {
        boolean unreadable = !typed.isEmpty() && !filter.chosen().containsKey(field.parameter());
        String error = unreadable ? say("reporting.filter.wrong." + field.parameter()) : null;
        if (field == FilterField.TO && backwards) {
            error = say("reporting.filter.backwards");
        }
        return new Field(field.parameter(), choices(field, filter, organisations), typed, error);
    }

    private List<Choice> choices(FilterField field, ReportFilter filter, List<Organisation> organisations) {
        return switch (field) {
            case FROM -> months(filter.from());
            case TO -> months(filter.to());
            case ORGANISATION ->
                organisations.stream()
                        .map(one -> new Choice(one.id().value(), one.name()))
                        .toList();
            case NATION ->
                Arrays.stream(Nation.values())
                        .map(nation -> new Choice(nation.name(), say("reporting.nation." + nation)))
                        .toList();
            case BAND ->
                Arrays.stream(Band.values())
                        .map(band -> new Choice(band.name(), band(band)))
                        .toList();
        };
    }

    /** The latest first; one that a link has chosen stands there however old it is. */
    private List<Choice> months(YearMonth chosen) {
        YearMonth current = YearMonth.now(clock.withZone(LONDON));
        List<YearMonth> months = new ArrayList<>(IntStream.range(0, MONTHS_TO_CHOOSE_FROM)
                .mapToObj(current::minusMonths)
                .toList());
        if (chosen != null && !months.contains(chosen)) {
            months.add(chosen);
        }
        return months.stream()
                .map(month -> new Choice(month.toString(), month(month)))
                .toList();
    }

    private String words(ReportFilter filter, Optional<Organisation> organisation, FilterField... fields) {
        List<FilterField> known = List.of(fields);
        List<String> parts = new ArrayList<>();
        if (known.contains(FilterField.FROM)) {
            parts.add(period(filter));
        }
        Stream.of(
                        Optional.ofNullable(filter.organisation()).flatMap(any -> organisation.map(Organisation::name)),
                        Optional.ofNullable(filter.nation()).map(nation -> say("reporting.nation." + nation)),
                        Optional.ofNullable(filter.band()).map(this::band))
                .flatMap(Optional::stream)
                .forEach(parts::add);
        return parts.isEmpty() ? say("reporting.filter.all") : say("reporting.filter.shown", String.join("; ", parts));
    }

    private String period(ReportFilter filter) {
        if (filter.from() == null) {
            return filter.to() == null
                    ? say("reporting.filter.always")
                    : say("reporting.filter.until", month(filter.to()));
        }
        return filter.to() == null
                ? say("reporting.filter.since", month(filter.from()))
                : say("reporting.filter.between", month(filter.from()), month(filter.to()));
    }

    private static Organisation one(List<Organisation> all, String id) {
        OrganisationId wanted = new OrganisationId(id);
        return all.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such organisation"));
    }

    private static <T> Optional<T> read(Map<FilterField, String> given, FilterField field, Function<String, T> parse) {
        String typed = given.getOrDefault(field, "");
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(parse.apply(typed));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
