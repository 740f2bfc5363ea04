package uk.proportion.access.oidc;

import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import uk.proportion.access.web.SignedIn;
import uk.proportion.access.web.SignedInPrincipal;

/** Somebody whom the identity provider has just vouched for. */
record ProvidedPerson(SignedIn signedIn, OidcIdToken idToken) implements OidcUser, SignedInPrincipal {

    @Override
    public String getName() {
        return signedIn.account().id();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return AuthorityUtils.createAuthorityList(signedIn.account().groups());
    }

    @Override
    public Map<String, Object> getAttributes() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }
}
