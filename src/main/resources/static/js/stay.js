// Warns five minutes before the session ends and prolongs it by one press.
const WARN_BEFORE = 300;

const idle = Number(document.body.dataset.idleSeconds);
const words = document.getElementById("stay-words");
if (idle > 0 && words) {
	const dialog = words.content.firstElementChild.cloneNode(true);
	document.body.append(dialog);
	let waiting;
	const start = () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => dialog.showModal(), Math.max(idle - WARN_BEFORE, idle / 2) * 1000);
	};
	const stay = async () => {
		const answer = await fetch(words.dataset.address);
		if (!answer.ok || answer.redirected) {
			window.location.reload();
			return;
		}
		dialog.close();
		start();
	};
	dialog.querySelector("[data-stay]").addEventListener("click", stay);
	document.addEventListener("htmx:afterRequest", start);
	start();
}
