// Keeps what was typed when the reader only changes the language.
const KEY = "holdfast-typed";
const typed = "input:not([type=password], [type=file], [type=hidden]), textarea, select";

const name = (control) => `${control.name}\u0000${/radio|checkbox/.test(control.type) ? control.value : ""}`;
const fields = () => [...document.querySelectorAll("main form[method=post]")].flatMap((form) => [...form.querySelectorAll(typed)])
	.filter((control) => control.name !== "");

for (const link of document.querySelectorAll("a[data-keep-typed]")) {
	link.addEventListener("click", () => {
		const kept = fields().map((control) => [name(control), control.value, control.checked]);
		sessionStorage.setItem(KEY, JSON.stringify({ path: window.location.pathname, kept }));
	});
}

const stored = sessionStorage.getItem(KEY);
sessionStorage.removeItem(KEY);
if (stored) {
	const { path, kept } = JSON.parse(stored);
	const values = new Map(kept.map(([key, value, checked]) => [key, { value, checked }]));
	if (path === window.location.pathname) {
		for (const control of fields()) {
			const old = values.get(name(control));
			if (old && /radio|checkbox/.test(control.type)) {
				control.checked = old.checked;
			}
			else if (old) {
				control.value = old.value;
			}
		}
	}
}
