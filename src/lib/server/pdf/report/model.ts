import { isUnavailable } from '#lib/domain/available.ts';
import type { ModelCaution, ModelEffect, ModelScores } from '#lib/domain/path-model/model-scores.ts';
import { importanceMaps } from '#lib/charts/from-report-print.ts';
import type { ModelMessages } from '#lib/i18n/messages/en/model.ts';
import { modelMessages } from '#lib/i18n/model.ts';
import { chart } from '../blocks/chart.ts';
import { heading } from '../blocks/heading.ts';
import { card, columns, keep } from '../blocks/layout.ts';
import { lead, note, paragraph, small } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { styles } from '../kit/styles.ts';
import type { Cell } from '../table/spec.ts';
import type { Chapter } from './chapter.ts';
import { table } from './kept-table.ts';
import { pathDrawing, type PathModelDrawing } from './path-drawing.ts';
import type { Telling } from './telling.ts';

interface ModelTelling {
	readonly tell: Telling;
	readonly model: ModelScores;
	readonly m: ModelMessages;
	nameOf(construct: string): string;
}

/** An effect that the interval tells from none. */
const isClear = ({ lo, hi }: Pick<ModelEffect, 'lo' | 'hi'>): boolean => lo > 0 || hi < 0;

function modelTelling(tell: Telling): ModelTelling | null {
	const { model } = tell.report;
	if (isUnavailable(model)) return null;
	const hashes = new Map(model.constructs.map(({ code, hash }) => [code, hash]));
	return {
		tell,
		model,
		m: modelMessages(tell.locale),
		nameOf: (construct) => tell.dimension(hashes.get(construct) ?? '', construct)
	};
}

/** What leads to success: the paths, where effort pays, and what would follow from more of each factor. */
export function pathModel(tell: Telling): Chapter | null {
	const told = modelTelling(tell);
	if (!told) return null;
	const { model, m } = told;
	const { fmt } = tell;
	return {
		name: m.tab,
		title: headline(told),
		blocks: [
			lead(m.lead(fmt.num(model.n), fmt.num(model.responses))),
			...drawing(told),
			...effects(told),
			...maps(told),
			...whatIf(told),
			...cautions(told)
		]
	};
}

/** For each outcome what has the largest clear total effect on it. */
function headline({ model, m, tell, nameOf }: ModelTelling): string {
	const { w, fmt, quoted } = tell;
	const outcomes = model.constructs.filter(({ role }) => role === 'outcome').map(({ code }) => code);
	const largest = outcomes.flatMap((outcome) => {
		const [first] = model.total
			.filter((effect) => effect.to === outcome && effect.lo > 0)
			.sort((a, b) => b.estimate - a.estimate);
		return first ? [[nameOf(first.from), nameOf(outcome)] as const] : [];
	});
	const [first, ...others] = largest;
	if (!first) return m.title.none;
	const same = largest.length === outcomes.length && others.every(([factor]) => factor === first[0]);
	return same
		? w.model.largest(quoted(first[0]))
		: w.model.largestEach(
				fmt.list(largest.map(([factor, outcome]) => w.model.onOutcome(quoted(factor), outcome)))
			);
}

function drawingOf({ model, m, tell, nameOf }: ModelTelling): PathModelDrawing {
	const { fmt } = tell;
	const constructs = model.constructs.map(({ code, role }) => {
		const explained = model.explained.find(({ construct }) => construct === code);
		return {
			code,
			role,
			name: nameOf(code),
			remark: explained ? m.diagram.explained(fmt.num(explained.r2, 2)) : null
		};
	});
	const paths = model.paths.map((path) => ({
		...path,
		clear: isClear(path),
		label: fmt.num(path.estimate, 2)
	}));
	const clear = paths
		.filter((path) => path.clear)
		.map(({ from, to, label }) => m.diagram.pathIs(nameOf(from), nameOf(to), label));
	const alt = m.diagram.alt(clear, paths.length - clear.length);
	return { kind: 'paths', title: m.diagram.title, alt, constructs, paths };
}

/** The path model to be drawn by itself; null where there is none. */
export function pathModelDrawing(tell: Telling): PathModelDrawing | null {
	const told = modelTelling(tell);
	return told && drawingOf(told);
}

function drawing(told: ModelTelling): Block[] {
	const { m } = told;
	return [
		heading(m.diagram.title, { listed: true }),
		pathDrawing(drawingOf(told)),
		note(`${m.diagram.clear} ${m.diagram.unclear}`, { below: 4 }),
		small(m.diagram.reading)
	];
}

function maps({ m, tell }: ModelTelling): Block[] {
	const specs = importanceMaps(tell);
	if (specs.length === 0) return [];
	const wide = specs.length === 1;
	return [
		heading(m.map.title, { listed: true }),
		keep([
			...(wide ? [] : [paragraph(m.map.lead)]),
			columns(
				wide
					? specs.flatMap((spec) => [
							{ span: 8, blocks: [chart(spec, { height: 240 })] },
							{ span: 4, drop: 8, blocks: [paragraph(m.map.lead)] }
						])
					: specs.map((spec) => ({
							span: 6,
							blocks: [heading(spec.title, { level: 3 }), chart(spec, { height: 206 })]
						}))
			),
			note(m.map.note, { above: 0 })
		])
	];
}

