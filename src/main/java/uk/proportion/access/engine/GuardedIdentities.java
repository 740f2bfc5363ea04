package uk.proportion.access.engine;

import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import uk.proportion.access.web.SignInLimits;

/**
 * The engine's people. Whoever is signed in may have the own password checked, now and then, and nobody else's: the engine's REST
 * interface would tell them whether a guess was right.
 */
class GuardedIdentities extends IdentityServiceImpl {
    private static final String FROM_WITHIN = "signed in";

    private final SignInLimits limits;
    private final boolean keptElsewhere;

    /** @param keptElsewhere people come from an identity provider, and are not administered here */
    GuardedIdentities(SignInLimits limits, boolean keptElsewhere) {
        this.limits = limits;
        this.keptElsewhere = keptElsewhere;
    }

    @Override
    public boolean checkPassword(String user, String password) {
        Authentication asking = getCurrentAuthentication();
        if (asking == null || asking.getUserId() == null) {
            return super.checkPassword(user, password);
        }
        if (!asking.getUserId().equals(user)) {
            return false;
        }
        Optional<Duration> wait = limits.take(FROM_WITHIN + user, user);
        boolean right = wait.isEmpty() && super.checkPassword(user, password);
        if (right) {
            limits.giveBack(FROM_WITHIN + user, user);
        }
        return right;
    }

    /** Also spares the web applications the search for a first administrator, without whom they open no page. */
    @Override
    public boolean isReadOnly() {
        return keptElsewhere || super.isReadOnly();
    }
}
