import type { AnsweringMessages } from '#lib/i18n/messages/en/answering.ts';
import { element } from './element.ts';
import type { ItemFields } from './fields.ts';

export type MarkState = 'saved' | 'unsaved' | 'none';

export interface Mark {
	/** `answered`: whether there is something to take back. */
	show(state: MarkState, answered: boolean): void;
	/** What is wrong with the item, in words; null takes the words away. */
	trouble(words: string | null): void;
}

/** The line under an item: whether its answer is saved, and the way to take it back. It lies in room that is there anyway. */
export function markOf(item: ItemFields, t: AnsweringMessages, takeBack: () => void): Mark {
	const state = element('span');
	const button = element('button', { type: 'button', className: 'take-back', hidden: true }, t.takeBack);
	// The keyboard has Delete for it, and gets from item to item in one step as before.
	button.tabIndex = -1;
	button.setAttribute('aria-label', t.takeBackOf(item.number));
	button.setAttribute('aria-keyshortcuts', 'Delete');
	button.addEventListener('click', takeBack);
	const line = element('p', { className: 'mark' }, state);
	// Words are taken back by emptying them, and a unit by its own choice.
	if (item.kind !== 'written' && item.number) line.append(button);
	item.root.append(line);
	return {
		show: (now, answered) => {
			state.className = now;
			state.textContent = now === 'none' ? '' : t[now];
			button.hidden = !answered;
		},
		trouble: (words) => showTrouble(item, words)
	};
}

/** In the place and in the shape in which the server shows it. */
function showTrouble({ code, root, fields, kind }: ItemFields, words: string | null): void {
	const id = `${code}-error`;
	const old = root.querySelector('.error');
	if (!words && !old) return;
	root.classList.toggle('wrong', words !== null);
	for (const field of fields) {
		const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((name) => name !== id);
		field.setAttribute('aria-describedby', [...others, ...(words ? [id] : [])].join(' ').trim());
		if (kind === 'written') field.toggleAttribute('aria-invalid', false);
		if (kind === 'written' && words) field.setAttribute('aria-invalid', 'true');
	}
	old?.remove();
	if (!words) return;
	const error = element('p', { className: 'error', id }, words);
	if (kind === 'written') fields[0]?.before(error);
	else root.querySelector('legend')?.after(error);
}
