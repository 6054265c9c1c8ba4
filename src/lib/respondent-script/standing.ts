import type { Locale } from '#lib/domain/text.ts';
import { smallNumber } from '#lib/i18n/answering.ts';
import type { AnsweringMessages } from '#lib/i18n/messages/en/answering.ts';
import { element } from './element.ts';

/** The line that stays in view: how far one is, how much is saved, what is wrong, and the way back. */
export interface Standing {
	/** So many of the page's items are answered. */
	answered(count: number, of: number): void;
	kept(count: number): void;
	/** So many answers wait; null: none, or there is hope. `lasting`: they are kept on the device meanwhile. */
	waiting(count: number | null, lasting: boolean): void;
	undoable(possible: boolean): void;
	/** For those who do not see it. */
	say(words: string): void;
}

/** Builds on the progress that the server has put into the page. */
export function standingOn(
	place: HTMLElement,
	locale: Locale,
	t: AnsweringMessages,
	undo: () => void
): Standing {
	const line = place.querySelector('p') ?? place.appendChild(element('p'));
	const bar = place.querySelector('progress');
	const note = line.querySelector('span + span') ?? line.appendChild(element('span'));
	const button = element('button', { type: 'button', className: 'undo', hidden: true }, t.undo);
	const trouble = element('p', { className: 'trouble', hidden: true });
	const said = element('p', { className: 'hidden' });
	// Screen readers are told the page by the bar beneath; the answers they hear from the line.
	const live = element('span', { className: 'bar' });
	said.setAttribute('role', 'status');
	live.setAttribute('aria-hidden', 'true');
	button.addEventListener('click', undo);
	line.append(button);
	place.append(live, trouble, said);
	let keptWords = note.textContent ?? '';
	const number = (value: number) => smallNumber(locale, value);
	return {
		answered: (count, of) => {
			if (!bar) return;
			const share = (bar.value - 1 + (of ? count / of : 0)) / bar.max;
			live.style.setProperty('--share', String(Math.min(1, share)));
		},
		kept: (count) => {
			keptWords = count ? t.kept(number(count)) : '';
			note.textContent = keptWords;
		},
		waiting: (count, lasting) => {
			note.textContent = count ? t.waiting(number(count)) : keptWords;
			note.classList.toggle('late', Boolean(count));
			trouble.hidden = !count;
			trouble.textContent = count ? (lasting ? t.keptHere : t.keptOpen) : '';
		},
		undoable: (possible) => (button.hidden = !possible),
		say: (words) => {
			// The same words twice are two messages.
			said.textContent = said.textContent === words ? `${words}\u00a0` : words;
		}
	};
}
