package uk.proportion.imagery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What a request says that it consists of. Only JSON and the fields of a page's form consist of words. */
enum Content {
    NOTHING_SAID,
    JSON,
    FORM,
    NO_WORDS;

    static Content of(HttpServletRequest request) {
        List<String> said = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        String packed = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (said.size() > 1 || packed != null && !packed.equalsIgnoreCase("identity")) {
            return NO_WORDS;
        }
        return said.isEmpty() || said.get(0).isBlank() ? NOTHING_SAID : of(said.get(0), request.getMethod());
    }

    private static Content of(String said, String method) {
        try {
            MediaType type = MediaType.parseMediaType(said);
            boolean readable = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
            if (readable && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
                return JSON;
            }
            boolean form = type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED);
            return readable && form && HttpMethod.POST.matches(method) ? FORM : NO_WORDS;
        } catch (IllegalArgumentException unknown) {
            return NO_WORDS;
        }
    }
}
