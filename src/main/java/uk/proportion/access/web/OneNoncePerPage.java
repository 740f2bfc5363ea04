package uk.proportion.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each page of the engine's web applications the nonce of its own header. The engine keeps the nonce of its security
 * policy in one place for everybody, so of two people who open a page at the same moment one would see a page that stays blank.
 * The page also tells AngularJS to do without {@code eval}, which the policy forbids, and does not tell which version it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OneNoncePerPage extends OncePerRequestFilter {
    private static final Pattern PAGE = Pattern.compile("/camunda/app/[^/]+/[^/]+/?");
    private static final Pattern OF_THE_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern VERSION = Pattern.compile("version=\"v[^\"]*\"");
    private static final Pattern BODY = Pattern.compile("<body(?=[ >])");
    private static final Pattern OF_THE_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PAGE.matcher(Paths.decoded(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        Optional<String> nonce = Optional.ofNullable(page.getHeader("Content-Security-Policy"))
                .map(OF_THE_HEADER::matcher)
                .filter(Matcher::find)
                .map(policy -> policy.group(1));
        if (nonce.isPresent() && page.getContentSize() > 0) {
            rewrite(page, nonce.get());
        }
        page.copyBodyToResponse();
    }

    private static void rewrite(ContentCachingResponseWrapper page, String nonce) throws IOException {
        Charset charset = Charset.forName(page.getCharacterEncoding());
        String body = new String(page.getContentAsByteArray(), charset);
        String mended = OF_THE_PAGE.matcher(body).replaceAll(Matcher.quoteReplacement("nonce=\"%s\"".formatted(nonce)));
        mended = BODY.matcher(mended).replaceFirst("<body ng-csp=\"no-unsafe-eval\"");
        mended = VERSION.matcher(mended).replaceAll("version=\"\"");
        page.resetBuffer();
        page.getOutputStream().write(mended.getBytes(charset));
    }
}
