import { describe, expect, test } from 'vitest';
import { unavailable } from '#lib/domain/available.ts';
import { cautionsOf } from '#lib/domain/path-model/cautions.ts';
import type { ConstructMeasures, ModelLoading, ModelPath } from '#lib/domain/path-model/model-scores.ts';

const measured = (construct: string, alpha: ConstructMeasures['alpha']): ConstructMeasures => ({
	construct,
	alpha,
	rhoA: 0.8,
	rhoC: 0.8,
	ave: 0.6,
	rootAve: 0.77,
	largestCorrelation: 0.5
});
const path = (from: string, vif: ModelPath['vif']): ModelPath => ({
	...{ from, to: 'suc', estimate: 0.3, se: 0.1, t: 3, p: 0.003, lo: 0.1, hi: 0.5 },
	f2: 0.1,
	vif
});
const loading = (item: string, estimate: number): ModelLoading => ({
	...{ construct: 'kcf', item, estimate, se: 0.1, t: 5, lo: 0.5, hi: 0.9 },
	cross: []
});
const pair = (x: string, y: string, htmt: number) => ({ x, y, correlation: 0.5, htmt, htmtUpper: htmt });

/** A model against which nothing speaks. */
const sound: Parameters<typeof cautionsOf>[0] = {
	n: 155,
	filled: 0.05,
	usable: 1,
	paths: [path('kcf', 4.99), path('org', unavailable('not-applicable'))],
	quality: [measured('kcf', 0.6), measured('suc', unavailable('singular'))],
	pairs: [pair('kcf', 'org', 0.899)],
	loadings: [loading('kcf-01', 0)],
	explained: [],
	fit: { saturated: 0.05, estimated: 0.06, goodnessOfFit: 0.4 }
};
const none = { constructs: [], items: [], value: null };

describe('a model is read without caution', () => {
	test('up to its bounds: 155 responses, .60, 5 % filled in, VIF below 5, HTMT below .90', () =>
		expect(cautionsOf(sound)).toEqual([]));
});

describe('a model is read with caution', () => {
	test.each([
		[{ n: 154 }, { code: 'small-sample', value: 155 }],
		[{ filled: 0.051 }, { code: 'filled', value: 0.051 }],
		[{ quality: [measured('kcf', 0.599)] }, { code: 'unreliable', constructs: ['kcf'] }],
		[
			{ loadings: [loading('kcf-01', 0.5), loading('kcf-13', -0.01)] },
			{ code: 'against', items: ['kcf-13'] }
		],
		[{ paths: [path('kcf', 5), path('kcf', 6), path('km', 4)] }, { code: 'collinear', constructs: ['kcf'] }],
		[{ pairs: [pair('kcf', 'org', 0.9)] }, { code: 'overlapping', constructs: ['kcf', 'org'] }],
		[{ usable: 0.875 }, { code: 'failed-draws', value: 0.125 }]
	] as const)('with %j', (more, caution) => {
		expect(cautionsOf({ ...sound, ...more })).toEqual([{ ...none, ...caution }]);
	});
});
