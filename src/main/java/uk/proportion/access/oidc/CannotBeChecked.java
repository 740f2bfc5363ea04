package uk.proportion.access.oidc;

import org.springframework.security.core.AuthenticationException;

/** The provider does not say whether a token is good. */
class CannotBeChecked extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    CannotBeChecked(Throwable reason) {
        super("The identity provider gives no answer that can be trusted", reason);
    }
}
