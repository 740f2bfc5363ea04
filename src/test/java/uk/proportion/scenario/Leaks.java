package uk.proportion.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import uk.proportion.access.Organisation;
import uk.proportion.access.Organisations;
import uk.proportion.casefile.Audience;
import uk.proportion.casefile.Audience.Part;
import uk.proportion.casefile.CaseViews;
import uk.proportion.casefile.Chronology;
import uk.proportion.casefile.Referrals;
import uk.proportion.casefile.SignOffs;
import uk.proportion.shared.Agency;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.OrganisationId;

/** Looks through everything that each agency reads of a case for what is not its to know. The lists are written by hand. */
@TestComponent
public class Leaks {
    private static final Set<String> POLICE_KEYS = Set.of(
            "aggravating",
            "AF01",
            "AF07",
            "AF13",
            "pointsToProve",
            "evidenceSufficient",
            "admission",
            "acceptsResponsibility",
            "cps",
            "victimSupports",
            "enquiriesComplete",
            "authorisation",
            "override",
            "cancelGround",
            "suspectTold",
            "impactRead",
            "gate",
            "ownHardFactor",
            "tier",
            "proposable",
            "permitted",
            "recordingDecision",
            "recordingDecisions",
            "forceReference",
            "otherForceReference",
            "restorativeReach",
            "programmeInView");
    private static final Set<String> POLICE_TABLES = Set.of(
            "crime-recording",
            "police-response-tier",
            "outcome-21-gate",
            "outcome-regime",
            "permitted-outcomes",
            "cancellations");
    private static final Set<String> POLICE_STEPS = Set.of("crimeRecord", "investigationReview", "victimUpdate");
    private static final Set<String> SOCIAL_CARE_STEPS = Set.of("assessment", "allocatedWorkerNotice");
    private static final Set<String> SHARED_KINDS = Set.of(
            "REPORTED", "INVOLVED", "NEW_FACTS", "FURTHER_RECIPIENTS", "OUTCOME_CONFIRMED", "REOPENED", "CLOSED");
    /** What police and social workers do that a school knows of. */
    private static final Set<String> SHARED_WORK = Set.of(
            "Take an immediate action",
            "Find out what the material is",
            "Hold the initial review",
            "Hear the child and the parents",
            "Report to the police and the iwf",
            "Decide on the referral",
            "Contribute to the strategy discussion",
            "Hold the strategy discussion",
            "Tell the referrer",
            "Review the decision");

    private final CaseViews views;
    private final Referrals referrals;
    private final Organisations organisations;
    private final Chronology chronology;
    private final SignOffs signOffs;
    private final Audience audience;
    private final ObjectMapper json;

    Leaks(
            CaseViews views,
            Referrals referrals,
            Organisations organisations,
            Chronology chronology,
            SignOffs signOffs,
            Audience audience,
            ObjectMapper json) {
        this.views = views;
        this.referrals = referrals;
        this.organisations = organisations;
        this.chronology = chronology;
        this.signOffs = signOffs;
        this.audience = audience;
        this.json = json;
    }

    /** Everything that an agency reads of a case, by part. */
    public Map<String, JsonNode> read(CaseReference reference, Agency reader) {
        return read(reference, reader, true);
    }

    private Map<String, JsonNode> read(CaseReference reference, Agency reader, boolean history) {
        Map<String, JsonNode> read = new LinkedHashMap<>();
        read.put("file", json.valueToTree(views.file(reference, reader)));
        read.put("decisions", json.valueToTree(views.decisions(reference, reader, history)));
        read.put("timeline", json.valueToTree(views.timeline(reference, reader)));
        read.put("deadlines", json.valueToTree(views.deadlines(reference, reader)));
        return read;
    }

