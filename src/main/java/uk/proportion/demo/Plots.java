package uk.proportion.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import uk.proportion.demo.CaseMix.Story;
import uk.proportion.shared.Nation;

/** Draws the plots of many cases: the same mix, seed and period give the same plots. */
public final class Plots {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration LOOK_BACK = Duration.ofDays(365);
    private static final String AGE = "ageAtConduct";
    private static final String BIRTH = "dateOfBirth";
    private static final List<String> OF_THE_CHILD = List.of("name", BIRTH, "sex", "ethnicity", "send", "lookedAfter");
    private static final String YES = "YES";

    private final CaseMix mix;
    private final long seed;

    public Plots(CaseMix mix, long seed) {
        this.mix = mix;
        this.seed = seed;
    }

    /** That many, the earliest report first. */
    public List<Plot> draw(int count, Instant from, Instant to) {
        List<Instant> reports = IntStream.range(0, count)
                .mapToObj(number -> arrival(new Draw(seed, "arrival", number), from, to))
                .sorted()
                .toList();
        List<Plot> plots = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            plots.add(plot(number, reports.get(number), plots));
        }
        return plots;
    }

    private Instant arrival(Draw draw, Instant from, Instant to) {
        long days = Duration.between(from, to).toDays();
        while (true) {
            LocalDate day = LocalDate.ofInstant(from, LONDON).plusDays(draw.below((int) days + 1));
            int month = mix.arrivals().months().getOrDefault(day.getMonthValue(), 0);
            int weekday = mix.arrivals().weekdays().getOrDefault(day.getDayOfWeek(), 0);
            LocalDateTime time = day.atTime(draw.of(mix.arrivals().hours()), draw.below(60), draw.below(60));
            Instant moment = time.atZone(LONDON).toInstant();
            if (draw.part() * 13 * 13 < month * weekday && moment.isAfter(from) && moment.isBefore(to)) {
                return moment;
            }
        }
    }

    private Plot plot(int number, Instant at, List<Plot> earlier) {
        Draw draw = new Draw(seed, "plot", number);
        Story story = draw.of(mix.stories(), Story::weight);
        Nation nation = draw.of(new TreeMap<>(mix.nations()));
        Map<String, Map<String, Object>> children = new TreeMap<>();
        story.children()
                .forEach((letter, facts) -> children.put(letter, child(new Draw(seed, number, letter), facts, at)));
        String known = perhapsKnown(draw, children, nation, at, earlier);
        Map<String, Object> review = settled(draw, story.review());
        if (children.values().stream().anyMatch(child -> is(child, "lookedAfter") || is(child, "onProtectionPlan"))) {
            review.put("openToSocialCare", YES);
        }
        return new Plot(
                number,
                story,
                nation,
                draw.of(new TreeMap<>(story.reportedBy())),
                at,
                settled(draw, story.incident()),
                review,
                children,
                crimes(draw, story),
                known);
    }

    /** Now and then the first child is one whom an earlier case was about. */
    private String perhapsKnown(
            Draw draw, Map<String, Map<String, Object>> children, Nation nation, Instant at, List<Plot> earlier) {
        List<Plot> near = earlier.stream()
                .filter(plot -> plot.nation() == nation)
                .filter(plot -> plot.reportedAt().isAfter(at.minus(LOOK_BACK)))
                .toList();
        if (near.isEmpty() || !draw.happens(mix.chances().get("repeatChild"))) {
            return null;
        }
        Plot before = draw.of(near);
        Map<String, Object> then =
                before.children().get(draw.of(List.copyOf(before.children().keySet())));
        Map<String, Object> now = children.get("A");
        OF_THE_CHILD.forEach(key -> {
            now.remove(key);
            if (then.containsKey(key)) {
                now.put(key, then.get(key));
            }
        });
        now.put(AGE, age(LocalDate.parse((String) now.get(BIRTH)), at));
        return "A";
    }

    private Map<String, Object> child(Draw draw, Map<String, Object> ofTheStory, Instant at) {
        Map<String, Object> weighted = new TreeMap<>(mix.everyChild());
        weighted.putAll(mix.identity());
        weighted.putAll(ofTheStory);
        Map<String, Object> child = settled(draw, weighted);
        int age = child.get(AGE) instanceof String drawn ? Integer.parseInt(drawn) : draw.of(new TreeMap<>(mix.ages()));
        LocalDate birth = LocalDate.ofInstant(at, LONDON).minusYears(age).minusDays(draw.below(360) + 1L);
        child.put(AGE, age);
        child.put(BIRTH, birth.toString());
        child.put(
                "name", draw.of(mix.names().first()) + " " + draw.of(mix.names().last()));
        child.put("yearGroup", "Year " + Math.max(5, Math.min(13, age - 4)));
        if (!"NONE".equals(child.getOrDefault("selfHarm", "NONE"))) {
            child.put("wellbeingConcern", YES);
        }
        return child;
    }

    private List<Plot.Crime> crimes(Draw draw, Story story) {
        List<Plot.Crime> crimes = new ArrayList<>();
        for (CaseMix.Crime crime : story.crimes()) {
            if (draw.happens(crime.chance())) {
                String outcome = draw.of(crime.outcomes().isEmpty() ? mix.outcomes() : crime.outcomes());
                Map<String, Object> facts = settled(draw, mix.openings().getOrDefault(outcome, Map.of()));
                facts.putAll(settled(draw, crime.facts()));
                facts.putAll(settled(draw, crime.factors()));
                facts.putAll(Map.of("person", crime.person(), "offence", crime.offence(), "victim", crime.victim()));
                crimes.add(new Plot.Crime(facts, outcome));
            }
        }
        return List.copyOf(crimes);
    }

    private static Map<String, Object> settled(Draw draw, Map<String, Object> weighted) {
        Map<String, Object> settled = new TreeMap<>();
        new TreeMap<>(weighted).forEach((key, value) -> {
            Object chosen = draw.settle(value);
            if (chosen != null) {
                settled.put(key, chosen);
            }
        });
        return settled;
    }

    private static boolean is(Map<String, Object> child, String fact) {
        return YES.equals(child.get(fact));
    }

    private static int age(LocalDate birth, Instant at) {
        return (int) ChronoUnit.YEARS.between(birth, LocalDate.ofInstant(at, LONDON));
    }
}
