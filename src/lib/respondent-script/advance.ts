import type { AnsweringMessages } from '#lib/i18n/messages/en/answering.ts';
import { element } from './element.ts';
import { focusOn, type ItemFields } from './fields.ts';

const name = 'sanjeh.advance';
/** Long enough to see what was chosen. */
const pause = 280;

function remembered(): boolean {
	try {
		return localStorage.getItem(name) === '1';
	} catch {
		return false;
	}
}

function remember(on: boolean): void {
	try {
		if (on) localStorage.setItem(name, '1');
		else localStorage.removeItem(name);
	} catch {
		// Then it holds for this page.
	}
}

/** The switch for going on by itself; returns what is to be called when an item was answered for good. */
export function autoAdvance(
	form: HTMLFormElement,
	items: readonly ItemFields[],
	t: AnsweringMessages
): (item: ItemFields, longer: number) => void {
	const box = element('input', { type: 'checkbox', checked: remembered() });
	box.setAttribute('role', 'switch');
	box.addEventListener('change', () => remember(box.checked));
	form
		.querySelector('.foot')
		?.before(element('p', { className: 'switch' }, element('label', {}, box, t.advance)));
	let timer: ReturnType<typeof setTimeout> | undefined;
	return (item, longer) => {
		clearTimeout(timer);
		if (!box.checked || item.kind !== 'one') return;
		timer = setTimeout(() => goOn(form, items[items.indexOf(item) + 1]), longer || pause);
	};
}

function goOn(form: HTMLFormElement, next: ItemFields | undefined): void {
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	const button = form.querySelector<HTMLElement>('.buttons .button');
	const to = next?.root ?? button;
	to?.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: next ? 'start' : 'center' });
	if (!next) button?.focus({ preventScroll: true });
	// A field for words would bring up the keyboard of a phone.
	else if (next.kind !== 'written') focusOn(next);
}
