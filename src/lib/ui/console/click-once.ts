import { onMount } from 'svelte';

/**
 * A double click on a button that sends a form is one click: what it asks for is done once. To be called in a layout.
 */
export function clickOnce(): void {
	onMount(() => {
		const again = (event: MouseEvent) => {
			const button = event.target instanceof Element ? event.target.closest('button') : null;
			if (event.detail > 1 && button?.type === 'submit') event.preventDefault();
		};
		document.addEventListener('click', again, true);
		return () => document.removeEventListener('click', again, true);
	});
}
