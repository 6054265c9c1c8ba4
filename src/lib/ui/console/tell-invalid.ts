import { onMount } from 'svelte';
import type { Locale } from '#lib/domain/text.ts';

/**
 * Where a browser does not send a form, it says why beside the field, in its own language: here in that of the page.
 * The words come when they are needed first; until they are there nothing is said. To be called in a layout. Without
 * script the browser's words stay.
 */
export function tellInvalid(localeOf: () => Locale): void {
	onMount(() => {
		let end: (() => void) | undefined;
		let ended = false;
		let coming = false;
		const unlisten = () => document.removeEventListener('invalid', first, true);
		const first = (event: Event) => {
			event.preventDefault();
			if (coming) return;
			coming = true;
			const since = document.activeElement;
			const { form } = event.target as HTMLInputElement;
			void import('./say-invalid.ts')
				.then(({ sayInvalid }) => {
					if (!ended) end = sayInvalid(localeOf);
				})
				// Better in a foreign language than not at all.
				.catch(() => undefined)
				.then(() => {
					unlisten();
					// It moves the focus: whoever went on to another field must not end up typing in this one.
					if (document.activeElement === since) form?.reportValidity();
				});
		};
		document.addEventListener('invalid', first, true);
		return () => {
			ended = true;
			unlisten();
			end?.();
		};
	});
}
