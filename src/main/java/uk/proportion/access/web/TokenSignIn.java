package uk.proportion.access.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How programs prove who they are outside the demonstration: by a token of the identity provider with each request. */
public interface TokenSignIn {
    HttpSecurity open(HttpSecurity http) throws Exception;
}
