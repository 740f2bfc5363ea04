package uk.proportion.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.proportion.access.User;
import uk.proportion.casefile.Partners.Partner;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;

/** Somebody's cases in which the own agency has nothing to do but wait, because another that takes part has an open task. */
@Component
public class WaitingCases {
    private final TaskOwners owners;

    WaitingCases(TaskOwners owners) {
        this.owners = owners;
    }

    /** @param since when the own organisation last did something, or the other came to the case, whichever was later */
    public record Waiting(CaseReference reference, Agency agency, Instant since) {}

    /**
     * The ones that have waited longest first; one statement.
     *
     * @param others of {@link uk.proportion.casefile.Partners#of}
     */
    public List<Waiting> of(User user, List<Partner> others) {
        Map<String, Set<Agency>> busy =
                owners.in(others.stream().map(Partner::reference).collect(Collectors.toSet()));
        return others.stream()
                .filter(partner -> {
                    Set<Agency> at = busy.getOrDefault(partner.reference().value(), Set.of());
                    return at.contains(partner.agency()) && !at.contains(user.agency());
                })
                .sorted(Comparator.comparing(Partner::since))
                .map(partner -> new Waiting(partner.reference(), partner.agency(), partner.since()))
                .toList();
    }
}
