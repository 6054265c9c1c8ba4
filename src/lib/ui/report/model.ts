import type { Told } from '#lib/charts/told.ts';
import type { ScatterSpec } from '#lib/charts/spec.ts';
import { isAvailable, isUnavailable, orNull } from '#lib/domain/available.ts';
import type { ImportanceMap, ModelCaution, ModelRefusal } from '#lib/domain/path-model/model-scores.ts';
import { dimensionTitle, itemText } from '#lib/domain/titles.ts';
import { formatter } from '#lib/i18n/format.ts';
import { modelMessages } from '#lib/i18n/model.ts';
import { isClear, modelTables, toldModel, type ToldModel } from '#lib/sheets/model-tables.ts';
import type { ReportTable } from '#lib/sheets/table.ts';
import type { DiagramNode, DiagramPath } from './path-diagram.ts';

export interface WhatIfRow {
	readonly factor: string;
	readonly rise: string;
	/** One an outcome. */
	readonly changes: readonly { readonly change: string; readonly range: string; readonly clear: boolean }[];
}

/** What the page of the path model shows. */
export interface ModelView {
	readonly title: string;
	readonly lead: string | null;
	readonly cautions: readonly string[];
	/** Why there is no model. */
	readonly refusal: { readonly title: string; readonly text: string } | null;
	readonly diagram: {
		readonly nodes: readonly DiagramNode[];
		readonly paths: readonly DiagramPath[];
		readonly alt: string;
	} | null;
	readonly maps: readonly ScatterSpec[];
	readonly outcomes: readonly string[];
	readonly whatIf: readonly WhatIfRow[];
	readonly tables: readonly ReportTable[];
}

/** For each outcome what has the largest clear total effect on it. */
function largestEffects({ model, nameOf }: ToldModel): (readonly [factor: string, outcome: string])[] {
	const outcomes = model.constructs.filter(({ role }) => role === 'outcome');
	return outcomes.flatMap(({ code }) => {
		const [largest] = model.total
			.filter((effect) => effect.to === code && effect.lo > 0)
			.sort((a, b) => b.estimate - a.estimate);
		return largest ? [[nameOf(largest.from), nameOf(code)] as const] : [];
	});
}

function titleOf(told: ToldModel): string {
	const { title } = told.m;
	const largest = largestEffects(told);
	const outcomes = told.model.constructs.filter(({ role }) => role === 'outcome').length;
	const [first, ...others] = largest;
	if (!first) return title.none;
	const same = largest.length === outcomes && others.every(([factor]) => factor === first[0]);
	return same ? title.same(first[0]) : title.apart(largest);
}

function cautionText(told: ToldModel, { code, constructs, items, value }: ModelCaution): string {
	const { m, f, model, nameOf, itemOf } = told;
	const names = constructs.map(nameOf);
	const constructOf = (item: string) => model.constructs.find((c) => c.items.includes(item))?.code ?? '';
	const share = code === 'filled' || code === 'failed-draws';
	return m.caution[code]({
		n: f.num(model.n),
		value: value === null ? '' : share ? f.pct(100 * value, 1) : f.num(value),
		names: items.length > 0 ? items.map((item) => itemOf(constructOf(item), item)) : names,
		pairs: names.flatMap((name, i) => (i % 2 === 0 ? [[name, names[i + 1] ?? ''] as const] : []))
	});
}

function diagramOf(told: ToldModel): NonNullable<ModelView['diagram']> {
	const { model, m, f, nameOf } = told;
	const nodes = model.constructs.map(({ code, role }): DiagramNode => {
		const explained = model.explained.find(({ construct }) => construct === code);
		return {
			code,
			role,
			title: nameOf(code),
			note: explained ? m.diagram.explained(f.num(explained.r2, 2)) : null
		};
	});
	const paths = model.paths.map((path): DiagramPath => {
		const { from, to, estimate, lo, hi } = path;
		return {
			from,
			to,
			estimate,
			clear: isClear(path),
			label: f.num(estimate, 2),
			interval: `(${f.range(lo, hi, 2)})`
		};
	});
	const clear = paths
		.filter((path) => path.clear)
		.map(({ from, to, label }) => m.diagram.pathIs(nameOf(from), nameOf(to), label));
	return { nodes, paths, alt: m.diagram.alt(clear, paths.length - clear.length) };
}

/** Round steps for an axis of importance that holds all points. */
const axisStep = 0.1;

