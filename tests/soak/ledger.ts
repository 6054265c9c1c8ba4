import type { Answer } from '../../src/lib/domain/answers.ts';

/** Answers to consecutive slots. */
export interface Stretch {
	readonly first: number;
	readonly answers: readonly Answer[];
}

/** What one respondent was told about their answers, written down on their side of the wire. */
export interface Entry {
	readonly token: string;
	/** By slot, the answer whose saving was acknowledged last. */
	readonly acknowledged: Answer[];
	/** Sent, and nobody said what became of it. */
	unanswered: Stretch | null;
	/** `sent`: nobody said what became of it. */
	submission: 'none' | 'sent' | 'thanked';
}

export const anEntry = (token: string, slots: number): Entry => ({
	token,
	acknowledged: Array.from({ length: slots }, () => null),
	unanswered: null,
	submission: 'none'
});

/** The answers with a stretch of them replaced. */
export const withStretch = (answers: readonly Answer[], { first, answers: some }: Stretch): Answer[] =>
	answers.map((answer, slot) => some[slot - first] ?? answer);

export function acknowledge(entry: Entry, { first, answers }: Stretch): void {
	for (const [i, answer] of answers.entries()) entry.acknowledged[first + i] = answer;
	entry.unanswered = null;
}
