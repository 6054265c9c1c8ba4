import { onMount } from 'svelte';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Returns what puts the control back to the state it is in now. */
function stateOf(control: Control): () => boolean {
	if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
		const { checked } = control;
		return () => control.checked !== (control.checked = checked);
	}
	const { value } = control;
	return () => control.value !== (control.value = value);
}

const isTouched = (control: Control): boolean =>
	control.value !== control.defaultValue ||
	(control instanceof HTMLInputElement && control.checked !== control.defaultChecked);

/**
 * A page can be filled in as soon as it is seen, which on a slow line is long before its script takes it over and sets
 * every field to what the server had sent. What was typed, chosen or filled in by the browser until then is put back.
 * To be called first thing in a layout.
 */
export function keepTyped(): void {
	if (typeof document === 'undefined') return;
	const controls = document.querySelectorAll<Control>('input:not([type=file], [type=hidden]), textarea');
	const touched = [...controls].filter(isTouched).map((control) => ({ control, putBack: stateOf(control) }));
	onMount(() => {
		for (const { control, putBack } of touched) {
			if (!control.isConnected || !putBack()) continue;
			// Said as if it had happened now, to whatever listens.
			control.dispatchEvent(new Event('input', { bubbles: true }));
			control.dispatchEvent(new Event('change', { bubbles: true }));
		}
	});
}
