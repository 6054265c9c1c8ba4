import type { Finding } from './finding.ts';

const tones = ['attention', 'strength'];
/** What is only worth a closer look comes after what is sure. */
export const steps = { clear: 0, stated: 0, unclear: 1 };

/**
 * Things to do before strengths; sure before unsure; then by priority = importance × gap, the largest first, where gap
 * is the distance of the figure from its bound or target in points of 0–100 and importance is explained in
 * importance.ts. Equal priorities stand in the order of the rules' ids, so that the same report always reads the same.
 */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
	[...findings].sort(
		(a, b) =>
			tones.indexOf(a.tone) - tones.indexOf(b.tone) ||
			steps[a.certainty] - steps[b.certainty] ||
			b.priority - a.priority ||
			(a.rule < b.rule ? -1 : 1)
	);
