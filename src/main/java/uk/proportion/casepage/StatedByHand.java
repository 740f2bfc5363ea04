package uk.proportion.casepage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.CaseAccess;
import uk.proportion.casefile.CaseFiles;
import uk.proportion.casefile.CaseViews;
import uk.proportion.casefile.FactChanges;
import uk.proportion.casefile.NewFacts;
import uk.proportion.shared.CaseReference;
import uk.proportion.shared.ChildLetter;

/** Takes what somebody adds or corrects on a page the one way that all new facts take. */
@Service
class StatedByHand {
    private static final String DOOR = "case-page";

    private final CaseAccess access;
    private final CaseViews views;
    private final CaseFiles files;
    private final NewFacts newFacts;
    private final CurrentUser currentUser;

    StatedByHand(CaseAccess access, CaseViews views, CaseFiles files, NewFacts newFacts, CurrentUser currentUser) {
        this.access = access;
        this.views = views;
        this.files = files;
        this.newFacts = newFacts;
        this.currentUser = currentUser;
    }

    /** What is on file by subject, as far as the reader may know: the subject as an address names it, and its facts. */
    Map<String, Map<String, Object>> present(CaseReference reference) {
        Map<String, Object> file = views.file(reference, currentUser.get().agency());
        Map<String, Map<String, Object>> present = new LinkedHashMap<>();
        present.put("incident", map(file.get("incident")));
        present.put("review", map(file.get("review")));
        list(file.get("children")).forEach(child -> present.put((String) child.get("letter"), withIdentity(child)));
        list(file.get("crimes")).forEach(crime -> present.put((String) crime.get("id"), withFactors(crime)));
        return present;
    }

    /** The letters of everybody in the case. */
    List<String> letters(CaseReference reference) {
        return files.letters(reference);
    }

    /** @throws uk.proportion.casefile.InvalidFacts where it cannot be kept, or is not this agency's to state */
    void state(CaseReference reference, FactChanges changes, String reason) {
        access.checkMayState(changes);
        newFacts.add(reference, changes, reason, by());
    }

    /** Adds a child under the next free letter; two at once do not become one. */
    @Transactional
    void addChild(CaseReference reference, Map<String, Object> facts, String reason) {
        List<String> taken = files.letters(reference);
        String letter = IntStream.iterate(0, position -> position + 1)
                .mapToObj(position -> ChildLetter.at(position).value())
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
        FactChanges changes = FactChanges.none();
        changes.child(letter).putAll(facts);
        state(reference, changes, reason);
    }

    private Authorship by() {
        User user = currentUser.get();
        return new Authorship(user.id(), user.organisation(), DOOR);
    }

    private static Map<String, Object> withIdentity(Map<String, Object> child) {
        Map<String, Object> all = new LinkedHashMap<>(child);
        Optional.ofNullable(child.get("identity")).ifPresent(identity -> all.putAll(map(identity)));
        return all;
    }

    private static Map<String, Object> withFactors(Map<String, Object> crime) {
        Map<String, Object> all = new LinkedHashMap<>(crime);
        Optional.ofNullable(crime.get("aggravating")).ifPresent(factors -> all.putAll(map(factors)));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object list) {
        return (List<Map<String, Object>>) list;
    }
}
