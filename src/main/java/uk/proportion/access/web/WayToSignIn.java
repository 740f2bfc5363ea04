package uk.proportion.access.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people prove who they are. There is one way in an installation. */
public interface WayToSignIn {

    /** Opens it on the sign-in page. */
    HttpSecurity open(HttpSecurity http) throws Exception;
}
