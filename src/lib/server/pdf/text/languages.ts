import type { Direction } from '#lib/i18n/locale.ts';
import type { Atom } from './typeset.ts';

export interface LanguageSpan {
	readonly atoms: readonly Atom[];
	/** Set where the words are in the other language than the line. */
	readonly lang: 'en' | 'fa' | null;
}

const latinWord = /\p{Script=Latin}{2}/u;
const latinPhrase = /\p{Script=Latin}{2,}[^\p{L}\p{N}]*\s[^\p{L}\p{N}]*\p{Script=Latin}{2}/u;
const arabicWord = /\p{Script=Arabic}{2}/u;

/**
 * Parts a line, in logical order, where its language changes, so that a screen reader changes its voice. In a Persian
 * line that is a stretch of at least two English words, or a line of nothing else; single terms such as CRM are spoken
 * as part of Persian (WCAG 3.1.2 exempts them), and each cut costs search in pdf.js. In an English line it is every
 * Persian word. A span is a whole stretch above the line's own level, so it is one piece to the eye as well.
 */
export function languageSpans(atoms: readonly Atom[], dir: Direction): LanguageSpan[] {
	const rtl = dir === 'rtl';
	const base = rtl ? 1 : 0;
	const text = (some: readonly Atom[]) => some.map((atom) => atom.raw).join('');
	if (rtl && latinWord.test(text(atoms)) && !arabicWord.test(text(atoms))) return [{ atoms, lang: 'en' }];
	const [foreign, lang] = rtl ? ([latinPhrase, 'en'] as const) : ([arabicWord, 'fa'] as const);
	const spans: { atoms: Atom[]; lang: 'en' | 'fa' | null }[] = [];
	let start = 0;
	while (start < atoms.length) {
		const raised = (atoms[start]?.level ?? 0) > base;
		let end = start;
		while (end < atoms.length && (atoms[end]?.level ?? 0) > base === raised) end++;
		const stretch = atoms.slice(start, end);
		const spoken = raised && foreign.test(text(stretch)) ? lang : null;
		const last = spans.at(-1);
		if (last && last.lang === spoken) last.atoms.push(...stretch);
		else spans.push({ atoms: stretch, lang: spoken });
		start = end;
	}
	return spans;
}
