package uk.proportion.casefile;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.PurposeStated;
import uk.proportion.access.ReadingPurpose;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.PlainText;

/** Takes why somebody without an open task on a case reads it. */
@Component
class ReasonsToRead {
    private static final int LONGEST = 500;

    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    ReasonsToRead(CurrentUser currentUser, ApplicationEventPublisher events) {
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * @param purpose as a code of {@link ReadingPurpose}
     * @param words more about it; needed with {@code OTHER} only
     * @throws InvalidFacts with the field and its mend
     */
    void state(CaseReference reference, String purpose, String words) {
        ReadingPurpose stated = Arrays.stream(ReadingPurpose.values())
                .filter(known -> known.name().equals(purpose))
                .findFirst()
                .orElseThrow(() -> new InvalidFacts("purpose is needed: one of "
                        + Arrays.stream(ReadingPurpose.values()).map(Enum::name).collect(Collectors.joining(", "))));
        String written = Optional.ofNullable(words)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
        if (written == null && stated == ReadingPurpose.OTHER) {
            throw new InvalidFacts("words are needed with OTHER: say why you read this case");
        }
        if (written != null) {
            PlainText.fault(written, LONGEST).ifPresent(fault -> {
                throw new InvalidFacts("words " + fault);
            });
        }
        events.publishEvent(new PurposeStated(currentUser.get(), reference, stated, written));
    }
}
