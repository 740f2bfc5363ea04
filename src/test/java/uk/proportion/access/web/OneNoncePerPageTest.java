package uk.proportion.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OneNoncePerPageTest {
    private static final String PAGE = "<script nonce=\"%s\">start()</script>";

    private final OneNoncePerPage filter = new OneNoncePerPage();

    @Test
    void aPageThatWasGivenSomebodyElsesNonceRunsAllTheSame() throws Exception {
        MockHttpServletResponse response = opened("/camunda/app/tasklist/default/", "mine");
        assertThat(response.getContentAsString()).isEqualTo(PAGE.formatted("mine"));
        assertThat(response.getContentLength()).isEqualTo(PAGE.formatted("mine").length());
    }

    @Test
    void whatIsNoPageIsLeftAsItIs() throws Exception {
        assertThat(opened("/camunda/api/engine/engine/default/task", "mine").getContentAsString())
                .isEqualTo(PAGE.formatted("another-reader's"));
    }

    @Test
    void aPageWithoutAPolicyIsLeftAsItIs() throws Exception {
        assertThat(opened("/camunda/app/tasklist/default/", null).getContentAsString())
                .isEqualTo(PAGE.formatted("another-reader's"));
    }

    private MockHttpServletResponse opened(String path, String nonce) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain engine = (asked, answer) -> {
            HttpServletResponse page = (HttpServletResponse) answer;
            if (nonce != null) {
                page.setHeader("Content-Security-Policy", "script-src 'nonce-%s' 'strict-dynamic'".formatted(nonce));
            }
            page.setContentType("text/html");
            page.getWriter().write(PAGE.formatted("another-reader's"));
        };
        filter.doFilter(request, response, engine);
        return response;
    }
}
