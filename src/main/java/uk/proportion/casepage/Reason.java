package uk.proportion.casepage;

import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import uk.proportion.page.Input;
import uk.proportion.shared.PlainText;

/** Why somebody adds or corrects something: nothing is kept without it. */
final class Reason {
    static final String FIELD = "reason";

    private Reason() {}

    static Input input(MultiValueMap<String, String> form, CaseWords words, String label) {
        return Input.of(FIELD, Input.Kind.WORDS, words.say(label), words.say("correct.reasonHint"))
                .holding(form.getOrDefault(FIELD, List.of()));
    }

    /** The questions, with what is wrong with the reason. */
    static List<Input> checked(List<Input> inputs, MultiValueMap<String, String> form, CaseWords words) {
        String reason =
                Optional.ofNullable(form.getFirst(FIELD)).map(String::strip).orElse("");
        boolean unfit = PlainText.fault(reason, PlainText.LONGEST).isPresent();
        if (!reason.isEmpty() && !unfit) {
            return inputs;
        }
        String fault = words.say(unfit ? "correct.error.text" : "correct.error.reason");
        return inputs.stream()
                .map(one -> one.name().equals(FIELD) ? one.wrong(fault) : one)
                .toList();
    }
}
