// Reads the rows of a sheet of a workbook (XLSX), as the server does; nothing else of the workbook is looked at.
const ENTRIES = 10000;
const LARGEST_LIST = 4 << 20;
const RATIO_FROM = 8 << 20;
const RATIO = 150;
const MOST_TEXTS = 128 << 20;
const MOST_ROWS = 1 << 30;
const LONGEST_TAG = 1 << 16;
const LONGEST_TEXT = 1 << 22;
const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;
const MOST_COLUMNS = 1000;
const MOST_SHEETS = 1000;
const HEAD = 250;
const MANY = 0xFFFFFFFF;
const DATE = -1;
const SHOWN_DIGITS = 15;

const refusal = (reason, message) => Object.assign(new Error(message), { reason });
const damaged = (message) => refusal("failed", message);

const viewOf = async (file, start, length) => {
	if (start < 0 || start > file.size) {
		throw damaged("a place outside the file");
	}
	return new DataView(await file.slice(start, start + length).arrayBuffer());
};

const long = (view, at) => Number(view.getBigUint64(at, true));

const endOfList = async (file) => {
	const from = Math.max(0, file.size - 22 - 0xFFFF);
	const tail = await viewOf(file, from, file.size - from);
	let end = tail.byteLength - 22;
	while (end >= 0 && !(tail.getUint32(end, true) === 0x06054B50 && end + 22 + tail.getUint16(end + 20, true) === tail.byteLength)) {
		end--;
	}
	if (end < 0) {
		throw damaged("no end of the list");
	}
	const said = { count: tail.getUint16(end + 10, true), length: tail.getUint32(end + 12, true), start: tail.getUint32(end + 16, true) };
	if (said.count !== 0xFFFF && said.length !== MANY && said.start !== MANY) {
		return said;
	}
	const locator = await viewOf(file, from + end - 20, 20);
	const whole = await viewOf(file, long(locator, 8), 56);
	if (locator.getUint32(0, true) !== 0x07064B50 || whole.getUint32(0, true) !== 0x06064B50) {
		throw damaged("no long end of the list");
	}
	return { count: long(whole, 32), length: long(whole, 40), start: long(whole, 48) };
};

const entryAt = (list, at) => {
	const name = list.getUint16(at + 28, true);
	const extraLength = list.getUint16(at + 30, true);
	const entry = { encrypted: (list.getUint16(at + 8, true) & 1) === 1, method: list.getUint16(at + 10, true),
		checksum: list.getUint32(at + 16, true), packed: list.getUint32(at + 20, true), unpacked: list.getUint32(at + 24, true),
		offset: list.getUint32(at + 42, true), next: at + 46 + name + extraLength + list.getUint16(at + 32, true) };
	entry.name = new TextDecoder().decode(new Uint8Array(list.buffer, at + 46, name)).replaceAll("\\", "/").replace(/^\//, "");
	for (let extra = at + 46 + name; extra + 4 <= at + 46 + name + extraLength; extra += 4 + list.getUint16(extra + 2, true)) {
		let field = extra + 4;
		if (list.getUint16(extra, true) === 1) {
			["unpacked", "packed", "offset"].filter((size) => entry[size] === MANY).forEach((size) => {
				entry[size] = long(list, field);
				field += 8;
			});
		}
	}
	return entry;
};

const partsOf = async (file) => {
	const { count, length, start } = await endOfList(file);
	if (count > ENTRIES || length > LARGEST_LIST) {
		throw refusal("large", "entries");
	}
	const list = await viewOf(file, start, length);
	const parts = new Map();
	for (let at = 0, number = 0; number < count; number++) {
		if (at + 46 > list.byteLength || list.getUint32(at, true) !== 0x02014B50) {
			throw damaged("a list that breaks off");
		}
		const entry = entryAt(list, at);
		if (entry.encrypted) {
			throw refusal("tables", "an encrypted entry");
		}
		parts.set(entry.name.toLowerCase(), entry);
		at = entry.next;
	}
	return parts;
};

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit++) {
		sum = sum & 1 ? 0xEDB88320 ^ (sum >>> 1) : sum >>> 1;
	}
	return sum;
});

