import { unavailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import type { Sources } from '#lib/domain/findings/held.ts';
import type { Condition, RuleSubject } from '#lib/domain/findings/rule.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { findInstrument } from '#lib/domain/instruments/index.ts';
import { highNeed, highReadiness } from '#lib/domain/need.ts';
import type { DimensionScores, FactorScores, Readiness, Report } from '#lib/domain/report.ts';
import type { Score } from '#lib/domain/score.ts';
import { builtAt, wave } from '../build-wave.ts';

/*
 * Reports made by hand around one condition, so that each rule meets a report in which it holds and one in which the
 * opposite does.
 */

export const empty: Report = buildReport(wave([]), { builtAt });

export const score = (mean: number, half: number | null = 3, n = 40): Score => ({
	n,
	population: null,
	mean,
	sd: 10,
	lo: half === null ? unavailable('too-few', 5) : mean - half,
	hi: half === null ? unavailable('too-few', 5) : mean + half,
	method: half === null ? 'none' : 't'
});
export const hiddenScore: Score = {
	n: 4,
	population: null,
	mean: unavailable('hidden'),
	sd: unavailable('hidden'),
	lo: unavailable('hidden'),
	hi: unavailable('hidden'),
	method: 'none'
};

export function builtIn(code: string): Instrument {
	const instrument = findInstrument(code);
	if (!instrument) throw new RangeError(`there is no instrument ${code}`);
	return instrument;
}

const sideOf = {
	employee: 'staff',
	manager: 'staff',
	customer: 'customers',
	rater: 'raters',
	specialist: 'specialists'
} as const;

/** A report in which the instrument was asked and its dimensions and aspects have these scores; others are left out. */
export function scored(
	code: string,
	scores: Readonly<Record<string, Score>>,
	more: Partial<Report> = {},
	agreement: DimensionScores['agreement'] = unavailable('not-asked')
): Sources {
	const instrument = builtIn(code);
	const dimensions: DimensionScores[] = instrument.dimensions.flatMap((d) => {
		const aspects = d.aspects.flatMap((a) => {
			const own = scores[a.code];
			return own ? [{ code: a.code, score: own, items: [] }] : [];
		});
		const own = scores[d.code] ?? aspects[0]?.score;
		if (!own) return [];
		return [
			{
				code: d.code,
				role: d.role,
				score:
					scores[d.code] ?? (aspects.length < d.aspects.length || d.aspects.length > 1 ? hiddenScore : own),
				raw: own,
				scale: null,
				aspects,
				reliability: unavailable('not-asked'),
				agreement
			}
		];
	});
	return {
		report: {
			...empty,
			...more,
			instrumentScores: [
				{ code, hash: code, side: sideOf[instrument.audience], scores: { n: 40, dimensions, items: [] } }
			]
		},
		instruments: { [code]: instrument }
	};
}

export const factor = (code: string, own: Score, more: Partial<FactorScores> = {}): FactorScores => ({
	code,
	weight: 0.25,
	score: own,
	band: unavailable('not-asked'),
	borderline: [],
	target: null,
	gap: unavailable('not-asked'),
	priority: unavailable('not-asked'),
	reliability: unavailable('not-asked'),
	agreement: unavailable('not-asked'),
	...more
});

export const readinessWith = (
	hash: string,
	factors: readonly FactorScores[],
	index = score(60)
): Readiness => ({
	instrument: { code: hash, hash },
	label: 'self-rated',
	index,
	weighting: { kind: 'equal', refused: null, strata: 'none' },
	equalWeights: unavailable('not-asked'),
	geometricMean: unavailable('not-asked'),
	factors,
	band: unavailable('not-asked'),
	gatedBand: unavailable('not-asked'),
	gates: [],
	borderline: [],
	strongest: [],
	weakest: []
});

const modelWith = (construct: string, hash: string, importance: number): Report['model'] => ({
	code: 'csf-success',
	n: 120,
	responses: 120,
	filled: 0,
	seed: 1,
	draws: 100,
	usable: 100,
	constructs: [
		{ code: construct, hash, role: 'cause', items: [] },
		{ code: 'success', hash, role: 'outcome', items: [] }
	],
	paths: [],
	indirect: [],
	chains: [],
	total: [],
	explained: [],
	fit: { saturated: 0.05, estimated: 0.05, goodnessOfFit: 0.4 },
	quality: [],
	pairs: [],
	loadings: [],
	maps: [
		{
			target: 'success',
			points: [
				{
					construct,
					performance: 60,
					weighted: 60,
					importance,
					lo: importance - 0.1,
					hi: importance + 0.1
				}
			]
		}
	],
	whatIf: [],
	cautions: []
});

const factorCase = (when: string, subject: RuleSubject, holds: boolean): Sources => {
	const { instrument, code } = subject;
	switch (when) {
		case 'gap': {
			const own = score(55);
			return scored(
				instrument,
				{ [code]: own },
				{
					readiness: readinessWith(instrument, [factor(code, own, { target: holds ? 75 : 40 })])
				}
			);
		}
		case 'driver':
			return scored(
				instrument,
				{ [code]: score(65) },
				{ model: modelWith(code, instrument, holds ? 0.3 : 0.05) }
			);
		case 'divided':
			return scored(
				instrument,
				{ [code]: score(60) },
				{},
				{
					n: 40,
					rwg: holds ? 0.2 : 0.9,
					averageDeviation: 1,
					label: holds ? 'lack' : 'strong'
				}
			);
		default: {
			const own = score(60);
			const audience = (name: 'manager' | 'employee', mean: number) => ({
				audience: name,
				responses: 40,
				index: score(mean),
				factors: [{ code, score: score(mean) }]
			});
			return scored(
				instrument,
				{ [code]: own },
				{
					readiness: readinessWith(instrument, [factor(code, own)]),
					audiences: [audience('manager', holds ? 75 : 55), audience('employee', 57)]
				}
			);
		}
	}
};

const riskCase = (item: string, holds: boolean): Sources => {
	const mean = holds ? 4.4 : 2;
	const instrument = { code: 'risk-gate', hash: 'risk-gate' };
	const { report, instruments } = scored('risk-gate', { risk: score(60, 20) });
	const answers = {
		code: item,
		n: 40,
		missing: 0,
		notApplicable: 0,
		missingShare: 0,
		counts: [],
		mean,
		sd: 0.8,
		score: 50
	};
	return {
		instruments,
		report: {
			...report,
			instrumentScores: report.instrumentScores.map((s) => ({
				...s,
				scores: { n: 40, dimensions: [], items: [answers] }
			})),
			risk: {
				instrument,
				n: 40,
				score: score(60, 20),
				safeguards: unavailable('not-asked'),
				items: [{ code: item, mean, high: holds }],
				high: holds ? 1 : 0
			}
		}
	};
};

const customersWith = (more: object): Report['customers'] => ({
	n: 200,
	population: null,
	satisfaction: unavailable('not-asked'),
	nps: unavailable('not-asked'),
	csat: unavailable('not-asked'),
	ces: unavailable('not-asked'),
	kinds: unavailable('not-asked'),
	complaints: {
		problem: unavailable('not-asked'),
		complained: unavailable('not-asked'),
		channels: unavailable('not-asked'),
		reasons: unavailable('not-asked'),
		silentPerComplaint: unavailable('not-asked'),
		told: unavailable('not-asked'),
		handled: unavailable('not-asked')
	},
	...more
});

/** A report in which the condition holds, or in which its opposite does. */
export function sourcesFor(condition: Condition, holds: boolean): Sources {
	switch (condition.when) {
		case 'low':
		case 'high': {
			const bound = condition.bound ?? empty.cutoffs[2];
			const up = (condition.when === 'high') === holds;
			return scored(condition.instrument, { [condition.code]: score(up ? bound + 20 : bound - 20) });
		}
		case 'lopsided': {
			const [own, other] = holds ? [40, 80] : [80, 40];
			return scored(condition.instrument, { [condition.code]: score(own), [condition.above]: score(other) });
		}
		case 'blind-spot':
		case 'hidden-strength': {
			const gap = (condition.when === 'blind-spot') === holds ? 20 : -20;
			const row = {
				code: condition.pair,
				staff: { items: [], score: score(50 + gap) },
				customers: { items: [], score: score(50) },
				gap,
				lo: gap - 5,
				hi: gap + 5,
				reading: gap > 0 ? ('blind-spot' as const) : ('hidden-strength' as const)
			};
			return { report: { ...empty, mirror: [row] }, instruments: {} };
		}
		case 'risk':
			return riskCase(condition.item, holds);
		case 'claim': {
			const dimension = {
				code: condition.code,
				claimed: score(80),
				evidenced: holds ? 50 : 79,
				sloganGap: holds ? 30 : 1,
				agreement: unavailable('not-asked')
			};
			const report: Report = {
				...empty,
				orientation: {
					instrument: { code: 'nwankwo', hash: 'nwankwo' },
					n: 6,
					dimensions: [dimension],
					overall: score(80),
					type: 'mixed',
					weakest: unavailable('not-asked')
				}
			};
			return { report, instruments: { nwankwo: builtIn('nwankwo') } };
		}
		case 'quadrant': {
			const needHigh = (condition.is === 'build' || condition.is === 'operate') === holds;
			const readyHigh = (condition.is === 'operate' || condition.is === 'surplus') === holds;
			const need = score(highNeed + (needHigh ? 20 : -20));
			return {
				report: {
					...empty,
					readiness: readinessWith('csf', [], score(highReadiness + (readyHigh ? 20 : -20))),
					need: {
						instrument: { code: 'context', hash: 'context' },
						n: 40,
						need,
						dimensions: [],
						quadrant: condition.is
					}
				},
				instruments: {}
			};
		}
		case 'share': {
			const { share: code, is, bound } = condition;
			const value = (is === 'above') === holds ? bound + 0.2 : bound - 0.2;
			const share = {
				share: value,
				count: Math.round(200 * value),
				n: 200,
				lo: value - 0.05,
				hi: value + 0.05
			};
			const part = code === 'handled' ? { top: share, mean: score(60) } : share;
			const { complaints } = customersWith({}) as Extract<Report['customers'], { complaints: unknown }>;
			return {
				report: { ...empty, customers: customersWith({ complaints: { ...complaints, [code]: part } }) },
				instruments: {}
			};
		}
		case 'promoters': {
			const value = (condition.is === 'more') === holds ? 30 : -30;
			const nps = {
				n: 200,
				promoters: 0,
				passives: 0,
				detractors: 0,
				value,
				se: 4,
				lo: value - 8,
				hi: value + 8,
				counts: []
			};
			return { report: { ...empty, customers: customersWith({ nps }) }, instruments: {} };
		}
		case 'changed': {
			const difference = (condition.is === 'risen') === holds ? 6 : -6;
			const row = {
				measure: condition.measure,
				dimension: '',
				aspect: '',
				before: 50,
				after: 50 + difference,
				difference,
				lo: difference - 2,
				hi: difference + 2,
				detectable: 3,
				test: 'welch' as const,
				statistic: 4,
				df: 50,
				p: 0.001
			};
			return {
				report: {
					...empty,
					change: { previous: { wave: 1, datasetHash: '', builtAt }, rows: [row] }
				},
				instruments: {}
			};
		}
		default:
			return factorCase(condition.when, condition, holds);
	}
}

/** The same report with every number hidden. */
export const hiddenReport = (sources: Sources): Sources => ({
	instruments: sources.instruments,
	report: {
		...empty,
		participation: sources.report.participation,
		instrumentScores: sources.report.instrumentScores.map((s) => ({ ...s, scores: unavailable('hidden') })),
		readiness: unavailable('hidden'),
		success: unavailable('hidden'),
		risk: unavailable('hidden'),
		need: unavailable('hidden'),
		orientation: unavailable('hidden'),
		coverage: unavailable('hidden'),
		customers: unavailable('hidden'),
		mirror: sources.report.mirror.map((row) => ({
			...row,
			gap: unavailable('hidden'),
			lo: unavailable('hidden'),
			hi: unavailable('hidden'),
			reading: unavailable('hidden')
		})),
		change: unavailable('hidden')
	}
});
