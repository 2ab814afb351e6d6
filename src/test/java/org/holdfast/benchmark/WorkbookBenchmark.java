package org.holdfast.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.holdfast.golden.PurchaseFile;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.workbook.FileOnDisk;

/**
 * Measures the reading of a workbook by itself: our rows with all guards against the rows
 * of fastexcel without any, by turns in one run on the same file. Arguments: rows,
 * rounds. The amounts are numbers, the dates are counted days with a style, texts are
 * shared.
 */
public final class WorkbookBenchmark {

	private static final int SEED = 7;

	private static final int WARM_UP = 2;

	private static final Path FOLDER = Path.of("target", "benchmark");

	private static final int AMOUNT = 6;

	private static final int DAY = 2;

	private WorkbookBenchmark() {
	}

	/**
	 * Runs.
	 * @param args rows and rounds
	 */
	public static void main(String[] args) throws IOException {
		int rows = Math.min(1_048_575, (args.length > 0) ? Integer.parseInt(args[0]) : 200_000);
		int rounds = (args.length > 1) ? Integer.parseInt(args[1]) : 5;
		Files.createDirectories(FOLDER);
		Path file = FOLDER.resolve("purchases.xlsx");
		write(rows, file);
		System.out.printf("heap %,d MiB, %,d rows, %,d bytes%n", Runtime.getRuntime().maxMemory() >> 20, rows,
				Files.size(file));
		List<Double> ratios = new ArrayList<>();
		for (int round = 1 - WARM_UP; round <= rounds; round++) {
			long start = System.nanoTime();
			long bare = bare(file);
			long between = System.nanoTime();
			long ours = ours(file);
			long end = System.nanoTime();
			if (ours != rows || bare != rows + 1L) {
				throw new IllegalStateException(ours + " and " + bare + " rows of " + rows);
			}
			double ratio = (double) (between - start) / (end - between);
			if (round > 0) {
				ratios.add(ratio);
			}
			System.out.printf("round %d: fastexcel %,d rows/s, ours %,d rows/s, ratio %.2f%n", round,
					rows * 1_000_000_000L / (between - start), rows * 1_000_000_000L / (end - between), ratio);
		}
		Collections.sort(ratios);
		System.out.printf("ours with guards / fastexcel, %,d rows, median of %d: %.2f (floor 0.40)%n", rows, rounds,
				ratios.get(rounds / 2));
	}

	private static void write(int rows, Path file) throws IOException {
		Path text = FOLDER.resolve("purchases.csv");
		PurchaseFile.of(rows, SEED).writeTo(text);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
				Workbook workbook = new Workbook(out, "Holdfast", "1.0");
				CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
			Worksheet sheet = workbook.newWorksheet("Purchases");
			int number = 0;
			for (CsvRecord line : csv) {
				for (int column = 0; column < line.getFieldCount(); column++) {
					write(sheet, number, column, line.getField(column));
				}
				number++;
			}
		}
	}

	private static void write(Worksheet sheet, int row, int column, String value) {
		if (row > 0 && column == AMOUNT) {
			sheet.value(row, column, new BigDecimal(value));
		}
		else if (row > 0 && column == DAY) {
			sheet.value(row, column, LocalDate.parse(value));
			sheet.style(row, column).format("yyyy-mm-dd").set();
		}
		else if (!value.isEmpty()) {
			sheet.value(row, column, value);
		}
	}

	private static long bare(Path file) throws IOException {
		long rows = 0;
		long characters = 0;
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
				var stream = workbook.getFirstSheet().openStream()) {
			Iterator<org.dhatim.fastexcel.reader.Row> all = stream.iterator();
			while (all.hasNext()) {
				for (Cell cell : all.next()) {
					String value = (cell != null) ? cell.getRawValue() : null;
					characters += (value != null) ? value.length() : 0;
				}
				rows++;
			}
		}
		return (characters > 0) ? rows : 0;
	}

	private static long ours(Path file) throws IOException {
		long rows = 0;
		long characters = 0;
		try (FileOnDisk bytes = new FileOnDisk(file)) {
			org.holdfast.intake.workbook.Workbook.inspect(bytes);
			Layout layout = Layout.ofSheet("Purchases", 1);
			try (InputStream in = bytes.asUpload(); RowReader reader = RowReader.open(in, layout)) {
				for (Row row = reader.next(); row != null; row = reader.next()) {
					characters += row.end(row.size());
					rows++;
				}
			}
		}
		return (characters > 0) ? rows : 0;
	}

}