// The text of a part, piece by piece; it may be as long as the list claims, and has the checksum that it claims.
async function* textOf(file, entry, most) {
	if (entry.unpacked > most || (entry.unpacked > RATIO_FROM && entry.unpacked > entry.packed * RATIO)) {
		throw refusal("large", entry.name);
	}
	const heading = await viewOf(file, entry.offset, 30);
	if (heading.byteLength < 30 || heading.getUint32(0, true) !== 0x04034B50 || ![0, 8].includes(entry.method)) {
		throw damaged("an entry without heading");
	}
	const start = entry.offset + 30 + heading.getUint16(26, true) + heading.getUint16(28, true);
	const packed = file.slice(start, start + entry.packed).stream();
	const reader = (entry.method === 0 ? packed : packed.pipeThrough(new DecompressionStream("deflate-raw"))).getReader();
	let decoder;
	let length = 0;
	let sum = MANY;
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			const bytes = part.value;
			const wide = bytes[0] === 0xFF || bytes[1] === 0 ? "utf-16le" : "utf-16be";
			decoder ??= new TextDecoder(bytes[0] >= 0xFE || bytes[0] === 0 || bytes[1] === 0 ? wide : "utf-8", { fatal: true });
			length += bytes.length;
			if (length > entry.unpacked) {
				throw refusal("large", "a part longer than it claims");
			}
			for (let at = 0; at < bytes.length; at++) {
				sum = SUMS[(sum ^ bytes[at]) & 0xFF] ^ (sum >>> 8);
			}
			yield decoder.decode(bytes, { stream: true });
		}
		if (length !== entry.unpacked || ((sum ^ MANY) >>> 0) !== entry.checksum) {
			throw damaged("a part with another checksum");
		}
		yield decoder?.decode() ?? "";
	}
	finally {
		reader.cancel().catch(() => undefined);
	}
}

const NAMED = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'" }));

const plain = (text) => (text.includes("&") ? text.replace(/&([^;]{0,12})(;?)/g, (whole, name, end) => {
	const point = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
	if (end === "" || !(NAMED.has(name) || (name.startsWith("#") && point >= 0 && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF)))) {
		throw damaged("a reference to nothing");
	}
	return NAMED.get(name) ?? String.fromCodePoint(point);
}) : text);

