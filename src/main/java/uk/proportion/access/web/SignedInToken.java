package uk.proportion.access.web;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody signed in, for Spring Security; the authorities are the names of the groups. */
public final class SignedInToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;

    public SignedInToken(SignedIn signedIn) {
        super(AuthorityUtils.createAuthorityList(signedIn.account().groups()));
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public String getName() {
        return signedIn.account().id();
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedInToken token && signedIn.equals(token.signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }
}
