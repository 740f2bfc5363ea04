package uk.proportion.reporting.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The bundles' words in English, without an application. */
public final class English {
    private English() {}

    public static MessageSource words() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setBasenames("messages/reporting", "messages/page");
        return words;
    }
}
