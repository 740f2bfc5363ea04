package uk.proportion.imagery.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.proportion.access.Sender;
import uk.proportion.imagery.Expected;
import uk.proportion.imagery.Finding;
import uk.proportion.imagery.ImageryKind;
import uk.proportion.imagery.ImageryRefusals;
import uk.proportion.imagery.ImageryScanner;

/**
 * Lets in words only, at every address and before anything else looks at a request: what does not consist of words is answered
 * with 415, too much of them with 413, and a picture or video in a header, an address, a field's name or its text with 400.
 */
@Component
@Order(WordsOnlyFilter.AFTER_SESSIONS)
class WordsOnlyFilter extends OncePerRequestFilter {
    /** So that it can be put on record who sent it. */
    static final int AFTER_SESSIONS = SessionRepositoryFilter.DEFAULT_ORDER + 1;

    private static final int MOST_FIELDS = 2_000;

    private final ImageryRefusals refusals;
    private final Sender sender;

    WordsOnlyFilter(ImageryRefusals refusals, Sender sender) {
        this.refusals = refusals;
        this.sender = sender;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Content content = Content.of(request);
        Optional<Finding> around = ImageryScanner.find(Fields.aroundTheBody(request), Expected.CODES);
        if (content == Content.NO_WORDS) {
            refuse(request, response, Answer.NO_FILES, ImageryKind.FILE);
        } else if (around.isPresent()) {
            refuse(request, response, Answer.to(around.get()), around.get().kind());
        } else if (content == Content.FORM) {
            form(request, response, chain);
        } else {
            body(request, response, chain, content);
        }
    }

    private void form(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > ReadBody.LONGEST) {
            Answer.TOO_LONG.send(response);
            return;
        }
        passOn(request, response, chain, Fields.ofForm(request));
    }

    private void body(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Content content)
            throws ServletException, IOException {
        ReadBody body = ReadBody.of(request);
        if (body.isTooLong()) {
            Answer.TOO_LONG.send(response);
        } else if (body.isEmpty()) {
            chain.doFilter(body, response);
        } else if (content == Content.NOTHING_SAID || !body.isText()) {
            refuse(request, response, Answer.NO_FILES, ImageryKind.FILE);
        } else {
            passOn(body, response, chain, Fields.ofJson(body.text()));
        }
    }

    private void passOn(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Map<String, String> fields)
            throws ServletException, IOException {
        if (fields.size() > MOST_FIELDS) {
            Answer.TOO_LONG.send(response);
            return;
        }
        Optional<Finding> found =
                ImageryScanner.find(fields, Entrance.of(request).expected());
        if (found.isPresent()) {
            refuse(request, response, Answer.to(found.get()), found.get().kind());
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Answer answer, ImageryKind kind)
            throws IOException {
        sender.during(request, () -> refusals.refused(Entrance.of(request).door(), kind));
        answer.send(response);
    }
}
