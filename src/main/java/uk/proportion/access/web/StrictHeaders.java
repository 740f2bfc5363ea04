package uk.proportion.access.web;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told with every answer, beside what Spring Security tells them by itself: not to sniff, frame or keep it. */
public final class StrictHeaders {
    private static final String DATA_ONLY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final String NO_DEVICE = "camera=(), microphone=(), geolocation=(), display-capture=(), usb=()";

    private StrictHeaders() {}

    /** No other site can open it, embed it or learn that somebody came from here. */
    public static HeadersConfigurer<HttpSecurity> onEveryAnswer(HeadersConfigurer<HttpSecurity> headers) {
        return headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(embedded -> embedded.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(devices -> devices.policy(NO_DEVICE));
    }

    /** The same for answers that are data: nothing of them is ever run or shown as a page. */
    public static HeadersConfigurer<HttpSecurity> onData(HeadersConfigurer<HttpSecurity> headers) {
        return onEveryAnswer(headers)
                .contentSecurityPolicy(policy -> policy.policyDirectives(DATA_ONLY))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter((request, answer) -> answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"));
    }
}
