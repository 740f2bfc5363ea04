package uk.proportion.access.web;

/** What somebody's identity provider says of them, in our terms. */
public interface SignedInPrincipal {
    SignedIn signedIn();
}
