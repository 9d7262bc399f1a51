// Keys for those who have them; every page works without.
(() => {
	"use strict";
	const steps = () => [...document.querySelectorAll("[data-step]")].filter((e) => e.getClientRects().length > 0);
	let before = "";

	function step(by) {
		const all = steps();
		if (all.length === 0) return;
		let at = all.indexOf(document.activeElement);
		at = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
		all[at].focus();
		all[at].scrollIntoView({ block: "center" });
	}

	// A field of a record lights all its words in the text, wherever they break off.
	function light(event) {
		const to = event.target.closest?.('.records a[href^="#w"]');
		document.querySelectorAll(".word.lit").forEach((e) => e.classList.remove("lit"));
		if (to) document.getElementById(to.getAttribute("href").slice(1))?.classList.add("lit");
	}

	document.addEventListener("focusin", light);
	document.addEventListener("mouseover", light);
	document.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select")) {
			if (event.key === "Escape") event.target.blur();
			return;
		}
		const pair = before + event.key;
		before = event.key === "g" ? "g" : "";
		if (pair === "gh") location.assign("/");
		else if (pair === "gr" && document.querySelector('nav a[href="/review"]')) location.assign("/review");
		else if (event.key === "/") document.getElementById("find").focus();
		else if (event.key === "j") step(1);
		else if (event.key === "k") step(-1);
		else {
			const act = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
			if (!act) return;
			if (act.matches("a")) act.click();
			else act.focus();
		}
		event.preventDefault();
	});
})();
