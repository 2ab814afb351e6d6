// Leaves personal columns out of a file before it is sent, and puts codes in the place of the numbers of people. The key of
// the codes never leaves this page.
const PIECE = 1 << 20;
const LEAST_KEY = 16;
const CACHE = 50000;

const room = document.querySelector("[data-strip]");
const form = room?.closest("form");
const part = (name) => room.querySelector(`[data-strip-${name}]`);
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const start = async () => {
	const [table, people, names] = await Promise.all([import(room.dataset.table), import(room.dataset.personal),
		fetch(room.dataset.names).then((answer) => answer.text())]);
	const firstNames = new Set(names.split("\n").filter((line) => !line.startsWith("#")).flatMap((line) => line.split(" "))
		.map((name) => name.toUpperCase()));
	return { table, people, firstNames };
};

const bind = () => {
	const box = part("on");
	const input = form.querySelector("input[type=file][name=file]");
	const told = part("told");
	const wrong = part("wrong");
	const list = part("columns");
	const keyRoom = part("key-room");
	let tools;
	let layout;
	let key;
	let ready;
	let busy = false;
	let looks = 0;
	let opened;

	const tell = (name, ...values) => {
		told.textContent = values.reduce((text, value, at) => text.replace(`{${at}}`, value), room.dataset[name] ?? "");
	};
	const refuse = (name, field) => {
		wrong.querySelector("[data-strip-words]").textContent = room.dataset[name];
		const label = part("key-room").contains(field) ? form.querySelector(`label[for=${field.id}]`) : null;
		(label ?? part("header-room")).before(wrong);
		wrong.hidden = false;
		tell("");
		field?.focus();
	};
	const ways = () => [...list.querySelectorAll("select")].map((select) => select.value);
	const showKey = () => { keyRoom.hidden = !ways().includes("code"); };
	const kind = () => form.querySelector("[name=kind]:checked")?.value ?? "";

	const showColumns = () => {
		const about = !["purchases", "vendors"].includes(kind());
		list.replaceChildren(...layout.header.map((name, at) => {
			const item = part("column").content.firstElementChild.cloneNode(true);
			const values = layout.rows.map((row) => row[at] ?? "");
			const found = tools.people.personal(name, values, about, tools.firstNames);
			const number = tools.people.isPersonNumber(name) && !["ssn", "email"].includes(found);
			const select = item.querySelector("select");
			select.id = `strip-column-${at}`;
			item.querySelector("label").htmlFor = select.id;
			item.querySelector("label").textContent = name || `${room.dataset.unnamed} ${at + 1}`;
			const why = item.querySelector("p");
			why.id = `${select.id}-hint`;
			select.setAttribute("aria-describedby", why.id);
			const seen = values.find((value) => value.trim() !== "") ?? "";
			why.textContent = found && !number ? room.dataset[`found${found.replaceAll("-", "")}`]
				: room.dataset.sample.replace("{0}", seen.length > 40 ? `${seen.slice(0, 40)}…` : seen);
			select.value = number ? "code" : found ? "leave" : "send";
			item.classList.toggle("strip-left", select.value === "leave");
			select.addEventListener("change", () => {
				item.classList.toggle("strip-left", select.value === "leave");
				showKey();
			});
			return item;
		}));
		showKey();
	};

	const layoutOf = async (file) => {
		const asked = Number(part("header").value);
		const headerRow = asked > 0 ? asked : undefined;
		const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
		if (start[0] === 0xD0 && start[1] === 0xCF) {
			throw Object.assign(new Error("an older or encrypted workbook"), { reason: "tables" });
		}
		if (start[0] !== 0x50 || start[1] !== 0x4B) {
			return tools.table.layoutOf(file, headerRow);
		}
		if (opened?.file !== file) {
			const { open } = await import(room.dataset.book);
			opened = { file, book: await open(file) };
			part("sheet").replaceChildren(...opened.book.sheets.map((name, number) => new Option(name, number)));
			part("sheet").value = "0";
			for (let number = 0; number < opened.book.sheets.length; number++) {
				const { header } = await opened.book.layoutOf(number, undefined, tools.table.headerAt);
				if (header.length > 1) {
					part("sheet").value = number;
					break;
				}
			}
		}
		return opened.book.layoutOf(Number(part("sheet").value), headerRow, tools.table.headerAt);
	};

	const look = async () => {
		const turn = ++looks;
		layout = undefined;
		ready = undefined;
		wrong.hidden = true;
		list.replaceChildren();
		keyRoom.hidden = true;
		part("header-room").hidden = true;
		part("sheet-room").hidden = true;
		const file = input.files[0];
		if (!box.checked || !file) {
			tell(box.checked ? "choose" : "");
			return;
		}
		tell("reading");
		let found;
		try {
			tools ??= await start();
			found = await layoutOf(file);
		}
		catch (error) {
			if (turn === looks) {
				refuse(error.reason ?? "failed", input);
			}
			return;
		}
		if (turn !== looks) {
			return;
		}
		layout = found;
		part("header-room").hidden = false;
		part("sheet-room").hidden = opened?.file !== file;
		part("header").value = layout.headerRow;
		showColumns();
		tell("found", layout.header.length, ways().filter((way) => way === "leave").length);
	};

	const imported = async (text) => {
		key = text.trim().length >= LEAST_KEY ? await crypto.subtle.importKey("raw", new TextEncoder().encode(text.trim().normalize("NFC")),
			{ name: "HMAC", hash: "SHA-256" }, false, ["sign"]) : undefined;
		const code = key ? hex(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode("holdfast key check"))) : "";
		part("code").textContent = key ? room.dataset.code.replace("{0}", `${code.slice(0, 4)}-${code.slice(4, 8)}`) : "";
	};

	const strip = async (file) => {
		const chosen = ways();
		const kept = chosen.map((way, at) => (way === "leave" ? -1 : at)).filter((at) => at >= 0);
		const { header, headerRow } = layout;
		const codes = new Map();
		const parts = [];
		let text = "\r\n".repeat(headerRow - 1);
		let row = 0;
		let length = 0;
		let shown = 0;
		const codeOf = async (value) => {
			const id = value.trim().normalize("NFC");
			if (id !== "" && !codes.has(id)) {
				if (codes.size >= CACHE) {
					codes.clear();
				}
				codes.set(id, crypto.subtle.sign("HMAC", key, new TextEncoder().encode(id)).then(hex));
			}
			return id === "" ? "" : codes.get(id);
		};
		const stripped = async (cells) => {
			const beyond = cells?.slice(header.length).some((cell) => cell.trim() !== "");
			if (cells?.every((cell) => cell.trim() === "")) {
				return "\r\n";
			}
			if (!cells || cells.length < header.length || beyond) {
				return tools.table.line(["?"]);
			}
			const same = header.every((name, at) => cells[at].trim() === name);
			const out = await Promise.all(kept.map((at) => (chosen[at] === "code" && !same ? codeOf(cells[at]) : tools.people.masked(cells[at]))));
			return tools.table.line(out.some((cell) => cell.includes("\uFFFD")) ? ["?"] : out);
		};
		for await (const batch of layout.records()) {
			const below = batch.filter(() => ++row > headerRow - 1);
			const lines = await Promise.all(below.map((cells, at) => (row - below.length + at + 1 === headerRow
				? tools.table.line(kept.map((column) => header[column])) : stripped(cells))));
			text += lines.join("");
			length += lines.length;
			if (text.length > PIECE) {
				parts.push(new Blob([text]));
				text = "";
			}
			if (length - shown >= 50000) {
				shown = length;
				tell("rows", shown.toLocaleString(document.documentElement.lang));
			}
		}
		parts.push(new Blob([text]));
		return new File(parts, file.name.replace(/\.[^.]*$/, "") + ".csv", { type: "text/csv" });
	};

	const send = (file, left) => {
		const holder = new DataTransfer();
		holder.items.add(file);
		input.files = holder.files;
		ready = file;
		let count = form.querySelector("[name=leftOut]");
		if (!count) {
			count = document.createElement("input");
			count.type = "hidden";
			count.name = "leftOut";
			form.append(count);
		}
		count.value = left;
		part("key").value = "";
		part("key-file").value = "";
		key = undefined;
		HTMLFormElement.prototype.submit.call(form);
	};

	box.addEventListener("change", () => {
		part("room").hidden = !box.checked;
		look();
	});
	input.addEventListener("change", () => {
		part("header").value = "";
		look();
	});
	part("header").addEventListener("change", look);
	part("sheet").addEventListener("change", () => {
		part("header").value = "";
		look();
	});
	form.querySelectorAll("[name=kind]").forEach((choice) => choice.addEventListener("change", () => layout && showColumns()));
	part("key").addEventListener("input", () => imported(part("key").value));
	part("key-file").addEventListener("change", async () => {
		part("key").value = "";
		await imported(await (part("key-file").files[0]?.slice(0, 4096).text() ?? ""));
	});
	part("make").addEventListener("click", async () => {
		const text = hex(crypto.getRandomValues(new Uint8Array(32)));
		part("key").value = text;
		await imported(text);
		const link = document.createElement("a");
		link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: "text/plain" }));
		link.download = "holdfast-key.txt";
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 10000);
		tell("made");
	});
	form.addEventListener("submit", async (event) => {
		if (!box.checked || !input.files[0] || input.files[0] === ready) {
			return;
		}
		event.preventDefault();
		if (busy) {
			return;
		}
		wrong.hidden = true;
		if (!layout) {
			await look();
		}
		if (!layout) {
			return;
		}
		if (!ways().some((way) => way !== "leave")) {
			refuse("nothing", list.querySelector("select"));
		}
		else if (ways().includes("code") && !key) {
			refuse("noKey", part("key"));
		}
		else {
			busy = true;
			tell("working");
			try {
				send(await strip(input.files[0]), ways().filter((way) => way === "leave").length);
				tell("sending");
			}
			catch (error) {
				refuse(error.reason ?? "failed", input);
			}
			busy = false;
		}
	});
	room.hidden = false;
	part("room").hidden = !box.checked;
	if (box.checked) {
		look();
	}
};

if (form && globalThis.crypto?.subtle && globalThis.DataTransfer) {
	bind();
}
