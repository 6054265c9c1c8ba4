import type { Told } from '#lib/charts/told.ts';
import { isUnavailable } from '#lib/domain/available.ts';
import type { ModelEffect, ModelScores } from '#lib/domain/path-model/model-scores.ts';
import { type Cell, type Column, number, probability, type ReportTable, text } from './table.ts';
import { type Teller, tellerOf } from './words.ts';

/** The model with the names of its constructs. */
export interface ToldModel extends Teller {
	readonly model: ModelScores;
	readonly nameOf: (construct: string) => string;
	readonly itemOf: (construct: string, item: string) => string;
}

/** The path model of a report in words; null where there is none. */
export function toldModel(told: Told): ToldModel | null {
	const { model } = told.report;
	if (isUnavailable(model)) return null;
	const teller = tellerOf(told);
	const hashes = new Map(model.constructs.map(({ code, hash }) => [code, hash]));
	return {
		...teller,
		model,
		nameOf: (construct) => teller.dimension(hashes.get(construct) ?? '', construct),
		itemOf: (construct, item) => teller.item(hashes.get(construct) ?? '', item)
	};
}

/** Whether the 95 % interval does not hold 0. */
export const isClear = ({ lo, hi }: Pick<ModelEffect, 'lo' | 'hi'>): boolean => lo > 0 || hi < 0;

const effectColumns = ({ m: { head } }: ToldModel): Column[] => [
	number(head.estimate, 3),
	number(head.se, 3),
	number(head.t, 2),
	probability(head.p),
	number(head.lo, 3),
	number(head.hi, 3),
	text(head.clear)
];

const effectCells = ({ m, figure }: ToldModel, effect: ModelEffect): Cell[] => [
	effect.estimate,
	effect.se,
	figure(effect.t),
	figure(effect.p),
	effect.lo,
	effect.hi,
	isClear(effect) ? m.yes : m.no
];

function paths(told: ToldModel): ReportTable {
	const { model, nameOf, figure, m, f } = told;
	const { head } = m;
	return {
		code: 'paths',
		title: m.table.paths,
		columns: [
			text(head.from),
			text(head.to),
			...effectColumns(told),
			number(head.f2, 3),
			number(head.vif, 2)
		],
		rows: model.paths.map((path) => [
			nameOf(path.from),
			nameOf(path.to),
			...effectCells(told, path),
			figure(path.f2),
			figure(path.vif)
		]),
		notes: [m.note.paths, m.note.bootstrap(f.num(model.usable), String(model.seed))]
	};
}

function effects(told: ToldModel): ReportTable {
	const { model, nameOf, m } = told;
	const { head, kinds } = m;
	const row = (kind: string, effect: ModelEffect, through = '') => [
		nameOf(effect.from),
		nameOf(effect.to),
		kind,
		through,
		...effectCells(told, effect)
	];
	return {
		code: 'effects',
		title: m.table.effects,
		columns: [text(head.from), text(head.to), text(head.kind), text(head.through), ...effectColumns(told)],
		rows: [
			...model.total.map((effect) => row(kinds.total, effect)),
			...model.indirect.map((effect) => row(kinds.indirect, effect)),
			...model.chains.map((chain) => row(kinds.chain, chain, chain.through.map(nameOf).join(' – ')))
		],
		notes: []
	};
}

function explained({ model, nameOf, figure, m }: ToldModel): ReportTable {
	const { head } = m;
	return {
		code: 'explained',
		title: m.table.explained,
		columns: [text(head.construct), number(head.r2, 3), number(head.adjustedR2, 3), number(head.q2, 3)],
		rows: [
			...model.explained.map(({ construct, r2, adjustedR2, q2 }) => [
				nameOf(construct),
				r2,
				figure(adjustedR2),
				figure(q2)
			])
		],
		notes: [m.note.explained]
	};
}

function fitOf({ model, m }: ToldModel): ReportTable {
	const { saturated, estimated, goodnessOfFit } = model.fit;
	return {
		code: 'fit',
		title: m.table.fit,
		columns: [text(m.head.measure), number(m.head.value, 3)],
		rows: [
			[m.fit.saturated, saturated],
			[m.fit.estimated, estimated],
			[m.fit.goodness, goodnessOfFit]
		],
		notes: [m.note.fit]
	};
}

