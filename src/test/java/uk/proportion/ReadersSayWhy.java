package uk.proportion;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.client.RestTemplateCustomizer;
import org.springframework.context.annotation.Bean;

/** Whoever reads in a test states a purpose, unless the test sends one itself: an empty one states none. */
@TestConfiguration(proxyBeanMethods = false)
public class ReadersSayWhy {
    private static final String PURPOSE = "X-Purpose";

    @Bean
    RestTemplateCustomizer purposeOfTheTest() {
        return template -> template.getInterceptors().add((request, body, execution) -> {
            if (!request.getHeaders().containsKey(PURPOSE)) {
                request.getHeaders().set(PURPOSE, "A test reads it");
            }
            return execution.execute(request, body);
        });
    }
}
