package uk.proportion.reporting.work;

import java.util.Arrays;
import java.util.List;

/**
 * Where a task stands on the social care board, from a contact to what came of it.
 *
 * @see SocialCarePage
 */
enum Column {
    /** Nobody has decided on it yet. */
    CONTACT("DecideOnTheReferral", "GiveNoNamesAdvice", "AcceptTheTransfer"),
    /** More has to be known. */
    INITIAL("GatherInformation"),
    DECISION(
            "ChooseTheThreshold",
            "SignTheThresholdDecision",
            "HoldTheStrategyDiscussion",
            "HoldTheJointEnquiry",
            "AskForConsentToEarlyHelp",
            "DecideAfterConsentWasDeclined"),
    OUTCOME("HoldTheChildProtectionConference", "CompleteTheAssessment", "NotifyTheAllocatedWorker", "TellTheReferrer");

    private final List<String> steps;

    Column(String... steps) {
        this.steps = Arrays.stream(steps).map("UserTask_"::concat).toList();
    }

    /** Ids of user tasks. */
    List<String> steps() {
        return steps;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