function measures({ model, nameOf, figure, m }: ToldModel): ReportTable {
	const { head } = m;
	return {
		code: 'measures',
		title: m.table.measures,
		columns: [
			text(head.construct),
			text(head.role),
			number(head.alpha, 3),
			number(head.rhoA, 3),
			number(head.rhoC, 3),
			number(head.ave, 3),
			number(head.rootAve, 3),
			number(head.largest, 3)
		],
		rows: model.quality.map((quality) => [
			nameOf(quality.construct),
			m.roles[model.constructs.find(({ code }) => code === quality.construct)?.role ?? 'cause'],
			figure(quality.alpha),
			figure(quality.rhoA),
			figure(quality.rhoC),
			figure(quality.ave),
			figure(quality.rootAve),
			quality.largestCorrelation
		]),
		notes: [m.note.measures]
	};
}

function pairs({ model, nameOf, figure, m }: ToldModel): ReportTable {
	const { head } = m;
	return {
		code: 'pairs',
		title: m.table.pairs,
		columns: [
			text(head.first),
			text(head.second),
			number(head.correlation, 3),
			number(head.htmt, 3),
			number(head.htmtUpper, 3)
		],
		rows: model.pairs.map(({ x, y, correlation, htmt, htmtUpper }) => [
			nameOf(x),
			nameOf(y),
			correlation,
			figure(htmt),
			figure(htmtUpper)
		]),
		notes: [m.note.pairs]
	};
}

function loadings({ model, nameOf, itemOf, figure, m }: ToldModel): ReportTable {
	const { head } = m;
	return {
		code: 'loadings',
		title: m.table.loadings,
		columns: [
			text(head.construct),
			text(head.code),
			text(head.statement),
			number(head.loading, 3),
			number(head.se, 3),
			number(head.t, 2),
			number(head.lo, 3),
			number(head.hi, 3),
			...model.constructs.map(({ code }) => number(head.cross(nameOf(code)), 3))
		],
		rows: model.loadings.map(({ construct, item, estimate, se, t, lo, hi, cross }) => [
			nameOf(construct),
			item,
			itemOf(construct, item),
			estimate,
			se,
			figure(t),
			lo,
			hi,
			...cross
		]),
		notes: [m.note.loadings]
	};
}

function importance({ model, nameOf, figure, m }: ToldModel): ReportTable {
	const { head } = m;
	return {
		code: 'map',
		title: m.table.map,
		columns: [
			text(head.outcome),
			text(head.construct),
			number(head.performance, 1),
			number(head.weighted, 1),
			number(head.importance, 3),
			number(head.lo, 3),
			number(head.hi, 3)
		],
		rows: model.maps.flatMap(({ target, points }) =>
			points.map(({ construct, performance, weighted, importance: points100, lo, hi }) => [
				nameOf(target),
				nameOf(construct),
				...[performance, weighted, points100, lo, hi].map(figure)
			])
		),
		notes: [m.note.map]
	};
}

function whatIf({ model, nameOf, m }: ToldModel): ReportTable {
	const { head } = m;
	return {
		code: 'what-if',
		title: m.table.whatIf,
		columns: [
			text(head.construct),
			number(head.step, 1),
			text(head.outcome),
			number(head.change, 1),
			number(head.lo, 1),
			number(head.hi, 1),
			text(head.clear)
		],
		rows: model.whatIf.flatMap(({ construct, step, changes }) =>
			changes.map((change) => [
				nameOf(construct),
				step,
				nameOf(change.outcome),
				change.change,
				change.lo,
				change.hi,
				isClear(change) ? m.yes : m.no
			])
		),
		notes: [m.whatIf.note]
	};
}

/** Everything that a path model has in numbers; empty where there is none. */
export function modelTables(told: Told): ReportTable[] {
	const own = toldModel(told);
	return own
		? [paths, effects, explained, fitOf, measures, pairs, loadings, importance, whatIf].map((table) =>
				table(own)
			)
		: [];
}
