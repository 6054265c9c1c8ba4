import { heading } from '../blocks/heading.ts';
import { card } from '../blocks/layout.ts';
import { lead, paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import type { Chapter } from './chapter.ts';
import type { Telling } from './telling.ts';

const paragraphs = (said: string): string[] => said.split('\n\n');

/** What the consultant says in own words, on a page of its own; null where nothing is said. */
export function foreword({ foreword: said, w }: Telling): Chapter | null {
	if (!said) return null;
	return {
		name: w.summary.foreword,
		title: w.summary.forewordTitle,
		blocks: paragraphs(said).map((text) => lead(text))
	};
}

/** The same above the figures of a summary. */
export function forewordCard({ foreword: said, w }: Telling): Block[] {
	if (!said) return [];
	const texts = paragraphs(said).map((text) => paragraph(text, { below: 4 }));
	return [card([heading(w.summary.foreword, { level: 3 }), ...texts], 'note')];
}
