package uk.proportion.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.proportion.access.CurrentUser;
import uk.proportion.access.User;
import uk.proportion.casefile.Authorship;
import uk.proportion.casefile.FactChanges;
import uk.proportion.shared.CaseReference;
import uk.proportion.workflow.Engine;
import uk.proportion.workflow.Refusal;

/** Takes reports of other systems; a key that a caller has used before names the case that it made then. */
@Service
class SystemReports {
    private static final Pattern KEY = Pattern.compile("[!-~][ -~]{0,98}[!-~]|[!-~]");

    private final IncidentIntake intake;
    private final IncidentReports reports;
    private final Engine engine;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;

    SystemReports(
            IncidentIntake intake,
            IncidentReports reports,
            Engine engine,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.intake = intake;
        this.reports = reports;
        this.engine = engine;
        this.currentUser = currentUser;
        this.transaction = new TransactionTemplate(transactions);
    }

    CaseReference report(String key, Map<String, Object> incident, Map<String, Map<String, Object>> children) {
        checkKey(key);
        User user = currentUser.get();
        return known(user, key).orElseGet(() -> {
            try {
                return transaction.execute(status -> open(user, key, incident, children));
            } catch (DataIntegrityViolationException sentTwiceAtOnce) {
                return known(user, key).orElseThrow(() -> sentTwiceAtOnce);
            }
        });
    }

    private static void checkKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new Refusal("\"Idempotency-Key\" takes 1 to 100 letters, figures and signs: send a shorter one");
        }
    }

    private Optional<CaseReference> known(User user, String key) {
        return reports.findByCallerAndIdempotencyKey(user.id(), key).map(report -> new CaseReference(report.reference));
    }

    private CaseReference open(
            User user, String key, Map<String, Object> incident, Map<String, Map<String, Object>> children) {
        Map<String, Object> facts = new HashMap<>(incident == null ? Map.of() : incident);
        Object school = facts.remove("school");
        if (school != null && !(school instanceof String)) {
            throw new UnknownSchool();
        }
        FactChanges answers = FactChanges.ofAReport(facts, children);
        CaseReference reference =
                intake.open(answers, (String) school, new Authorship(user.id(), user.organisation(), "api"));
        reports.saveAndFlush(new IncidentReport(user.id(), key, reference.value()));
        engine.start(reference);
        return reference;
    }
}
