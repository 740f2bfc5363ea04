package uk.proportion.reporting.flow;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.Editions;
import uk.proportion.reporting.Editions.Edition;
import uk.proportion.reporting.HalfAMinute;
import uk.proportion.reporting.flow.Diagrams.Activity;
import uk.proportion.reporting.flow.Diagrams.Diagram;
import uk.proportion.reporting.flow.Diagrams.Version;
import uk.proportion.reporting.flow.FlowView.Step;
import uk.proportion.reporting.flow.OpenFlow.Part;

/** Puts diagram, figures and what is open now together. */
@Component
class FlowDesk {
    private static final FlowFigures NONE = new FlowFigures(Map.of(), new TreeMap<>());

    private final FlowReading reading;
    private final Function<Asked, Map<String, Long>> open;
    private final FlowWords words;
    private final Editions editions;

    FlowDesk(FlowReading reading, OpenFlow open, HalfAMinute halfAMinute, FlowWords words, Editions editions) {
        this.reading = reading;
        this.open = halfAMinute.shared(asked -> open.count(asked.part(), asked.tasks()));
        this.words = words;
        this.editions = editions;
    }

    /** What is open in a part of a process, of whose activities these are tasks. */
    private record Asked(Part part, Set<String> tasks) {}

    /** Figures as they were given out last, and what is open now or was half a minute ago. */
    FlowView view(Diagram diagram, FlowFilter filter) {
        YearMonth upTo = editions.latest().map(Edition::upTo).orElse(null);
        FlowQuery query = filter.of(diagram.named().process(), upTo);
        Measure measure = filter.measured();
        Map<String, FlowFigures> figures = reading.figures(query);
        Map<String, Long> now = open.apply(new Asked(query.part(), diagram.tasks()));
        List<Step> plain = diagram.activities().stream()
                .map(activity ->
                        step(activity, figures.getOrDefault(activity.id(), NONE), now.getOrDefault(activity.id(), 0L)))
                .toList();
        Heat heat = heat(plain, measure);
        return new FlowView(
                diagram.named().process(),
                diagram.named().name(),
                query.part().version(),
                diagram.versions().stream().map(Version::number).toList(),
                upTo,
                measure,
                null,
                plain.stream().map(step -> warm(step, measure, heat)).toList());
    }

    /** What each colour stands for, the palest first: its level, and the least of it in words. */
    List<Map.Entry<Integer, String>> legend(FlowView view) {
        Heat heat = heat(view.activities(), view.measure());
        return heat.steps().stream()
                .map(least -> Map.entry(heat.level(least), words.figure(view.measure(), least)))
                .toList();
    }

    /** The warmest first; what has no figure comes last, tasks for people before the rest. */
    static List<Step> warmestFirst(FlowView view) {
        Function<Step, Double> figure = step -> figure(step, view.measure()).orElse(-1.0);
        return view.activities().stream()
                .sorted(Comparator.comparing(figure)
                        .reversed()
                        .thenComparing(step -> !Diagrams.USER_TASK.equals(step.type())))
                .toList();
    }

    private static Step step(Activity activity, FlowFigures figures, long open) {
        return new Step(
                activity.id(),
                activity.name(),
                activity.type(),
                figures.count() == 0 ? null : figures.count(),
                figures.median().orElse(null),
                figures.p90().orElse(null),
                figures.lateShare().orElse(null),
                open,
                0,
                null);
    }

    private Step warm(Step step, Measure measure, Heat heat) {
        Optional<Double> figure = figure(step, measure);
        return new Step(
                step.id(),
                step.name(),
                step.type(),
                step.count(),
                step.medianSeconds(),
                step.p90Seconds(),
                step.lateShare(),
                step.open(),
                figure.map(heat::level).orElse(0),
                figure.map(known -> words.figure(measure, known)).orElse(null));
    }

    private static Heat heat(List<Step> steps, Measure measure) {
        return measure == Measure.LATE
                ? Heat.ofShares()
                : Heat.of(steps.stream()
                        .map(step -> figure(step, measure))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
    }

    private static Optional<Double> figure(Step step, Measure measure) {
        return switch (measure) {
            case COUNT -> Optional.ofNullable(step.count()).map(Long::doubleValue);
            case MEDIAN -> Optional.ofNullable(step.medianSeconds()).map(Long::doubleValue);
            case P90 -> Optional.ofNullable(step.p90Seconds()).map(Long::doubleValue);
            case LATE -> Optional.ofNullable(step.lateShare());
            case OPEN -> Optional.of(step.open()).filter(some -> some > 0).map(Long::doubleValue);
        };
    }
}
