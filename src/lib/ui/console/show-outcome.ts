/**
 * Brings what was refused into sight after a form was sent: the first field that something is wrong with gets the
 * focus; where it is about no field, the words that say so are scrolled to. A form that has put the focus on a summary
 * of its own is left alone, and so is whoever went on to another field meanwhile: what they type, say a password, must
 * not end up in this one. `since` had the focus when the form was refused.
 */
export function showRefused(since: Element | null): void {
	// The words come a moment after the news that there are some.
	requestAnimationFrame(() => {
		const now = document.activeElement;
		if (now !== since && now !== document.body) return;
		if (now?.matches('main [tabindex="-1"]')) return;
		const field = document.querySelector<HTMLElement>('main [aria-invalid="true"]');
		if (field) field.focus();
		else document.querySelector('main [role="alert"]')?.scrollIntoView({ block: 'center' });
	});
}

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
