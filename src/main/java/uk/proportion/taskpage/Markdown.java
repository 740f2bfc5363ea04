package uk.proportion.taskpage;

import java.util.Map;
import org.commonmark.node.BulletList;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** The texts of forms as HTML in the looks of our pages; whatever HTML stands in them is shown as text. */
final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> new Looks())
            .build();

    private Markdown() {}

    static String html(String markdown) {
        return HTML.render(PARSER.parse(markdown));
    }

    private static final class Looks implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Paragraph) {
                attributes.put("class", "govuk-body");
            } else if (node instanceof BulletList) {
                attributes.put("class", "govuk-list govuk-list--bullet");
            } else if (node instanceof OrderedList) {
                attributes.put("class", "govuk-list govuk-list--number");
            } else if (node instanceof Link) {
                attributes.put("class", "govuk-link");
                attributes.put("rel", "noopener noreferrer");
            }
        }
    }
}
