/**
 * Goes to the words that say what came of a form, where the page stays: they may stand far from its button, on a phone
 * out of sight. The focus, which Kit has put back to the beginning of the page, comes along, so that what was made is
 * at hand with the keyboard too. Whoever went on to a field meanwhile is left there.
 */
export function showDone(): void {
	// Kit has let go of the focus by then.
	requestAnimationFrame(() => {
		if (document.activeElement !== document.body) return;
		const words = document.querySelector<HTMLElement>('main .notice.done');
		if (!words) return;
		words.tabIndex = -1;
		words.focus();
	});
}
