package uk.proportion.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

/** Takes reports of other systems; a key that a caller has used before names the case that it made then. */
@Service
class SystemReports {
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
        User user = currentUser.get();
        return known(user, key).orElseGet(() -> {
            try {
                return transaction.execute(status -> open(user, key, incident, children));
            } catch (DataIntegrityViolationException sentTwiceAtOnce) {
                return known(user, key).orElseThrow(() -> sentTwiceAtOnce);
            }
        });
    }

    private Optional<CaseReference> known(User user, String key) {
        return reports.findByCallerAndIdempotencyKey(user.id(), key).map(report -> new CaseReference(report.reference));
    }

    private CaseReference open(
            User user, String key, Map<String, Object> incident, Map<String, Map<String, Object>> children) {
        FactChanges answers = FactChanges.none();
        answers.incident().putAll(incident == null ? Map.of() : incident);
        if (children != null) {
            children.forEach((letter, facts) -> answers.children().put(letter, new TreeMap<>(facts)));
        }
        String school = (String) answers.incident().remove("school");
        CaseReference reference = intake.open(answers, school, new Authorship(user.id(), user.organisation(), "api"));
        reports.saveAndFlush(new IncidentReport(user.id(), key, reference.value()));
        engine.start(reference);
        return reference;
    }
}
