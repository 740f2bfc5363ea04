package uk.proportion.demo.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import uk.proportion.demo.CaseMix;
import uk.proportion.demo.CaseMix.Pace;
import uk.proportion.demo.Draw;
import uk.proportion.demo.WorkingHours;
import uk.proportion.workflow.Refusal;

/** The people who take and complete the tasks of generated cases, each after a time of their own. */
final class Workers {
    private static final int TRIES = 9;
    private static final int USUALLY_THE_SAME = 65;
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final String CRIME_FORM = "put-a-crime-forward";
    private static final String PROPOSAL = "propose-the-outcome";

    private final Team team;
    private final long seed;
    private final CaseMix mix;
    private final Timeline timeline;
    private final WorkingHours hours;

    Workers(Team team, long seed, CaseMix mix, Timeline timeline) {
        this.team = team;
        this.seed = seed;
        this.mix = mix;
        this.timeline = timeline;
        this.hours = new WorkingHours(mix.hours());
    }

    /** What the workers work with. */
    record Team(Casework casework, People people, AnswersByPlot answers, Tally tally) {}

    /** Plans when a task is taken, perhaps put back, and completed. */
    void plan(CaseLife life, TaskToDo task, Instant now) {
        int time = life.time(task.key());
        Draw draw = new Draw(seed, "work", life.number(), task.key(), time);
        Instant done = done(task, now, draw);
        Instant taken = between(now, done, 0.5 * draw.part());
        List<String> colleagues = team.people.in(task.group());
        int first = new Draw(seed, life.number(), task.group()).happens(USUALLY_THE_SAME) ? 0 : colleagues.size() - 1;
        String user = colleagues.get(first);
        if (draw.happens(mix.chances().get("putBack"))) {
            String other = colleagues.get(colleagues.size() - 1 - first);
            at(life, task, taken, "1 take", () -> team.casework.take(task, user));
            at(life, task, between(taken, done, 0.4), "2 put back", () -> team.casework.putBack(task, user));
            at(life, task, between(taken, done, 0.7), "3 take", () -> team.casework.take(task, other));
            at(life, task, done, "4 complete", () -> complete(life, task, other, time));
        } else {
            at(life, task, taken, "1 take", () -> team.casework.take(task, user));
            at(life, task, done, "4 complete", () -> complete(life, task, user, time));
        }
    }

    /** What has been overtaken in the meantime is left alone; what has become others' work is planned for them. */
    private void at(CaseLife life, TaskToDo task, Instant moment, String step, BooleanSupplier what) {
        timeline.add(moment, life, task.key() + " " + step, () -> {
            if (!life.isOpen(task)) {
                return false;
            }
            String group = team.casework.groupOf(task);
            if (group.equals(task.group())) {
                return what.getAsBoolean();
            }
            if (life.isNew(task.id() + group)) {
                plan(life, task.of(group), team.casework.now());
            }
            return false;
        });
    }

    private boolean complete(CaseLife life, TaskToDo task, String user, int time) {
        Draw draw = new Draw(seed, "answer", life.number(), task.key(), time);
        List<String> outcomes = task.form().equals(PROPOSAL) ? team.casework.outcomesOffered(task) : List.of();
        Map<String, Object> answers = team.answers.of(life, task, outcomes, draw);
        try {
            team.casework.complete(task, user, answers);
            if (task.form().equals(CRIME_FORM) && "YES".equals(answers.get("anyCrime"))) {
                life.crimeListed();
            }
            return true;
        } catch (Refusal refused) {
            team.tally.trouble("refused: %s: %s".formatted(task.form(), refused.getMessage()));
            tryAgain(life, task, user, draw);
            return false;
        }
    }

    /** A colleague tries again on another day, each time a little later: perhaps it was their signature that was asked for. */
    private void tryAgain(CaseLife life, TaskToDo task, String user, Draw draw) {
        int time = life.time(task.key());
        int tries = life.time("tries " + task.id());
        if (tries >= TRIES) {
            team.tally.trouble("left open: " + task.form());
            return;
        }
        List<String> colleagues = team.people.in(task.group());
        String other = colleagues.get(colleagues.size() - 1 - colleagues.indexOf(user));
        Instant now = team.casework.now();
        Instant later = now.plus(Duration.ofMinutes((long) tries * (MINUTES_A_DAY + draw.below(MINUTES_A_DAY))));
        at(life, task, hours.near(later, now, task.agency(), draw), "5 again", () -> {
            team.casework.putBack(task, user);
            team.casework.take(task, other);
            return complete(life, task, other, time);
        });
    }

    private Instant done(TaskToDo task, Instant now, Draw draw) {
        Pace pace = mix.pace(task.form());
        Instant wanted;
        if (task.due() == null || !task.due().isAfter(now)) {
            wanted = now.plus(minutes(60 * draw.taking(pace.hours(), pace.slow())));
        } else if (draw.happens(pace.inTime())) {
            wanted = between(now, task.due(), 0.04 + 0.92 * Math.pow(draw.part(), 1.3));
        } else {
            wanted = task.due().plus(minutes(MINUTES_A_DAY * draw.taking(pace.late(), 4 * pace.late())));
        }
        return hours.near(wanted, now, task.agency(), draw);
    }

    private static Instant between(Instant from, Instant to, double part) {
        return from.plusMillis((long) (Duration.between(from, to).toMillis() * part));
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMinutes(Math.max(1, Math.round(minutes)));
    }
}
