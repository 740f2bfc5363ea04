package uk.proportion.document;

import java.util.Locale;
import java.util.Map;
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
        return write("document/sheet", "sheet", sheet, sheet.language());
    }

    private String write(String template, String name, Object content, String language) {
        Context context = new Context(Locale.forLanguageTag(language), Map.of(name, content));
        return templates.process(template, context);
    }
}
