package uk.proportion.reporting.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.proportion.reporting.CaseReadModel;
import uk.proportion.reporting.CountedLines;
import uk.proportion.reporting.Durations;
import uk.proportion.reporting.MonthNumber;
import uk.proportion.reporting.flow.Contributions.Cell;
import uk.proportion.reporting.flow.FlowStreams.FlowStream;
import uk.proportion.shared.CaseReference;

/** Keeps the flow's figures in step with the cases. */
@Component
class FlowOfCases implements CaseReadModel, CountedLines {
    private final FlowHistory history;
    private final FlowStreams streams;
    private final FlowCells cells;

    FlowOfCases(FlowHistory history, FlowStreams streams, FlowCells cells) {
        this.history = history;
        this.streams = streams;
        this.cells = cells;
    }

    @Override
    public void count(Collection<CaseReference> cases) {
        Map<CaseReference, Contributions> before = cells.of(cases);
        Map<CaseReference, Contributions> now = contributions(cases);
        Set<CaseReference> all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        SortedMap<Cell, Integer> changes = new TreeMap<>();
        all.forEach(one -> now.getOrDefault(one, Contributions.NONE)
                .since(before.getOrDefault(one, Contributions.NONE))
                .forEach((cell, change) -> changes.merge(cell, change, Integer::sum)));
        cells.add(changes);
        cells.keep(now, before.keySet());
    }

    /** What an erased case has added stays, though its history goes. */
    @Override
    public void erased(CaseReference reference) {
        cells.detach(reference);
    }

    @Override
    public void clear() {
        cells.clear();
    }

    @Override
    public Map<String, Long> lines() {
        return cells.lines();
    }

    private Map<CaseReference, Contributions> contributions(Collection<CaseReference> cases) {
        Map<CaseReference, List<Passage>> passages = history.of(cases);
        List<Passage> all = new ArrayList<>();
        passages.values().forEach(all::addAll);
        Map<FlowStream, Integer> numbers = streams.numbers(all);
        Map<CaseReference, Contributions> contributions =
                new TreeMap<>(java.util.Comparator.comparing(CaseReference::value));
        passages.forEach((reference, some) ->
                contributions.put(reference, Contributions.of(some.stream().map(passage -> cell(passage, numbers)))));
        return contributions;
    }

    private static Cell cell(Passage passage, Map<FlowStream, Integer> numbers) {
        return new Cell(
                numbers.get(FlowStream.of(passage)),
                MonthNumber.of(passage.ended()),
                Durations.bucket(passage.took()),
                passage.timing());
    }
}
