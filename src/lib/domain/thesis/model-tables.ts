import { isAvailable, type Maybe, unavailable } from '../available.ts';
import type { ConstructPair, ModelEffect, ModelScores } from '../path-model/model-scores.ts';
import {
	columnsOf,
	type Label,
	type ThesisColumn,
	type ThesisRow,
	type ThesisTable,
	type Verdict,
	word
} from './thesis-tables.ts';

/** At which a hypothesis is judged. */
const level = 0.05;

/** A hypothesis says that an effect is positive: it is supported where the estimate is, with p below 5 %. */
export const verdictOf = ({
	estimate,
	p
}: Pick<ModelEffect, 'estimate' | 'p'>): Maybe<{ verdict: Verdict }> =>
	isAvailable(p) ? { verdict: estimate > 0 && p < level ? 'supported' : 'rejected' } : p;

/** The path model of the report as tables of a thesis; nothing is computed anew. */
export function modelTables(model: ModelScores): ThesisTable[] {
	const hashOf = new Map(model.constructs.map(({ code, hash }) => [code, hash]));
	const named = (code: string, nth?: number): Label => ({
		kind: 'dimension',
		hash: hashOf.get(code) ?? '',
		code,
		...(nth === undefined ? {} : { nth })
	});
	const path = (...codes: readonly string[]): Label => ({
		kind: 'path',
		ends: codes.map((code) => ({ hash: hashOf.get(code) ?? '', code }))
	});
	const shared = { about: null, n: model.n };
	const codes = model.constructs.map((construct) => construct.code);
	const nth: ThesisColumn[] = codes.map((_, i) => ({ code: 'nth', label: { kind: 'nth', nth: i + 1 } }));
	const pairOf = (x: string, y: string): ConstructPair | undefined =>
		model.pairs.find((pair) => (pair.x === x && pair.y === y) || (pair.x === y && pair.y === x));
	const none = unavailable('not-applicable');
	const effectCells = ({ estimate, se, t, p, lo, hi }: ModelEffect) => [estimate, se, t, p, lo, hi];
	const item = (construct: string, code: string): Label => ({
		kind: 'item',
		hash: hashOf.get(construct) ?? '',
		code
	});
	const hypotheses: readonly { label: Label; effect: ModelEffect }[] = [
		...model.paths.map((effect) => ({ label: path(effect.from, effect.to), effect })),
		...model.chains.map((effect) => ({ label: path(effect.from, ...effect.through, effect.to), effect }))
	];
	return [
		{
			...shared,
			code: 'loadings',
			labels: ['scale', 'item'],
			columns: columnsOf('loading', 'se', 't', 'lo', 'hi'),
			rows: model.loadings.map((own): ThesisRow => ({
				labels: [named(own.construct), item(own.construct, own.item)],
				cells: [own.estimate, own.se, own.t, own.lo, own.hi]
			})),
			notes: [
				{ code: 'bootstrap', value: model.usable },
				...(model.filled > 0 ? [{ code: 'filled' as const, value: 100 * model.filled }] : [])
			]
		},
		{
			...shared,
			code: 'measurement',
			labels: ['scale'],
			columns: columnsOf('alpha-model', 'rho-a', 'cr', 'ave'),
			rows: model.quality.map((own) => ({
				labels: [named(own.construct)],
				cells: [own.alpha, own.rhoA, own.rhoC, own.ave]
			})),
			notes: [{ code: 'measurement' }]
		},
		{
			...shared,
			code: 'fornell-larcker',
			labels: ['scale'],
			columns: nth,
			rows: codes.map((x, i) => ({
				labels: [named(x, i + 1)],
				cells: codes.map((y, j) =>
					i === j
						? (model.quality.find((own) => own.construct === x)?.rootAve ?? none)
						: i > j
							? (pairOf(x, y)?.correlation ?? none)
							: null
				)
			})),
			notes: [{ code: 'fornell-larcker' }]
		},
		{
			...shared,
			code: 'htmt',
			labels: ['scale'],
			columns: nth,
			rows: codes.map((x, i) => ({
				labels: [named(x, i + 1)],
				cells: codes.map((y, j) =>
					i === j ? null : ((i > j ? pairOf(x, y)?.htmt : pairOf(x, y)?.htmtUpper) ?? none)
				)
			})),
			notes: [{ code: 'htmt' }]
		},
		{
			...shared,
			code: 'cross-loadings',
			labels: ['item'],
			columns: codes.map((code) => ({ code: 'loading', label: named(code) })),
			rows: model.loadings.map((own) => ({ labels: [item(own.construct, own.item)], cells: own.cross })),
			notes: []
		},
		{
			...shared,
			code: 'paths',
			labels: ['hypothesis'],
			columns: columnsOf('estimate', 'se', 't', 'p', 'lo', 'hi', 'f2', 'vif'),
			rows: model.paths.map((own) => ({
				labels: [path(own.from, own.to)],
				cells: [...effectCells(own), own.f2, own.vif]
			})),
			notes: [{ code: 'bootstrap', value: model.usable }, { code: 'f2' }]
		},
		{
			...shared,
			code: 'explained',
			labels: ['scale'],
			columns: columnsOf('r2', 'r2-adjusted', 'q2'),
			rows: model.explained.map((own) => ({
				labels: [named(own.construct)],
				cells: [own.r2, own.adjustedR2, own.q2]
			})),
			notes: [{ code: 'q2' }]
		},
		{
			...shared,
			code: 'fit',
			labels: [],
			columns: columnsOf('srmr-saturated', 'srmr-estimated', 'gof'),
			rows: [{ labels: [], cells: [model.fit.saturated, model.fit.estimated, model.fit.goodnessOfFit] }],
			notes: [{ code: 'gof' }]
		},
		{
			...shared,
			code: 'effects',
			labels: ['effect', 'hypothesis'],
			columns: columnsOf('estimate', 'se', 't', 'p', 'lo', 'hi'),
			rows: [
				...model.total.map((own) => ({
					labels: [word('total-effect'), path(own.from, own.to)],
					cells: effectCells(own)
				})),
				...model.indirect.map((own) => ({
					labels: [word('indirect-effect'), path(own.from, own.to)],
					cells: effectCells(own)
				}))
			],
			notes: []
		},
		{
			...shared,
			code: 'hypotheses',
			labels: ['nth', 'hypothesis'],
			columns: columnsOf('estimate', 't', 'p', 'verdict'),
			rows: hypotheses.map(({ label, effect }, i) => ({
				labels: [{ kind: 'nth', nth: i + 1 }, label],
				cells: [effect.estimate, effect.t, effect.p, verdictOf(effect)]
			})),
			notes: [{ code: 'hypotheses' }]
		}
	];
}
