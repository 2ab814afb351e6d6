// Says how many characters are left, once typing stops.
const PAUSE = 800;

for (const area of document.querySelectorAll("textarea[data-count]")) {
	const words = document.getElementById(`${area.id}-limit`);
	const limit = Number(area.dataset.count);
	if (!words || !limit) {
		continue;
	}
	const seen = words.cloneNode(false);
	seen.id = `${words.id}-now`;
	seen.setAttribute("aria-hidden", "true");
	const heard = document.createElement("p");
	heard.className = "visually-hidden";
	heard.setAttribute("role", "status");
	words.classList.add("visually-hidden");
	words.after(seen, heard);
	let waiting;
	const tell = () => {
		const left = limit - area.value.length;
		const pattern = left < 0 ? words.dataset.over : words.dataset.left;
		seen.textContent = pattern.replace("{n}", Math.abs(left).toLocaleString("en-US"));
		seen.classList.toggle("count-over", left < 0);
		clearTimeout(waiting);
		waiting = setTimeout(() => { heard.textContent = seen.textContent; }, PAUSE);
	};
	area.addEventListener("input", tell);
	tell();
}
