package uk.proportion.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.proportion.audit.Verification.Anchored;
import uk.proportion.audit.Verification.BrokenLink;

class VerifyChainCommandTests {
    private static final UUID ENTRY = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");

    @Test
    void theFirstBrokenLinkStandsInTheFirstLine() {
        BrokenLink broken = new BrokenLink(42, Optional.of(ENTRY), "It was changed after it was sealed");
        List<Anchored> anchors = Collections.nCopies(7, new Anchored(LocalDate.of(2026, 11, 16), 42, "abc"));
        Verification found = new Verification(
                100, 3, Optional.of(Instant.parse("2026-11-16T09:00:00Z")), "abc", anchors, Optional.of(broken));
        assertThat(VerifyChainCommand.report(found))
                .containsExactly(
                        "BROKEN at position 42, entry " + ENTRY + ": It was changed after it was sealed",
                        "100 entries are sealed, the last with abc",
                        "3 entries wait to be sealed, the oldest since 2026-11-16T09:00:00Z",
                        "7 daily anchors were compared");
    }

    @Test
    void aWholeChainIsSaidToBeWhole() {
        Verification found = new Verification(0, 0, Optional.empty(), "abc", List.of(), Optional.empty());
        assertThat(VerifyChainCommand.report(found))
                .startsWith("The chain is whole")
                .contains("0 entries wait to be sealed");
    }
}
