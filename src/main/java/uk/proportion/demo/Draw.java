package uk.proportion.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Chance that is the same at every run: a draw is named by what it is about, so that no draw depends on another. */
public final class Draw {
    private static final String ANY_OF = "anyOf";
    /** Of a normal distribution nine in ten are below it. */
    private static final double NINE_IN_TEN = 1.2816;

    private final Random random;

    /** @param about what is drawn for: a case, a task, whatever tells it from the others */
    public Draw(long seed, Object... about) {
        random = new Random(seed * 31
                + Arrays.stream(about)
                        .map(String::valueOf)
                        .collect(Collectors.joining("/"))
                        .hashCode());
        // The first numbers of seeds that lie close together are alike
        random.nextLong();
    }

    /** One of the choices by their weights. */
    public <T> T of(Map<T, Integer> weights) {
        return of(List.copyOf(weights.keySet()), weights::get);
    }

    /** One of a list by their weights. */
    public <T> T of(List<T> choices, ToIntFunction<T> weight) {
        int left = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (T choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalArgumentException("There is nothing to choose from");
    }

    /** One of a list, each as likely as the others. */
    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A value of the mix: weights and lists of texts are drawn, anything else stands. An empty choice is {@code null}. */
    @SuppressWarnings("unchecked")
    public Object settle(Object value) {
        if (!(value instanceof Map<?, ?> choices)) {
            return value;
        }
        if (choices.get(ANY_OF) instanceof List<?> texts) {
            return of(texts);
        }
        String chosen = of((Map<String, Integer>) choices);
        return chosen.isEmpty() ? null : chosen;
    }

    /** Whether something of that many percent happens. */
    public boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Evenly between 0 and 1. */
    public double part() {
        return random.nextDouble();
    }

    /** At least 0 and below that. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A time as people take it: half are shorter than the median, one in ten is longer than {@code slow}. */
    public double taking(double median, double slow) {
        double spread = Math.log(slow / median) / NINE_IN_TEN;
        return median * Math.exp(spread * random.nextGaussian());
    }
}
