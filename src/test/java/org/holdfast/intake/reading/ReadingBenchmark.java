package org.holdfast.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;

import org.holdfast.intake.value.DateOrder;
import org.holdfast.intake.value.DateReader;
import org.holdfast.intake.value.MoneyReader;
import org.holdfast.intake.value.TextPool;
import org.holdfast.intake.value.ZipReader;

/**
 * Measures reading by itself, on one core: rows of a ledger like that of Phoenix, with
 * parsing, types, repeated texts, hash and occurrence count. Run its main method with the
 * number of rows; nothing is asserted, the numbers are for docs/benchmarks.md.
 */
final class ReadingBenchmark {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private ReadingBenchmark() {
	}

	static void main(String[] args) throws IOException {
		int rows = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		byte[] file = file(rows);
		for (int round = 0; round < 6; round++) {
			long start = THREADS.getCurrentThreadCpuTime();
			long sum = read(file);
			double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
			System.out.printf("%,d rows, %,d bytes: %.2f s of one core, %,.0f rows/s (check %d)%n", rows, file.length,
					seconds, rows / seconds, sum);
		}
		long start = System.nanoTime();
		FileScan scan = new FileScan();
		scan.update(file, 0, file.length);
		System.out.printf("%s in %.3f s%n", scan.finish(), (System.nanoTime() - start) / 1e9);
	}

	private static byte[] file(int rows) {
		Random random = new Random(11);
		StringBuilder text = new StringBuilder(rows * 90);
		for (int i = 0; i < rows; i++) {
			text.append("10/")
				.append(random.nextInt(1, 31))
				.append("/2017,Dept ")
				.append(random.nextInt(40))
				.append(",VENDOR ")
				.append(random.nextInt(4000))
				.append(" SALES & SERVICE INC,85")
				.append(100 + random.nextInt(900))
				.append(",Category item ")
				.append(random.nextInt(200))
				.append(',')
				.append(random.nextInt(10_000))
				.append('.')
				.append(random.nextInt(10, 99))
				.append(" \r\n");
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static long read(byte[] file) throws IOException {
		InputStream in = new SequenceInputStream(
				new ByteArrayInputStream(
						"Date,Department,Vendor,ZIP,Category,Amount\r\n".getBytes(StandardCharsets.UTF_8)),
				new ByteArrayInputStream(file));
		DateReader date = new DateReader(DateOrder.MDY, LocalDate.of(2026, 11, 22));
		MoneyReader money = new MoneyReader();
		ZipReader zip = new ZipReader();
		TextPool departments = new TextPool();
		TextPool vendors = new TextPool();
		TextPool categories = new TextPool();
		RowHash hash = new RowHash();
		TotalRowWatch watch = new TotalRowWatch(5, 0, 2);
		long check = 0;
		try (RowReader rows = RowReader.open(in, new Layout(TextEncoding.UTF_8, ',', 1));
				OccurrenceCounter counter = new OccurrenceCounter()) {
			for (Row row = rows.next(); row != null; row = rows.next()) {
				boolean good = row.kind() == RowKind.VALUES && row.read(0, date) == null && row.read(3, zip) == null
						&& row.read(5, money) == null;
				check += (good) ? date.epochDay() + zip.zip() : 0;
				watch.add(money.cents());
				char[] text = row.text();
				check += departments.idOf(text, row.start(1), row.end(1));
				check += vendors.idOf(text, row.start(2), row.end(2));
				check += categories.idOf(text, row.start(4), row.end(4));
				hash.begin().add(row, 0).add(row, 1).add(row, 2).add(row, 4).add(row, 5).end();
				check += counter.count(hash.high(), hash.low());
				check += (watch.total(row) != null) ? 1 : 0;
			}
			return check + watch.sumCents() + counter.size();
		}
	}

}
