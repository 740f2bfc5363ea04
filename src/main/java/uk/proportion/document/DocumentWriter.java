package uk.proportion.document;

import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the words of a document as XHTML: all of it that ever goes into the PDF. */
@Component
class DocumentWriter {
    private final ITemplateEngine templates;

    DocumentWriter(ITemplateEngine templates) {
        this.templates = templates;
    }

    String write(Sheet sheet) {
        return write("document/sheet", "sheet", sheet);
    }

    String write(Letter letter) {
        return write("document/letter", "letter", letter);
    }

    /** In the language in which its words were chosen. */
    private String write(String template, String name, Object content) {
        return templates.process(template, new Context(LocaleContextHolder.getLocale(), Map.of(name, content)));
    }
}
