package uk.proportion.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as a reader, a screen reader's rules and somebody who looks for pictures find it. */
public record Pdf(byte[] file) {
    private static final int DPI = 80;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** What veraPDF has against it as PDF/UA-1. */
    public List<String> faults() {
        try (InputStream in = new ByteArrayInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .map(check -> check.getRuleId().getClause() + " " + check.getMessage())
                    .toList();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Its words, with one space between them: lines and pages are broken wherever there is no room. */
    public String text() {
        return read(pages -> new PDFTextStripper().getText(pages)).replaceAll("\\s+", " ");
    }

    public String title() {
        return read(pages -> pages.getDocumentInformation().getTitle());
    }

    public String language() {
        return read(pages -> pages.getDocumentCatalog().getLanguage());
    }

    public int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    /** Everything in it that is a picture, or holds a file. */
    public List<String> pictures() {
        return read(pages -> {
            List<String> found = new ArrayList<>();
            for (COSObjectKey key : pages.getDocument().getXrefTable().keySet()) {
                if (pages.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                                || COSName.getPDFName("EmbeddedFile").equals(stream.getCOSName(COSName.TYPE)))) {
                    found.add(key.toString());
                }
            }
            return found;
        });
    }

    /** With {@code -Ddocuments.draw}: draws its pages to look at, as {@code target/documents/<name>-1.png} and so on. */
    public void draw(String name) {
        if (System.getProperty("documents.draw") == null) {
            return;
        }
        read(pages -> {
            File folder = new File("target/documents");
            folder.mkdirs();
            for (int page = 0; page < pages.getNumberOfPages(); page++) {
                BufferedImage drawn = new PDFRenderer(pages).renderImageWithDPI(page, DPI);
                ImageIO.write(drawn, "png", new File(folder, name + "-" + (page + 1) + ".png"));
            }
            return null;
        });
    }

    private <T> T read(Reading<T> reading) {
        try (PDDocument pages = Loader.loadPDF(file)) {
            return reading.of(pages);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private interface Reading<T> {
        T of(PDDocument pages) throws IOException;
    }
}
