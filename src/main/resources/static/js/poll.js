// Replaces a part of the page by its newest state until the part no longer asks for it.
const EVERY = 2000;
const SLOWEST = 30000;

const watch = (part, wait = EVERY) => {
	part.querySelector("[data-poll-manual]")?.setAttribute("hidden", "");
	setTimeout(async () => {
		if (!part.isConnected) {
			return;
		}
		if (document.hidden) {
			watch(part, wait);
			return;
		}
		const next = await newest(part);
		if (!next) {
			watch(part, Math.min(wait * 2, SLOWEST));
			return;
		}
		part.replaceWith(next);
		if (next.dataset.poll) {
			watch(next);
		}
		else if (next.dataset.then) {
			window.location.assign(next.dataset.then);
		}
	}, wait);
};

const newest = async (part) => {
	try {
		const answer = await fetch(part.dataset.poll, { headers: { "HX-Request": "true" } });
		if (!answer.ok || answer.redirected) {
			return null;
		}
		const page = new DOMParser().parseFromString(await answer.text(), "text/html");
		return page.getElementById(part.id);
	}
	catch {
		return null;
	}
};

document.querySelectorAll("[data-poll][id]").forEach((part) => watch(part));
