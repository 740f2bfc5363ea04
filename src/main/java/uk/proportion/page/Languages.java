package uk.proportion.page;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The words of all pages are in {@code messages/}, a bundle for each part, English and as far as it is translated Welsh. A
 * language is offered once {@code proportion.languages} names it.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    private static final String COOKIE = "language";
    private static final String PARAMETER = "lang";

    private final List<Locale> offered;

    Languages(@Value("${proportion.languages:en}") List<String> offered) {
        this.offered = offered.stream().map(Locale::forLanguageTag).toList();
    }

    @Bean
    static MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setBasenames(bundles().toArray(String[]::new));
        return words;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver chosen = new CookieLocaleResolver(COOKIE);
        chosen.setDefaultLocaleFunction(any -> offered.get(0));
        chosen.setCookieSecure(true);
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Strict");
        return chosen;
    }

    /** Nobody chooses a language that is not offered. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor choice = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                Locale wanted = Locale.forLanguageTag(value);
                return offered.contains(wanted) ? wanted : offered.get(0);
            }
        };
        choice.setParamName(PARAMETER);
        registry.addInterceptor(choice);
    }

    private static List<String> bundles() throws IOException {
        Resource[] english = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return Stream.of(english)
                .map(Resource::getFilename)
                .filter(name -> !name.contains("_"))
                .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
                .sorted()
                .toList();
    }
}