function effects({ model, m, tell, nameOf }: ModelTelling): Block[] {
	const { t, w, fmt } = tell;
	const outcomes = model.constructs.filter(({ role }) => role === 'outcome');
	const factors = model.constructs.filter(({ role }) => role !== 'outcome');
	const cell = (from: string, to: string): Cell[] => {
		const effect = model.total.find((e) => e.from === from && e.to === to);
		if (!effect) return [fmt.missing, fmt.missing];
		const face = isClear(effect) ? ('B' as const) : ('R' as const);
		return [{ text: fmt.num(effect.estimate, 2), style: { face } }, fmt.range(effect.lo, effect.hi, 2)];
	};
	return [
		heading(w.model.effects),
		table({
			columns: [
				{ head: t.factor, width: 30 },
				...outcomes.flatMap(({ code }) => [
					{ head: nameOf(code), width: 14, align: 'center' as const },
					{ head: t.interval, width: 20, align: 'center' as const }
				])
			],
			rows: factors.map(({ code }) => [
				nameOf(code),
				...outcomes.flatMap((outcome) => cell(code, outcome.code))
			]),
			note: `${tell.nIs(model.n)}${w.sentenceEnd} ${w.model.effectsNote} ${m.note.bootstrap(fmt.num(model.draws), fmt.ltr(String(model.seed)))}`
		})
	];
}

function whatIf({ model, m, tell, nameOf }: ModelTelling): Block[] {
	const { t, fmt } = tell;
	if (model.whatIf.length === 0) return [];
	const outcomes = model.constructs.filter(({ role }) => role === 'outcome');
	return [
		heading(m.whatIf.title),
		paragraph(m.whatIf.lead),
		table({
			columns: [
				{ head: t.factor, width: 26 },
				{ head: m.head.step, width: 14, align: 'center' },
				...outcomes.flatMap(({ code }) => [
					{ head: nameOf(code), width: 14, align: 'center' as const },
					{ head: t.interval, width: 18, align: 'center' as const }
				])
			],
			rows: model.whatIf.map(({ construct, step, changes }) => [
				nameOf(construct),
				fmt.num(step, Number.isInteger(step) ? 0 : 1),
				...outcomes.flatMap(({ code }): Cell[] => {
					const found = changes.find((change) => change.outcome === code);
					if (!found) return [fmt.missing, fmt.missing];
					return [
						{ text: fmt.signed(found.change), style: { face: isClear(found) ? 'B' : 'R' } },
						fmt.range(found.lo, found.hi)
					];
				})
			]),
			note: `${tell.w.model.bold} ${m.whatIf.note}`
		})
	];
}

function cautions(told: ModelTelling): Block[] {
	const { model, m } = told;
	if (model.cautions.length === 0) return [];
	return [
		card(
			[
				paragraph(m.cautionTitle, { style: styles.strong, below: 2 }),
				...model.cautions.map((caution) => small(cautionText(told, caution), { below: 3 }))
			],
			'note'
		)
	];
}

function cautionText({ tell, m, model, nameOf }: ModelTelling, caution: ModelCaution): string {
	const { fmt } = tell;
	const { code, constructs, items, value } = caution;
	const share = code === 'filled' || code === 'failed-draws';
	const names = constructs.map(nameOf);
	const hashOf = (item: string) => model.constructs.find((c) => c.items.includes(item))?.hash ?? '';
	return m.caution[code]({
		n: fmt.num(model.n),
		value: value === null ? '' : share ? fmt.pct(100 * value, 1) : fmt.num(value),
		names: items.length > 0 ? items.map((item) => tell.item(hashOf(item), item)) : names,
		pairs: names.flatMap((first, i) => (i % 2 === 0 ? [[first, names[i + 1] ?? ''] as const] : []))
	});
}

/** All path coefficients, for the appendix. */
export function pathTable(tell: Telling): Block[] {
	const told = modelTelling(tell);
	if (!told) return [];
	const { model, m, nameOf } = told;
	const { t, fmt } = tell;
	return [
		heading(m.table.paths),
		table({
			columns: [
				{ head: m.head.from, width: 24 },
				{ head: m.head.to, width: 20 },
				{ head: m.head.estimate, width: 11, align: 'center' },
				{ head: t.interval, width: 17, align: 'center' },
				{ head: m.head.t, width: 10, align: 'center' },
				{ head: m.head.p, width: 11, align: 'center' },
				{ head: m.head.f2, width: 8, align: 'center' },
				{ head: m.head.vif, width: 8, align: 'center' }
			],
			rows: model.paths.map((path) => [
				nameOf(path.from),
				nameOf(path.to),
				{ text: fmt.num(path.estimate, 2), style: { face: isClear(path) ? 'B' : 'R' } },
				fmt.range(path.lo, path.hi, 2),
				tell.figure(path.t, 2),
				fmt.maybe(path.p, () => fmt.missing, fmt.p),
				tell.figure(path.f2, 2),
				tell.figure(path.vif, 2)
			]),
			pad: 2.8,
			note: `${m.note.paths} ${m.note.bootstrap(fmt.num(model.draws), fmt.ltr(String(model.seed)))}`
		})
	];
}
