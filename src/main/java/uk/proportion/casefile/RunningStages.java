package uk.proportion.casefile;

import java.util.Collection;
import java.util.List;

/** The stages of a case that run, as the case file shows them to one agency. */
public final class RunningStages {
    private RunningStages() {}

    /** @param shown what {@link CaseViews#file} has under {@code stages} */
    public static List<String> codes(Collection<?> shown) {
        return shown.stream()
                .map(CaseProgress.Stage.class::cast)
                .filter(CaseProgress.Stage::running)
                .map(stage -> stage.stage().name())
                .distinct()
                .toList();
    }
}