    /** One line for each thing that an agency reads and should not, and for each that the audience does not list. */
    List<String> of(CaseReference reference) {
        List<String> leaks = new ArrayList<>();
        chronology.of(reference).stream()
                .map(Chronology.Entry::kind)
                .filter(kind -> !audience.lists(Part.ENTRY, kind))
                .forEach(kind -> leaks.add("no row for the entry " + kind));
        signOffs.of(reference).stream()
                .map(SignOffs.SignOff::signing)
                .filter(signing -> !audience.lists(Part.SIGNATURE, signing))
                .forEach(signing -> leaks.add("no row for the signature " + signing));
        referrals.involved(reference).keySet().forEach(reader -> {
            Map<String, JsonNode> read = read(reference, reader, false);
            forbiddenKeys(reader, read).forEach(key -> leaks.add(reader + " reads " + key));
            entries(reader, read.get("timeline")).forEach(entry -> leaks.add(reader + " reads " + entry));
        });
        return leaks;
    }

    private static Set<String> forbiddenKeys(Agency reader, Map<String, JsonNode> read) {
        Set<String> found = new TreeSet<>();
        read.values().forEach(part -> keys(part, found));
        Set<String> named = new HashSet<>(read.get("decisions").findValuesAsText("decision"));
        named.addAll(read.get("deadlines").findValuesAsText("step"));
        named.addAll(read.get("file").path("signOffs").findValuesAsText("signing"));
        named.addAll(read.get("file").path("stages").findValuesAsText("stage"));
        found.addAll(named);
        Set<String> forbidden = new HashSet<>();
        if (reader != Agency.POLICE) {
            forbidden.addAll(POLICE_KEYS);
            forbidden.addAll(POLICE_TABLES);
            forbidden.addAll(POLICE_STEPS);
            forbidden.addAll(Set.of("OUTCOME", "POLICE_RESPONSE_SIGNATURE", "RECORDING_DECISION"));
            if (read.get("file").path("signOffs").findValuesAsText("signing").contains("POLICE_RESPONSE")) {
                found.add("POLICE_RESPONSE_SIGNATURE");
            }
        }
        if (reader != Agency.SOCIAL_CARE) {
            forbidden.addAll(SOCIAL_CARE_STEPS);
            forbidden.add("SOCIAL_CARE_DECISION");
            facts(read, "signing").forEach(found::remove);
        }
        if (reader == Agency.SCHOOL) {
            forbidden.addAll(Set.of("s47Result", "offence", "intervention", "conference"));
        } else {
            forbidden.add("enhancedDecision");
        }
        found.retainAll(forbidden);
        return found;
    }

    private static List<String> facts(Map<String, JsonNode> read, String key) {
        return read.get("decisions").findValuesAsText(key);
    }

    private List<String> entries(Agency reader, JsonNode timeline) {
        List<String> leaks = new ArrayList<>();
        timeline.forEach(entry -> {
            Agency author = agency(entry.path("organisation").asText());
            String what =
                    entry.path("kind").asText() + " " + entry.path("summary").asText();
            boolean others = author != reader && author != Agency.SCHOOL;
            boolean shared = SHARED_KINDS.contains(entry.path("kind").asText())
                    || SHARED_WORK.contains(entry.path("summary").asText());
            if (reader == Agency.SCHOOL && others && author != null && !shared) {
                leaks.add(what);
            }
            boolean told = Stream.of("discussion", "referrer", "joint", "immediate", "material", "review", "iwf")
                    .anyMatch(entry.path("summary").asText()::contains);
            if (others && !entry.path("note").isNull() && !told) {
                leaks.add("the words of " + what);
            }
        });
        return leaks;
    }

    private Agency agency(String organisation) {
        return organisation.equals("null")
                ? null
                : organisations
                        .find(new OrganisationId(organisation))
                        .map(Organisation::agency)
                        .orElse(null);
    }

    private static void keys(JsonNode node, Set<String> found) {
        node.fieldNames().forEachRemaining(found::add);
        node.forEach(child -> keys(child, found));
    }
}
