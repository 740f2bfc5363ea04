package uk.proportion.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Makes a PDF of the words of a document: tagged, so that a screen reader can read it (PDF/UA-1), with its fonts in it and
 * without a picture. The same words and the same moment make the same file. Nothing is fetched from anywhere.
 */
@Component
class PdfMaker {
    private static final Pattern NO_CHARACTER_OF_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    PdfMaker() {
        // What it would log may be somebody's words
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The PDF.
     *
     * @param words the whole document as XHTML, with its title, language and looks
     * @param madeAt the day and time that the file says it was made
     */
    byte[] of(String words, Instant madeAt) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, address) -> null);
        font(builder, "AtkinsonHyperlegibleNext-Regular.ttf", "Hyperlegible", REGULAR);
        font(builder, "AtkinsonHyperlegibleNext-Bold.ttf", "Hyperlegible", BOLD);
        // For names in letters that the other font does not have
        font(builder, "DejaVuSans.ttf", "Other letters", REGULAR);
        builder.withProducer("Proportion");
        builder.withHtmlContent(NO_CHARACTER_OF_XML.matcher(words).replaceAll("\uFFFD"), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            try (PDDocument pages = renderer.createPDFKeepOpen()) {
                pages.getDocumentInformation()
                        .setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(madeAt, ZoneOffset.UTC)));
                pages.setDocumentId(madeAt.toEpochMilli());
                pages.save(file);
            }
            return file.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        InputStream font = PdfMaker.class.getResourceAsStream("/fonts/" + file);
        if (font == null) {
            throw new IllegalStateException("The application lacks fonts/" + file);
        }
        return font;
    }
}
