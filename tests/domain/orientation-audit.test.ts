import { describe, expect, test } from 'vitest';
import { isAvailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import { nwankwo } from '#lib/domain/instruments/nwankwo.ts';
import type { OrientationScores } from '#lib/domain/orientation-audit.ts';
import type { WaveData } from '#lib/domain/wave-data.ts';
import { asked, builtAt, campaign, response, wave } from './build-wave.ts';

const form = asked(nwankwo);
const points: Readonly<Record<string, readonly number[]>> = {
	nwd: [5, 4, 2, 3, 3],
	nws: [4, 4, 4, 4, 4],
	nwm: [2, 1, 3, 1, 2],
	nwi: [4, 3, 4, 3, 4]
};

/** Six raters who say the same: by item the point of its dimension's list. */
function audited(evidence: WaveData['evidence']): OrientationScores {
	const answers = form.slots.map(
		({ code }) => points[code.slice(0, 3)]?.[Number(code.slice(-1)) - 1] ?? null
	);
	const raters = Array.from({ length: 6 }, () => response(answers));
	const { orientation } = buildReport(wave([campaign('rater', form, raters)], { evidence }), { builtAt });
	if (!isAvailable(orientation)) throw new Error(orientation.unavailable);
	return orientation;
}
const definition = ({ dimensions }: OrientationScores) =>
	dimensions.find(({ code }) => code === 'definition');

describe('the evidence behind a claim', () => {
	test('caps it at 40, 70 or not at all, and raises none; the slogan gap is over what was audited', () => {
		// Claimed 100, 75, 25; kept 40, 70, 25.
		const found = definition(audited({ 'nwd-01': 'none', 'nwd-02': 'partly', 'nwd-03': 'fully' }));
		expect(found?.claimed.mean).toBeCloseTo(60, 9);
		expect(found?.evidenced).toBeCloseTo(45, 9);
		expect(found?.sloganGap).toBeCloseTo(200 / 3 - 45, 9);
	});

	test('is no figure where nobody looked for it', () => {
		expect(definition(audited({ 'nws-01': 'fully' }))).toMatchObject({
			evidenced: { unavailable: 'not-asked' },
			sloganGap: { unavailable: 'not-asked' }
		});
	});
});

test('the weakest dimension is named with its two lowest items', () => {
	expect(audited({})).toMatchObject({
		type: 'blind',
		weakest: { dimension: 'measurement', items: ['nwm-02', 'nwm-04'] }
	});
});
