package uk.proportion.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import uk.proportion.guidance.EarlierIncidents;
import uk.proportion.guidance.KnownIncidents;
import uk.proportion.guidance.Vocabulary;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/**
 * Counts the earlier incidents in which somebody of an organisation has recognised a child, on the earlier case's facts as they
 * now are. An incident counts as free only where the child is known not to have been forced; where that is not known, it counts
 * neither way (guidance section 8, T9).
 */
@Component
class EarlierIncidentCounts {
    private static final Set<String> FREE_ROLES = Set.of("CREATOR", "SHARER", "REQUESTER", "FORWARDER", "COERCER");
    private static final Set<Object> FORCED = Set.of("YES", "SUSPECTED");

    private final Referrals referrals;

    EarlierIncidentCounts(Referrals referrals) {
        this.referrals = referrals;
    }

    KnownIncidents of(CaseRecord record) {
        List<SameChildRecord> recognised = !record.mayBeKnown
                ? List.of()
                : record.sameChildren.stream()
                        .filter(asked -> asked.answer == SameChildAnswer.SAME)
                        .toList();
        if (recognised.isEmpty()) {
            return KnownIncidents.NONE;
        }
        Map<Agency, Map<String, EarlierIncidents>> byAgency = new EnumMap<>(Agency.class);
        referrals
                .involved(new CaseReference(record.reference))
                .forEach((agency, organisation) -> byAgency.put(agency, knownTo(organisation, recognised)));
        return new KnownIncidents(byAgency);
    }

    private static Map<String, EarlierIncidents> knownTo(
            OrganisationId organisation, List<SameChildRecord> recognised) {
        Map<String, EarlierIncidents> counts = new TreeMap<>();
        recognised.stream()
                .filter(same -> same.organisation.equals(organisation.value()))
                .collect(groupingBy(same -> same.letter))
                .forEach((letter, same) -> counts.put(letter, count(same)));
        return counts;
    }

    private static EarlierIncidents count(List<SameChildRecord> same) {
        Collection<List<ChildRecord>> incidents = same.stream()
                .collect(groupingBy(
                        earlier -> earlier.earlierChild().ownCase().id,
                        mapping(SameChildRecord::earlierChild, toList())))
                .values();
        return new EarlierIncidents(
                count(incidents, EarlierIncidentCounts::actedFreely),
                count(incidents, EarlierIncidentCounts::wasVictim),
                same.stream().anyMatch(earlier -> earlier.escalation));
    }

    private static int count(Collection<List<ChildRecord>> incidents, Predicate<ChildRecord> test) {
        return (int) incidents.stream()
                .filter(children -> children.stream().anyMatch(test))
                .count();
    }

    static boolean actedFreely(ChildRecord child) {
        return "NO".equals(forced(child)) && child.currentRoles().stream().anyMatch(FREE_ROLES::contains);
    }

    static boolean wasVictim(ChildRecord child) {
        List<String> roles = child.currentRoles();
        return FORCED.contains(forced(child))
                || roles.contains("DEPICTED") && roles.stream().noneMatch(FREE_ROLES::contains);
    }

    private static Object forced(ChildRecord child) {
        return child.facts.getOrDefault("undulyForced", Vocabulary.UNKNOWN);
    }
}
