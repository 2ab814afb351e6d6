package org.holdfast.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.holdfast.paper.sheet.Sheet;
import org.holdfast.paper.sheet.Words;

/**
 * Writes a sheet as a PDF that says to screen readers what is a heading, a table and a
 * list, and in which language.
 */
public final class PdfWriter {

	private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

	static {
		XRLog.setLoggingEnabled(false);
	}

	private final Sheet sheet;

	private final Words words;

	public PdfWriter(Sheet sheet, Words words) {
		this.sheet = sheet;
		this.words = words;
	}

	/**
	 * Writes the PDF.
	 * @return the whole file
	 */
	public byte[] write() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.usePdfUaAccessibility(true);
			builder.withProducer("Holdfast");
			builder.useFont(font("DejaVuSans.ttf"), "Sheet", 400, FontStyle.NORMAL, true);
			builder.useFont(font("DejaVuSans-Bold.ttf"), "Sheet", 700, FontStyle.NORMAL, true);
			builder.useHttpStreamImplementation((address) -> {
				throw new IllegalStateException("A sheet fetches nothing");
			});
			builder.withW3cDocument(new PrintDocument(this.sheet, this.words, style()).make(), null);
			builder.toStream(bytes);
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static String style() throws IOException {
		try (InputStream style = PdfWriter.class.getResourceAsStream("/paper/pdf/sheet.css")) {
			return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static FSSupplier<InputStream> font(String name) {
		return () -> Objects.requireNonNull(PdfWriter.class.getResourceAsStream(FONTS + name));
	}

}
