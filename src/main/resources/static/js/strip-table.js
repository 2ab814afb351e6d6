// Reads a text table as a stream, as the server does, and writes one.
const DELIMITERS = [",", ";", "\t", "|"];
const HEAD = 1 << 18;
const LONGEST = 1 << 20;
const BROKEN = Symbol("broken");

const marks = (bytes) => {
	if (bytes[0] === 0xFF && bytes[1] === 0xFE) {
		return "utf-16le";
	}
	if (bytes[0] === 0xFE && bytes[1] === 0xFF) {
		return "utf-16be";
	}
	if (bytes[0] === 0xEF && bytes[1] === 0xBB && bytes[2] === 0xBF) {
		return "utf-8";
	}
	const zeros = [0, 0];
	bytes.slice(0, 4096).forEach((byte, at) => { zeros[at % 2] += byte === 0 ? 1 : 0; });
	const pairs = Math.min(bytes.length, 4096) / 2;
	if (pairs >= 4 && zeros[1] > pairs * 0.6 && zeros[0] < pairs * 0.05) {
		return "utf-16le";
	}
	return pairs >= 4 && zeros[0] > pairs * 0.6 && zeros[1] < pairs * 0.05 ? "utf-16be" : null;
};

async function* pieces(blob, encoding) {
	const reader = blob.stream().getReader();
	const decoder = new TextDecoder(encoding);
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		yield decoder.decode(part.value, { stream: true });
	}
	yield decoder.decode();
}

const encodingOf = async (file) => {
	const marked = marks(new Uint8Array(await file.slice(0, 4096).arrayBuffer()));
	if (marked) {
		return marked;
	}
	let damaged = 0;
	let good = 0;
	for await (const text of pieces(file, "utf-8")) {
		for (const character of text.match(/[^\x00-\x7f]/gu) ?? []) {
			if (character === "\uFFFD") {
				damaged++;
			}
			else {
				good++;
			}
		}
	}
	return damaged * 8 <= good ? "utf-8" : "windows-1252";
};

// One record from a place in the text; null when more of the text is needed to tell.
const record = (text, start, delimiter, ended) => {
	const cells = [];
	let at = start;
	for (;;) {
		let cell = "";
		if (text[at] === "\"") {
			at++;
			for (;;) {
				const quote = text.indexOf("\"", at);
				if (quote < 0 || (quote === text.length - 1 && !ended)) {
					return quote < 0 && (ended || text.length - start > LONGEST) ? BROKEN : null;
				}
				cell += text.slice(at, quote);
				at = quote + 1;
				if (text[at] !== "\"") {
					break;
				}
				cell += "\"";
				at++;
			}
		}
		let end = at;
		while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") {
			end++;
		}
		if (end === text.length && !ended) {
			return null;
		}
		cells.push(cell + text.slice(at, end));
		at = end + 1;
		if (text[end] === delimiter) {
			continue;
		}
		if (text[end] === "\r") {
			if (at === text.length && !ended) {
				return null;
			}
			at += text[at] === "\n" ? 1 : 0;
		}
		return { cells, next: Math.min(at, text.length) };
	}
};

const lineEnd = (text, start) => {
	const found = text.slice(start).search(/[\r\n]/);
	if (found < 0) {
		return text.length;
	}
	const end = start + found;
	return end + (text.startsWith("\r\n", end) ? 2 : 1);
};

// The records of a text, in batches. With a width, a record over several lines that does not fit it is an unclosed quote:
// its first line comes alone, as null, and the reading goes on below it.
export async function* records(file, encoding, delimiter, width = 0) {
	let text = "";
	const take = (ended) => {
		const found = [];
		let at = 0;
		while (at < text.length) {
			const one = record(text, at, delimiter, ended);
			if (one === null) {
				break;
			}
			const swallowed = one !== BROKEN && width > 0 && one.cells.length !== width
				&& /[\r\n]/.test(text.slice(at, one.next).trimEnd());
			if (one === BROKEN || swallowed) {
				found.push(null);
				at = lineEnd(text, at);
			}
			else {
				found.push(one.cells);
				at = one.next;
			}
		}
		text = text.slice(at);
		return found;
	};
	for await (const piece of pieces(file, encoding)) {
		text += piece;
		const found = take(false);
		if (found.length > 0) {
			yield found;
		}
	}
	yield take(true);
}

const filled = (cells) => cells.filter((cell) => cell.trim() !== "").length;

const first = async (file, encoding, delimiter, most) => {
	const rows = [];
	for await (const batch of records(file, encoding, delimiter)) {
		for (const cells of batch) {
			rows.push(cells ?? []);
			if (rows.length === most) {
				return rows;
			}
		}
	}
	return rows;
};

const usualWidth = (rows) => {
	const counts = new Map();
	rows.filter((row) => filled(row) > 0).forEach((row) => counts.set(row.length, (counts.get(row.length) ?? 0) + 1));
	return [...counts].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best), [0, 0])[0];
};

const score = (rows) => {
	const usual = usualWidth(rows);
	const full = rows.filter((row) => filled(row) > 0);
	const share = full.filter((row) => row.length === usual).length / Math.max(full.length, 1);
	return usual < 2 ? 0 : share * share * Math.log(usual);
};

// Which of the first rows names the columns, from 0.
export const headerAt = (rows) => {
	const usual = usualWidth(rows);
	const most = Math.max(1, ...rows.filter((row) => row.length === usual).map(filled));
	const found = rows.slice(0, 30).findIndex((row) => row.length >= Math.min(usual, 2) && filled(row) * 10 >= most * 6);
	return Math.max(found, 0);
};

// How the text of a file is laid out: its encoding, what parts its cells, which record names its columns, and the rows after.
export const layoutOf = async (file, headerRow) => {
	const encoding = await encodingOf(file);
	const head = file.size > HEAD ? file.slice(0, HEAD) : file;
	let best = { delimiter: ",", score: -1, rows: [] };
	for (const delimiter of DELIMITERS) {
		const rows = await first(head, encoding, delimiter, 250);
		if (/^sep=.$/.test((rows[0] ?? []).join(delimiter).trim())) {
			const stated = rows[0].join(delimiter).trim()[4];
			best = { delimiter: stated, rows: await first(head, encoding, stated, 250) };
			break;
		}
		const points = score(rows);
		if (points > best.score) {
			best = { delimiter, score: points, rows };
		}
	}
	const at = headerRow ? headerRow - 1 : headerAt(best.rows);
	const header = (best.rows[at] ?? []).map((name) => name.trim());
	while (header.length > 0 && header.at(-1) === "") {
		header.pop();
	}
	return { encoding, delimiter: best.delimiter, headerRow: at + 1, header, rows: best.rows.slice(at + 1, at + 201),
		records: () => records(file, encoding, best.delimiter, header.length) };
};

const quoted = (cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll("\"", "\"\"")}"` : cell);

export const line = (cells) => `${cells.length === 1 && cells[0] === "" ? "\"\"" : cells.map(quoted).join(",")}\r\n`;
