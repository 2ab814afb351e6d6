// Copies the text of what data-copy names; the button stays hidden where that cannot be done.
for (const button of document.querySelectorAll("button[data-copy]")) {
	const source = document.querySelector(button.dataset.copy);
	if (!source || !navigator.clipboard) {
		continue;
	}
	button.hidden = false;
	const words = button.textContent;
	button.addEventListener("click", async () => {
		await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
		button.textContent = button.dataset.copied ?? words;
		setTimeout(() => { button.textContent = words; }, 3000);
	});
}