const attributesOf = (written) => {
	const found = {};
	for (const [, name, double, single] of written.matchAll(/(?:[^\s=:"']+:)?([^\s=:"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
		found[name] ??= plain(double ?? single);
	}
	return found;
};

const TAG = /<(\/?)(?:[^\s/>:"'=<]+:)?([^\s/>:"'=<]+)((?:[^>"'<]|"[^"]*"|'[^']*')*)>/y;

// Sees markup in pieces. There are no document types, so nothing can be called in or grow.
const scanner = (see) => {
	let text = "";
	let depth = 0;
	let rooted = false;
	const skipped = (at) => {
		const [start, stop] = [["<!--", "-->"], ["<![CDATA[", "]]>"], ["<?", "?>"]].find(([one]) => text.startsWith(one, at)) ?? [];
		if (!start) {
			if (text.length - at < 9) {
				return -1;
			}
			throw damaged("a document type");
		}
		const end = text.indexOf(stop, at + start.length);
		if (end >= 0 && stop === "]]>") {
			see.text(text.slice(at + start.length, end));
		}
		return end < 0 ? -1 : end + stop.length;
	};
	const tagged = (at) => {
		TAG.lastIndex = at;
		const tag = TAG.exec(text);
		if (!tag) {
			return -1;
		}
		if (tag[1]) {
			depth--;
			see.end(tag[2]);
		}
		else {
			if (depth === 0 && rooted) {
				throw damaged("two roots");
			}
			rooted = true;
			depth++;
			see.start(tag[2], tag[3]);
			if (tag[3].endsWith("/")) {
				depth--;
				see.end(tag[2]);
			}
		}
		if (depth < 0) {
			throw damaged("an end without a start");
		}
		return TAG.lastIndex;
	};
	return {
		more: (piece) => {
			text += piece;
			let at = 0;
			for (;;) {
				const open = text.indexOf("<", at);
				if (open < 0) {
					break;
				}
				if (open > at && depth > 0) {
					const between = text.slice(at, open);
					see.text(plain(between.includes("\r") ? between.replace(/\r\n?/g, "\n") : between));
				}
				at = open;
				const next = text[open + 1] === "!" || text[open + 1] === "?" ? skipped(open) : tagged(open);
				if (next < 0) {
					break;
				}
				at = next;
			}
			text = text.slice(at);
			if (text.length > (text.startsWith("<") ? LONGEST_TAG : LONGEST_TEXT)) {
				throw damaged("markup that does not end");
			}
		},
		end: () => {
			if (depth !== 0 || !rooted || text.trim() !== "") {
				throw damaged("markup that breaks off");
			}
		},
	};
};

const read = async (file, entry, most, see) => {
	const part = scanner(see);
	for await (const piece of textOf(file, entry, most)) {
		part.more(piece);
	}
	part.end();
};

// Texts that may be made of runs with different looks, without the readings that East Asian texts carry.
const runs = () => {
	let taking = false;
	let reading = false;
	return {
		start: (name) => {
			reading ||= name === "rPh";
			taking = !reading && name === "t";
		},
		text: (piece) => (taking ? piece : ""),
		end: (name) => {
			reading &&= name !== "rPh";
			taking = false;
		},
	};
};

const unescaped = (text) => (text.includes("_x") ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, digits) => {
	const code = Number.parseInt(digits, 16);
	return code >= 0xD800 && code <= 0xDFFF ? "\uFFFF" : String.fromCharCode(code);
}) : text);

const textsOf = async (file, entry) => {
	const texts = [];
	let run;
	let text = "";
	await read(file, entry, MOST_TEXTS, {
		start: (name) => {
			if (run) {
				run.start(name);
			}
			else if (name === "si") {
				run = runs();
				text = "";
			}
		},
		text: (piece) => { text += run?.text(piece) ?? ""; },
		end: (name) => {
			run?.end(name);
			if (name === "si") {
				texts.push(unescaped(text));
				run = undefined;
			}
		},
	});
	return texts;
};

// What a format makes of a number: a date, the least number of digits, or 0 for nothing.
const meaningOf = (code) => {
	const first = code.replace(/"[^"]*("|$)|[\\_*][^]?/g, "\u0000").replace(/;[^]*/, "");
	const within = first.match(/\[[hHmMsS]+\]/) || first.replace(/\[[^\]]*\]/g, "").includes("General");
	const bare = first.replace(/\[[^\]]*(\]|$)/g, "");
	if (within) {
		return 0;
	}
	if (/[yYmMdDhHsS]/.test(bare)) {
		return DATE;
	}
	return /^0{2,20}$/.test(bare) ? bare.length : 0;
};

const builtIn = (id) => ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58) ? DATE : 0);

const stylesOf = async (file, entry) => {
	const own = new Map();
	const styles = [];
	let cells = false;
	await read(file, entry, MOST_TEXTS, {
		start: (name, written) => {
			if (name === "numFmt") {
				const { numFmtId, formatCode } = attributesOf(written);
				own.set(Number(numFmtId), meaningOf(formatCode ?? ""));
			}
			else if (name === "xf" && cells) {
				const id = Number(attributesOf(written).numFmtId ?? 0);
				styles.push(own.get(id) ?? builtIn(id));
			}
			cells ||= name === "cellXfs";
		},
		text: () => undefined,
		end: (name) => { cells &&= name !== "cellXfs"; },
	});
	return styles;
};

const two = (number) => String(number).padStart(2, "0");

