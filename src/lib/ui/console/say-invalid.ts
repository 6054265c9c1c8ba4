import type { Locale } from '#lib/domain/text.ts';
import { fieldProblemWords } from '#lib/i18n/field-problems.ts';
import { problemOfField } from './problem-of-field.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (target: EventTarget | null): target is Field =>
	target instanceof HTMLInputElement ||
	target instanceof HTMLSelectElement ||
	target instanceof HTMLTextAreaElement;

/** From here on fields that are not filled in as they have to be say so in the page's words. Returns what ends it. */
export function sayInvalid(localeOf: () => Locale): () => void {
	const told = new Set<Field>();
	const tell = (field: Field) => {
		// What was said before hides what the browser finds now.
		field.setCustomValidity('');
		const words = problemOfField(field, fieldProblemWords(localeOf()));
		field.setCustomValidity(words);
		if (words) told.add(field);
		else told.delete(field);
	};
	const onInvalid = ({ target }: Event) => {
		if (isField(target)) tell(target);
	};
	// A choice changes the whole group; a calendar fills in a field without a sound, so pressing a button counts too.
	const again = () => [...told].forEach(tell);
	const events = ['input', 'change', 'click', 'reset'];
	document.addEventListener('invalid', onInvalid, true);
	for (const event of events) document.addEventListener(event, again, true);
	return () => {
		document.removeEventListener('invalid', onInvalid, true);
		for (const event of events) document.removeEventListener(event, again, true);
	};
}
