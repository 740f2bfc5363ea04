package uk.proportion.recording.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.proportion.access.CurrentUser;
import uk.proportion.page.Panel;
import uk.proportion.page.TaskPanel;
import uk.proportion.recording.OutcomesAtHand;
import uk.proportion.recording.WhyNotInWords;

/** What is read before an outcome is proposed, signed or confirmed. */
@Configuration(proxyBeanMethods = false)
class RecordingPanels {
    private static final Set<String> OF_A_PROPOSAL = Set.of(
            "read-the-impact",
            "tell-the-people-concerned",
            "authorise-the-outcome",
            "consult-the-registrar",
            "endorse-the-outcome",
            "decide-the-cancellation",
            "confirm-the-outcome");
    private static final Set<String> WHERE_CODES_ARE_CHOSEN =
            Set.of("propose-the-outcome", "update-the-crime", "confirm-the-outcome");

    @Bean
    TaskPanel impactPanel(OutcomesAtHand outcomes, CurrentUser currentUser) {
        return new TaskPanel() {
            @Override
            public boolean appliesTo(String form) {
                return OF_A_PROPOSAL.contains(form);
            }

            @Override
            public Optional<Panel> show(Shown shown) {
                return outcomes.impactOfTheProposal(
                                shown.reference(), currentUser.get().agency(), shown.subject())
                        .map(impact -> panel("recording/impact-panel", shown, "impact", impact));
            }
        };
    }

    @Bean
    TaskPanel whyNotPanel(OutcomesAtHand outcomes, CurrentUser currentUser, WhyNotInWords words) {
        return new TaskPanel() {
            @Override
            public boolean appliesTo(String form) {
                return WHERE_CODES_ARE_CHOSEN.contains(form);
            }

            @Override
            public Optional<Panel> show(Shown shown) {
                return outcomes.of(shown.reference(), currentUser.get().agency(), shown.subject())
                        .map(known -> panel(
                                "recording/why-not-panel", shown, "groups", Refused.groups(known.notOffered(), words)));
            }
        };
    }

    private static Panel panel(String template, TaskPanel.Shown shown, String name, Object value) {
        return new Panel(
                template, Map.of("reference", shown.reference().value(), "crime", shown.subject(), name, value));
    }
}
