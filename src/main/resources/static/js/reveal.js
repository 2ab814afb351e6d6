// Shows and hides a password; it is hidden again before it is sent.
for (const button of document.querySelectorAll("button[data-reveal]")) {
	const field = document.getElementById(button.getAttribute("aria-controls"));
	const show = (shown) => {
		field.type = shown ? "text" : "password";
		button.textContent = shown ? button.dataset.hide : button.dataset.show;
	};
	button.hidden = false;
	button.addEventListener("click", () => show(field.type === "password"));
	field.form?.addEventListener("submit", () => show(false));
}
