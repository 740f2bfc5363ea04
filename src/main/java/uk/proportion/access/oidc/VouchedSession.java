package uk.proportion.access.oidc;

import java.time.Instant;
import java.util.List;

/**
 * A session for which an identity provider vouches.
 *
 * @param sealedToken the refresh token, encrypted
 * @param groups the groups of ours that the person had when the provider was last asked
 * @param vouchedAt when that was
 * @param holds whether that is recent enough
 * @param asked whether some request is asking the provider at this moment
 */
record VouchedSession(String sealedToken, List<String> groups, Instant vouchedAt, boolean holds, boolean asked) {}
