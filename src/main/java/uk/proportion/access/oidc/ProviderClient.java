package uk.proportion.access.oidc;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The organisation's identity provider, to which this product is a client; it is first asked when somebody signs in. */
@Component
@Profile("oidc")
class ProviderClient {
    static final String PROVIDER = "organisation";
    static final String BACK = "/sign-in/provider";

    private final ProviderSettings settings;
    private final ClientRegistrationRepository registrations;

    ProviderClient(ProviderSettings settings) {
        this.settings = settings;
        this.registrations =
                new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registered()));
    }

    ClientRegistrationRepository registrations() {
        return registrations;
    }

    ClientRegistration registration() {
        return registrations.findByRegistrationId(PROVIDER);
    }

    String origin() {
        return UriComponentsBuilder.fromUriString(settings.issuer())
                .replacePath(null)
                .toUriString();
    }

    /** Where somebody signs out at the provider, if it has such a page. */
    Optional<String> signOutPage(String idToken, String comeBackTo) {
        Object page =
                registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable((String) page)
                .map(address -> UriComponentsBuilder.fromUriString(address)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(idToken, comeBackTo)
                        .toUriString());
    }

    private ClientRegistration registered() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(PROVIDER)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + BACK)
                .scope(settings.scopes())
                .build();
    }
}
