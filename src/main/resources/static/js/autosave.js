// Saves a form by itself after each change; the server answers with what stands below the buttons.
const PAUSE = 1000;

const forms = [...document.querySelectorAll("form[data-autosave][id]")];

const load = () => new Promise((done, failed) => {
	const script = document.createElement("script");
	script.src = document.querySelector("meta[name=htmx-source]").content;
	script.addEventListener("load", () => {
		// loaded this late it waits for an event that has passed, and would never read its settings
		Object.assign(window.htmx.config, JSON.parse(document.querySelector("meta[name=htmx-config]").content));
		window.htmx.process(document.body);
		done(window.htmx);
	});
	script.addEventListener("error", failed);
	document.head.append(script);
});

const bind = (form, htmx) => {
	let changed = false;
	let waiting;
	const place = () => document.getElementById(`${form.id}-saved`);
	const fail = () => {
		changed = true;
		const spot = place();
		if (spot?.dataset.failed) {
			spot.textContent = spot.dataset.failed;
		}
	};
	const save = () => {
		clearTimeout(waiting);
		if (!changed) {
			return;
		}
		changed = false;
		htmx.ajax("POST", form.action, { source: form, target: place(), select: `#${form.id}-saved`, swap: "outerHTML" });
	};
	const later = () => {
		changed = true;
		clearTimeout(waiting);
		waiting = setTimeout(save, PAUSE);
	};
	form.addEventListener("input", later);
	form.addEventListener("change", later);
	form.addEventListener("focusout", () => changed && save());
	form.addEventListener("submit", () => { changed = false; });
	form.addEventListener("htmx:sendError", fail);
	form.addEventListener("htmx:responseError", fail);
	document.addEventListener("visibilitychange", () => {
		if (document.hidden && changed) {
			changed = false;
			clearTimeout(waiting);
			fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "HX-Request": "true" }, keepalive: true });
		}
	});
};

if (forms.length > 0 || document.querySelector("[hx-get], [hx-post]")) {
	load().then((htmx) => forms.forEach((form) => bind(form, htmx)));
}
