import { contentHash } from './hash.ts';
import type { WaveData } from './wave-data.ts';

/**
 * SHA-256 over what was answered and with which instruments: the same for any order of responses and campaigns.
 * Names, dates, head-counts and comments are not in it.
 */
export function datasetHash({ campaigns }: Pick<WaveData, 'campaigns'>): string {
	const parts = campaigns.map(({ audience, questionnaire, responses }) => ({
		audience,
		instruments: questionnaire.parts.map(({ hash, form }) => ({ hash, form })),
		responses: responses
			.map(({ unit, hasty, answers }) => {
				const cells = questionnaire.slots.map((slot) => answers[slot.index] ?? '');
				return `${JSON.stringify(unit)} ${hasty ? 1 : 0} ${cells.join(',')}`;
			})
			.sort()
	}));
	return contentHash(parts.map((part) => contentHash(part)).sort());
}
