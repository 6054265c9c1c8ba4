import { isAvailable, type Maybe, unavailable, whenAvailable } from '../available.ts';
import { leastForAlpha } from '../scale-quality.ts';
import { completeColumns } from '../statistics/complete.ts';
import type { OneFactor } from '../statistics/one-factor.ts';
import { type Reliability, reliability } from '../statistics/reliability.ts';
import type { ThesisPool, ThesisScale, ThesisSource } from './source.ts';
import { columnsOf, dimension, type Label, type ThesisRow, type ThesisTable } from './thesis-tables.ts';

interface Measured {
	readonly scale: ThesisScale;
	/** 'too-few' below 30 complete respondents, or two items. */
	readonly found: Maybe<Reliability>;
}

function measured(scale: ThesisScale): Measured {
	const complete = completeColumns(scale.columns);
	const n = complete[0]?.length ?? 0;
	if (scale.items.length < 2) return { scale, found: unavailable('too-few', 2) };
	return { scale, found: n < leastForAlpha ? unavailable('too-few', leastForAlpha) : reliability(complete) };
}

const ofFactor = (found: Maybe<Reliability>, pick: (factor: OneFactor) => Maybe): Maybe =>
	whenAvailable(found, (r) => whenAvailable(r.factor, pick));

function scaleRow({ scale, found }: Measured): ThesisRow {
	const of = (pick: (r: Reliability) => Maybe): Maybe => whenAvailable(found, pick);
	return {
		labels: [dimension(scale.hash, scale.code)],
		cells: [
			scale.items.length,
			of((r) => r.n),
			of((r) => r.alpha),
			of((r) => whenAvailable(r.interval, (limits) => limits.lo)),
			of((r) => whenAvailable(r.interval, (limits) => limits.hi)),
			of((r) => r.standardisedAlpha),
			ofFactor(found, (f) => f.omega),
			ofFactor(found, (f) => f.compositeReliability),
			ofFactor(found, (f) => f.averageVarianceExtracted)
		]
	};
}

const itemRows = ({ scale, found }: Measured): ThesisRow[] =>
	scale.items.map(({ code }, i) => {
		const none = unavailable('too-few', 3);
		const own = isAvailable(found) ? found.items[i] : undefined;
		return {
			labels: [dimension(scale.hash, scale.code), { kind: 'item', hash: scale.hash, code }],
			cells: [
				isAvailable(found) ? (own?.itemTotal ?? none) : found,
				isAvailable(found) ? (own?.alphaWithout ?? none) : found,
				ofFactor(found, (f) => f.loadings[i] ?? none)
			]
		};
	});

/**
 * Internal consistency of every scale with its items: Cronbach's alpha with Feldt's interval, standardised alpha,
 * omega, composite reliability and AVE of one common factor, item–total correlations and alpha without each item; over
 * those who answered every item that was put to all, from 30 of them on.
 */
export function consistencyTables({ pools }: ThesisSource): ThesisTable[] {
	return pools.flatMap(tablesOf);
}

function tablesOf({ pool, scales }: ThesisPool): ThesisTable[] {
	const found = scales.filter((scale) => scale.items.length > 1).map(measured);
	if (found.length === 0) return [];
	const about: Label = { kind: 'instrument', hash: pool.hash, side: pool.side };
	return [
		{
			code: 'reliability',
			about,
			labels: ['scale'],
			columns: columnsOf('k', 'n', 'alpha', 'alpha-lo', 'alpha-hi', 'alpha-standard', 'omega', 'cr', 'ave'),
			rows: found.map(scaleRow),
			n: null,
			notes: [{ code: 'feldt', value: leastForAlpha }, { code: 'one-factor' }]
		},
		{
			code: 'item-reliability',
			about,
			labels: ['scale', 'item'],
			columns: columnsOf('item-total', 'alpha-without', 'loading'),
			rows: found.flatMap(itemRows),
			n: null,
			notes: []
		}
	];
}
