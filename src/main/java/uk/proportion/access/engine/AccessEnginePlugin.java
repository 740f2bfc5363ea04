package uk.proportion.access.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import uk.proportion.access.web.SignInLimits;

/** Settings of the engine on which access depends: in code, and applied last, so that no property can turn them off. */
@Component
@Order
class AccessEnginePlugin extends AbstractProcessEnginePlugin {
    private static final String IDS_WITH_HYPHEN_DOT_OR_AT = "[a-zA-Z0-9.@_-]+";

    private final SignInLimits limits;
    private final boolean peopleAreKeptElsewhere;

    AccessEnginePlugin(SignInLimits limits, Environment environment) {
        this.limits = limits;
        this.peopleAreKeptElsewhere = environment.acceptsProfiles(Profiles.of("oidc"));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setGeneralResourceWhitelistPattern(IDS_WITH_HYPHEN_DOT_OR_AT);
        knownTasks(engine);
        engine.setEnableExpressionsInAdhocQueries(false);
        // The shipped filters ask for the current user by expression; nobody but code may create or change a filter
        engine.setEnableExpressionsInStoredQueries(true);
        passwords(engine);
    }

    static void knownTasks(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new NoRightsPerTask());
        List<SessionFactory> sessions = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            sessions.addAll(engine.getCustomSessionFactories());
        }
        sessions.add(KnownTasks.factory());
        engine.setCustomSessionFactories(sessions);
    }

    /** The engine would lock an account after ten wrong passwords, whoever tried them: we slow down who tries instead. */
    private void passwords(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(new Argon2Passwords());
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayMaxTime(0);
        engine.setIdentityService(new GuardedIdentities(limits, peopleAreKeptElsewhere));
    }
}
