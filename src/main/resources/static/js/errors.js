// Moves to the error summary of a refused form.
document.querySelector("[data-focus]")?.focus();
