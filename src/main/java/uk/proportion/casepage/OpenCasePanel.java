package uk.proportion.casepage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;
import uk.proportion.casefile.SameChildNow;
import uk.proportion.page.Panel;
import uk.proportion.page.TaskPanel;
import uk.proportion.page.Words;
import uk.proportion.shared.CaseReference;

/**
 * Tells whoever reports an incident of open cases about a child of that name and birth date, of those only that their own
 * organisation takes part in. They decide whether to add to it.
 */
@Component
class OpenCasePanel implements TaskPanel {
    private static final String REPORT = "report-an-incident";
    private static final Pattern NAME = Pattern.compile("(A?[A-Z])_name");

    private final SameChildNow sameChild;
    private final CurrentUser currentUser;
    private final Words words;

    OpenCasePanel(SameChildNow sameChild, CurrentUser currentUser, Words words) {
        this.sameChild = sameChild;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** A child of the report and an open case about somebody of the same name and birth date. */
    record Found(String person, String reference) {}

    @Override
    public boolean appliesTo(String form) {
        return REPORT.equals(form);
    }

    @Override
    public Optional<Panel> show(Shown shown) {
        List<Found> found =
                currentUser.find().map(user -> found(user, shown.answers())).orElse(List.of());
        return found.isEmpty() ? Optional.empty() : Optional.of(new Panel("open-case-panel", Map.of("cases", found)));
    }

    private List<Found> found(User user, Map<String, Object> answers) {
        return new TreeMap<>(answers)
                .keySet().stream()
                        .map(NAME::matcher)
                        .filter(Matcher::matches)
                        .map(name -> name.group(1))
                        .flatMap(letter -> cases(user, answers, letter).stream()
                                .map(reference -> new Found(words.person(letter), reference.value())))
                        .toList();
    }

    private List<CaseReference> cases(User user, Map<String, Object> answers, String letter) {
        boolean typed = answers.get(letter + "_name") instanceof String
                && answers.get(letter + "_dateOfBirth") instanceof String;
        return typed
                ? sameChild.openCases(
                        user, (String) answers.get(letter + "_name"), (String) answers.get(letter + "_dateOfBirth"))
                : List.of();
    }
}
