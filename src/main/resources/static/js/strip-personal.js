// Tells columns with personal data by their names and values, as the server does.
const WRITTEN_OUT = new Map(Object.entries({ no: "number", num: "number", nbr: "number", nr: "number", dt: "date",
	emp: "employee", ee: "employee", empl: "employee", acct: "account", addr: "address", mgr: "manager",
	tel: "telephone", dob: "birthdate", vend: "vendor", supp: "supplier" }));
const LEAST = 3;
const YEARS_SINCE_BIRTH = 25;
const EMAIL = /^[^@\s]+@[^@\s]+\.[A-Za-z]{2,}$/;
const PHONE = /^(\+?1[-. ]?)?(\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}( ?(x|ext\.?) ?\d+)?$/;
const STREET = new RegExp("^(\\d+[A-Z]?( [NSEW]\\.?)?( [\\p{L}\\d.']+){1,4},? (st|street|ave|avenue|rd|road|dr|drive|ln|lane"
	+ "|blvd|boulevard|ct|court|pl|place|way|ter|terrace|cir|circle|pkwy|parkway|hwy|highway)(?![\\p{L}\\d]).*"
	+ "|p\\.? ?o\\.? box \\d+.*|(calle |avenida |av\\. ?|c/ ?)\\p{L}.*\\d.*)$", "iu");
const LAST_FIRST = /^\p{Lu}[\p{L}'’. -]*, ?\p{Lu}[\p{L}'’.]*( \p{L}\.?)?$/u;
const SSN = /(?<![\p{L}\p{N}-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}-])/gu;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

export const words = (name) => name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("#", " no ")
	.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
	.split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => word.toLowerCase())
	.map((word) => WRITTEN_OUT.get(word) ?? word);

const byHeader = (name, aboutPeople) => {
	const all = words(name);
	const joined = all.join("");
	const has = (...some) => some.some((word) => all.includes(word));
	if (has("ssn", "ssnumber", "nss", "curp", "itin") || /socialsecurity|seguridadsocial|segurosocial|taxid|taxpayerid/.test(joined)
		|| ["tin", "sin", "nationalid"].includes(joined)) {
		return "ssn";
	}
	if (/birthd|dateofbirth|nacimiento/.test(joined) || joined === "birth" || has("birthday")) {
		return "birth-date";
	}
	if (/email|correoelectronico/.test(joined) || has("correo") || (has("e") && has("mail"))) {
		return "email";
	}
	if (has("phone", "telephone", "mobile", "fax", "cell", "telefono", "celular", "movil") || joined.includes("phonenumber")) {
		return "phone";
	}
	if (/^(home|mailing|remit|vendor|supplier|employee|street|residence|physical)*address(line)?[0-9]*$|^addr(ess)?line[0-9]?$/.test(joined)
		|| has("street", "calle", "domicilio", "direccion")) {
		return "street";
	}
	if (has("iban", "routing", "aba", "clabe") || /bankaccount|directdeposit|cuentabancaria|cuentadebanco|rutabancaria/.test(joined)
		|| (has("bank", "banco") && has("number", "numero"))) {
		return "bank";
	}
	const part = /(first|last|middle|given|family|sur|maiden|preferred|legal|nick)names?$/.test(joined)
		|| /^(employee|worker|person|contact|applicant|candidate|manager|supervisor|emergencycontact)(full|first|last|legal|preferred)?name$/.test(joined)
		|| ["lastfirst", "surname"].includes(joined) || has("apellido", "apellidos", "nombres") || /nombre(y|del?)(empleado|trabajador|persona|apellido|contacto)/.test(joined)
		|| /^(primer|segundo)nombre$/.test(joined);
	const whole = aboutPeople && ["name", "fullname", "employee", "worker", "nameofemployee", "displayname", "nombre",
		"nombrecompleto", "empleado", "trabajador"].includes(joined);
	return part || whole || (has("contact", "contacto") && has("name", "nombre")) ? "name" : null;
};

const most = (values, test, percent, least = LEAST) => {
	const full = values.filter((value) => value !== "");
	const passed = full.filter(test).length;
	return passed >= least && passed * 100 >= full.length * percent;
};

const isSsn = (text) => /^\d{3}([- ])\d{2}\1\d{4}$/.test(text) && text.replaceAll(" ", "-").match(SSN) !== null;

const year = (text) => {
	const iso = text.match(/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})([ T].*)?$/);
	const us = text.match(/^\d{1,2}[-/.]\d{1,2}[-/.](\d{4})([ T].*)?$/);
	const named = text.match(/^\d{1,2}[- ]([A-Za-z]{3})[A-Za-z]*[- ](\d{4})$/);
	if (named && !MONTHS.includes(named[1].toLowerCase())) {
		return null;
	}
	return Number((iso ?? us)?.[1] ?? named?.[2] ?? 0) || null;
};

const isName = (text, firstNames) => {
	const parts = text.split(/[ ,]+/);
	return parts.length <= 4 && (firstNames.has(parts[0].toUpperCase())
		|| (parts.length > 1 && text.indexOf(",") > 0 && firstNames.has(parts[1].toUpperCase())));
};

const byValues = (values, aboutPeople, firstNames) => {
	if (most(values, isSsn, 60) || most(values, (value) => value.match(SSN) !== null, 1)) {
		return "ssn";
	}
	const shape = [[EMAIL, "email", 60], [PHONE, "phone", 60], [STREET, "street", 50]]
		.find(([pattern, , percent]) => most(values, (value) => pattern.test(value), percent));
	if (shape) {
		return shape[1];
	}
	const border = new Date().getFullYear() - YEARS_SINCE_BIRTH;
	if (aboutPeople && most(values, (value) => (year(value) ?? border) < border, 60)) {
		return "birth-date";
	}
	const named = most(values, (value) => LAST_FIRST.test(value), 60) || most(values, (value) => isName(value, firstNames), 60);
	return aboutPeople && named ? "name" : null;
};

// What a column seems to hold, or null; about people are all files but those of purchases and vendors.
export const personal = (header, values, aboutPeople, firstNames) => {
	const plain = values.map((value) => value.trim());
	return byHeader(header, aboutPeople) ?? byValues(plain, aboutPeople, firstNames);
};

const PERSON = /^((employee|worker|person|personnel|staff|associate|teammember|applicant|candidate|personsystem|empleado|trabajador)(id|number)|id|wid|employeeid|emplid|eeid|empno|pernr|persno|employee|worker)$/;

// Whether a name is that of the numbers of people.
export const isPersonNumber = (header) => PERSON.test(words(header).join(""));

// A text whose Social Security numbers are masked.
export const masked = (text) => (text.includes("-") ? text.replace(SSN, "***-**-****") : text);