function mapOf({ m, nameOf }: ToldModel, { target, points }: ImportanceMap): ScatterSpec {
	const shown = points.flatMap(({ construct, performance, importance }) =>
		isAvailable(performance) && isAvailable(importance) ? [{ construct, x: performance, y: importance }] : []
	);
	const meanOf = (values: readonly number[]) =>
		values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
	const middle = { x: meanOf(shown.map(({ x }) => x)), y: meanOf(shown.map(({ y }) => y)) };
	const edge = (value: number, round: (x: number) => number) => round(value / axisStep) * axisStep;
	return {
		kind: 'scatter',
		title: m.map.chartTitle(nameOf(target)),
		summary: [],
		points: points.map(({ construct, performance, importance }) => {
			const [x, y] = [orNull(performance), orNull(importance)];
			const urgent = x !== null && y !== null && x < middle.x && y >= middle.y;
			return { label: nameOf(construct), x, y, tone: urgent ? 'attention' : 'plain' };
		}),
		x: { min: 0, max: 100, step: 20, label: m.map.performance, digits: 0 },
		y: {
			min: Math.min(0, edge(Math.min(...shown.map(({ y }) => y)) - 0.02, Math.floor)),
			max: Math.max(axisStep, edge(Math.max(...shown.map(({ y }) => y)) + 0.02, Math.ceil)),
			step: axisStep,
			label: m.map.importance,
			digits: 2
		},
		middle,
		quadrants: [...m.map.quadrants],
		heads: { row: m.head.construct }
	};
}

function whatIfRows({ model, m, f, nameOf }: ToldModel): WhatIfRow[] {
	return model.whatIf.map(({ construct, step, changes }) => ({
		factor: nameOf(construct),
		rise: m.whatIf.rise(f.num(step, Number.isInteger(step) ? 0 : 1)),
		changes: changes.map((change) => ({
			change: f.signed(change.change, 1),
			range: f.range(change.lo, change.hi, 1),
			clear: isClear(change)
		}))
	}));
}

function refusalOf({ instruments, locale }: Told, refusal: ModelRefusal): ModelView['refusal'] {
	const m = modelMessages(locale);
	const f = formatter(locale);
	const words = m.refusal;
	const items = refusal.items.map(({ hash, code }) => itemText(instruments, hash, code)[locale]);
	const constructs = refusal.constructs.map(
		({ hash, code }) => dimensionTitle(instruments, hash, code)[locale]
	);
	switch (refusal.unavailable) {
		case 'too-few':
			return {
				title: words.tooFewTitle(refusal.further),
				text: words.tooFew(f.num(refusal.n), f.num(refusal.need ?? refusal.n + refusal.further))
			};
		case 'zero-variance':
			return { title: words.sameAnswersTitle, text: words.sameAnswers(items) };
		case 'singular':
			return { title: words.sameConstructsTitle, text: words.sameConstructs(constructs) };
		case 'not-asked':
			return { title: m.title.notAsked, text: words.notAsked };
		case 'hidden':
		case 'no-answers':
			return { title: m.title.refused, text: words.hidden };
		default:
			return { title: words.unsettledTitle, text: words.unsettled };
	}
}

/** The path model in words and drawings, or why there is none. */
export function modelView(told: Told): ModelView {
	const { model } = told.report;
	const own = toldModel(told);
	if (isUnavailable(model) || !own) {
		const { title } = modelMessages(told.locale);
		const refusal = isUnavailable(model) ? refusalOf(told, model) : null;
		const asked = isUnavailable(model) && model.unavailable !== 'not-asked';
		return {
			title: asked ? title.refused : title.notAsked,
			lead: null,
			cautions: [],
			refusal,
			diagram: null,
			maps: [],
			outcomes: [],
			whatIf: [],
			tables: []
		};
	}
	const { m, f, nameOf } = own;
	return {
		title: titleOf(own),
		lead: m.lead(f.num(model.n), f.num(model.responses)),
		cautions: model.cautions.map((caution) => cautionText(own, caution)),
		refusal: null,
		diagram: diagramOf(own),
		maps: model.maps.map((map) => mapOf(own, map)),
		outcomes: model.constructs.filter(({ role }) => role === 'outcome').map(({ code }) => nameOf(code)),
		whatIf: whatIfRows(own),
		tables: modelTables(told)
	};
}