const momentOf = (text, since1904) => {
	const [whole, part = ""] = text.split(".");
	let days = Number(whole);
	if (days > 2958465) {
		return null;
	}
	let seconds = Math.floor((Number(part.slice(0, 9).padEnd(9, "0")) * 86400 + 500000000) / 1000000000);
	if (seconds === 86400) {
		seconds = 0;
		days++;
	}
	const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
	if (days === 0 && !since1904) {
		return seconds === 0 ? null : time;
	}
	const before = !since1904 && days < 60 ? 1 : 0;
	const date = new Date((days + before - (since1904 ? 24107 : 25569)) * 86400000);
	const day = !since1904 && days === 60 ? "1900-02-29"
		: `${String(date.getUTCFullYear() % 10000).padStart(4, "0")}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
	return seconds > 0 ? `${day} ${time}` : day;
};

// A number in decimals only, with as many digits as a workbook shows.
const rounded = (text) => {
	const written = text.trim().match(/^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/);
	const scale = (written?.[3].length ?? 0) - Number(written?.[4] ?? 0);
	if (text.length > 64 || !written || written[2] + written[3] === "" || Math.abs(scale) > 400) {
		return text.trim();
	}
	let digits = BigInt(written[2] + written[3]);
	let after = scale;
	const beyond = String(digits).length - SHOWN_DIGITS;
	if (beyond > 0) {
		const unit = 10n ** BigInt(beyond);
		digits = (digits + unit / 2n) / unit;
		after -= beyond;
	}
	if (digits === 0n) {
		return "0";
	}
	const all = after < 0 ? String(digits) + "0".repeat(-after) : String(digits).padStart(after + 1, "0");
	const point = all.length - Math.max(after, 0);
	const fraction = all.slice(point).replace(/0+$/, "");
	return (written[1] === "-" ? "-" : "") + all.slice(0, point) + (fraction ? `.${fraction}` : "");
};

const numberOf = (text, format, since1904) => {
	if (!/^-?[\d]*\.?\d*$/.test(text) || text === "-") {
		return rounded(text);
	}
	const date = format === DATE && !text.startsWith("-") ? momentOf(text, since1904) : null;
	if (date !== null) {
		return date;
	}
	if (!text.includes(".")) {
		return format > 0 ? text.replace(/\d+/, (digits) => digits.padStart(format, "0")) : text;
	}
	return text.replace(/[-.]/g, "").replace(/^0+/, "").length <= SHOWN_DIGITS ? text : rounded(text);
};

const valueOf = (cell, { texts, styles, since1904 }) => {
	const { text, kind } = cell;
	if (kind === "s") {
		if (!/^\d{1,9}$/.test(text) || texts[Number(text)] === undefined) {
			throw damaged("a text that is not there");
		}
		return texts[Number(text)];
	}
	switch (kind[0]) {
		case "s":
		case "i":
			return unescaped(text);
		case "b":
			return text[0] === "0" || text[0] === "f" ? "FALSE" : "TRUE";
		case "e":
			return text;
		case "d":
			return /^.{10}[T0:.Z]+$/.test(text) ? text.slice(0, 10) : text;
		default:
			return numberOf(text, styles[cell.style] ?? 0, since1904);
	}
};

const columnOf = (place) => [...place.match(/^[A-Za-z]*/)[0].toUpperCase().slice(0, 6)]
	.reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

// Sees the rows of a sheet: gives each that has a value, with its number.
const rowsSeen = (book, take) => {
	let inRows = false;
	let number = 0;
	let row;
	let cell;
	let column = -1;
	let run;
	let taking = false;
	const begin = ({ r, s, t }) => {
		const before = column;
		column = r === undefined ? before + 1 : columnOf(r);
		if (column <= before || column >= LAST_COLUMN) {
			throw damaged("a cell out of order");
		}
		cell = { kind: t || "n", style: Number(s ?? 0), text: "" };
	};
	const finish = () => {
		const value = cell.text === "" ? "" : valueOf(cell, book);
		if (value !== "") {
			const at = Math.min(column, MOST_COLUMNS);
			while (row.length < at) {
				row.push("");
			}
			row[at] = value;
		}
		cell = undefined;
	};
	return {
		start: (name, written) => {
			if (run) {
				run.start(name);
			}
			else if (cell) {
				taking = name === "v";
				if (name === "is") {
					cell.text = "";
					run = runs();
				}
			}
			else if (row) {
				if (name === "c") {
					begin(attributesOf(written));
				}
			}
			else if (inRows && name === "row") {
				const stated = attributesOf(written).r;
				const next = stated === undefined ? number + 1 : Number(stated);
				if (!(next > number && next <= LAST_ROW)) {
					throw damaged("a row out of order");
				}
				number = next;
				row = [];
				column = -1;
			}
			inRows ||= name === "sheetData";
		},
		text: (piece) => {
			if (cell) {
				cell.text += run?.text(piece) ?? (taking ? piece : "");
			}
		},
		end: (name) => {
			taking = false;
			run?.end(name);
			if (run && name === "is") {
				run = undefined;
			}
			else if (cell && name === "c") {
				finish();
			}
			else if (row && name === "row") {
				if (row.length > 0) {
					take(number, row);
				}
				row = undefined;
			}
			inRows &&= name !== "sheetData";
		},
	};
};

// The rows of a sheet in batches, blank ones with no cells: the first row is the first.
async function* rowsOf(file, entry, book) {
	const none = [];
	let batch = [];
	let last = 0;
	const part = scanner(rowsSeen(book, (number, cells) => {
		while (++last < number) {
			batch.push(none);
		}
		batch.push(cells);
	}));
	for await (const piece of textOf(file, entry, MOST_ROWS)) {
		part.more(piece);
		if (batch.length > 0) {
			yield batch;
			batch = [];
		}
	}
	part.end();
}

const pathOf = (folder, target) => {
	const path = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
	target.replaceAll("\\", "/").split("/").filter(Boolean).forEach((step) => {
		if (step === "..") {
			path.pop();
		}
		else if (step !== ".") {
			path.push(step);
		}
	});
	return path.join("/");
};

const relationsOf = async (file, parts, part) => {
	const folder = part.slice(0, part.lastIndexOf("/") + 1);
	const entry = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`.toLowerCase());
	const relations = [];
	const start = (name, written) => {
		const { Id, Type, Target, TargetMode } = name === "Relationship" ? attributesOf(written) : {};
		if (Id && Type && Target && TargetMode !== "External") {
			relations.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), path: pathOf(folder, Target).toLowerCase() });
		}
	};
	if (entry) {
		await read(file, entry, MOST_TEXTS, { start, text: () => undefined, end: () => undefined });
	}
	return relations;
};

