import type { Values } from './queue.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** One item on the page, and its fields. */
export interface ItemFields {
	readonly code: string;
	/** In the digits of the page; empty for what carries none. */
	readonly number: string;
	readonly root: HTMLElement;
	readonly fields: readonly Field[];
	readonly kind: 'one' | 'several' | 'written';
}

const kindOf = (field: Field): ItemFields['kind'] =>
	field.type === 'radio' ? 'one' : field.type === 'checkbox' ? 'several' : 'written';

/** The items of the page in their order, by code. */
export function itemsIn(form: HTMLFormElement): Map<string, ItemFields> {
	const items = new Map<string, ItemFields>();
	for (const root of form.querySelectorAll<HTMLElement>('.item')) {
		const fields = [...root.querySelectorAll<Field>('input[name], textarea[name]')];
		const [first] = fields;
		if (!first) continue;
		const number = root.querySelector('.number')?.textContent ?? '';
		items.set(first.name, { code: first.name, number, root, fields, kind: kindOf(first) });
	}
	return items;
}

/** What the item would post now; one empty value where nothing is chosen. */
export function valuesOf({ fields, kind }: ItemFields): Values {
	if (kind === 'written') return [fields[0]?.value ?? ''];
	const chosen = fields.filter((field) => (field as HTMLInputElement).checked).map((field) => field.value);
	return chosen.length ? chosen : [''];
}

/** What it posted when the page came from the server, whatever has been chosen since. */
export function servedValues({ fields, kind }: ItemFields): Values {
	if (kind === 'written') return [fields[0]?.defaultValue ?? ''];
	const chosen = fields.filter((field) => (field as HTMLInputElement).defaultChecked);
	return chosen.length ? chosen.map((field) => field.value) : [''];
}

export const isAnswered = (values: Values): boolean => values.some((value) => value !== '');

export function setValues({ fields, kind }: ItemFields, values: Values): void {
	for (const field of fields) {
		if (kind === 'written') field.value = values[0] ?? '';
		else (field as HTMLInputElement).checked = values.includes(field.value);
	}
}

/** Puts the focus where the keyboard would go on: on what is chosen, else on the first choice. */
export function focusOn({ fields }: ItemFields): void {
	const chosen = fields.find((field) => (field as HTMLInputElement).checked);
	(chosen ?? fields[0])?.focus({ preventScroll: true });
}