// Opens a workbook: says which sheets it has, and how the rows of one are laid out.
export const open = async (file) => {
	if (!globalThis.DecompressionStream) {
		throw refusal("tables", "no unpacking");
	}
	const parts = await partsOf(file);
	const main = (await relationsOf(file, parts, "")).find((one) => one.type === "officeDocument")?.path ?? "xl/workbook.xml";
	if (parts.has("xl/workbook.bin") || !parts.has(main)) {
		throw refusal("tables", "no workbook");
	}
	const relations = await relationsOf(file, parts, main);
	const partOf = (type) => parts.get(relations.findLast((one) => one.type === type)?.path);
	const all = [];
	let since1904 = false;
	await read(file, parts.get(main), MOST_TEXTS, {
		start: (name, written) => {
			if (name === "workbookPr") {
				since1904 = ["1", "true"].includes(attributesOf(written).date1904);
			}
			else if (name === "sheet") {
				const sheet = attributesOf(written);
				const entry = parts.get(relations.find((one) => one.type === "worksheet" && one.id === sheet.id)?.path);
				if (entry && all.length < MOST_SHEETS) {
					all.push({ name: sheet.name ?? "", entry, visible: (sheet.state ?? "visible") === "visible" });
				}
			}
		},
		text: () => undefined,
		end: () => undefined,
	});
	const visible = all.filter((sheet) => sheet.visible);
	const sheets = visible.length > 0 ? visible : all;
	if (sheets.length === 0) {
		throw damaged("no sheet");
	}
	const [styles, texts] = [partOf("styles"), partOf("sharedStrings")];
	const book = { styles: styles ? await stylesOf(file, styles) : [], texts: texts ? await textsOf(file, texts) : [], since1904 };
	return {
		sheets: sheets.map((sheet) => sheet.name),
		layoutOf: async (number, headerRow, headerAt) => {
			const { entry } = sheets[number];
			const rows = [];
			for await (const batch of rowsOf(file, entry, book)) {
				rows.push(...batch.slice(0, HEAD));
				if (rows.length >= HEAD) {
					break;
				}
			}
			const at = headerRow ? headerRow - 1 : headerAt(rows);
			const [above, names] = [rows[at - 1] ?? [], rows[at] ?? []];
			const header = Array.from({ length: Math.max(above.length, names.length) }, (_, column) => (names[column] ?? "").trim()
				|| (above[column] ?? "").trim());
			while (header.at(-1) === "") {
				header.pop();
			}
			const whole = (cells) => (cells.length === 0 ? cells : [...cells, ...Array(Math.max(0, header.length - cells.length)).fill("")]);
			return {
				headerRow: at + 1,
				header,
				rows: rows.slice(at + 1, HEAD).map(whole),
				records: async function* records() {
					for await (const batch of rowsOf(file, entry, book)) {
						yield batch.map(whole);
					}
				},
			};
		},
	};
};
