import { tableOf as chartTable } from '#lib/charts/chart-table.ts';
import type { ChartSpec, ScatterSpec } from '#lib/charts/spec.ts';
import { viewsOf, type View } from '#lib/charts/views/all.ts';
import { questions, type ViewCode } from '#lib/charts/views/codes.ts';
import type { ViewContent } from '#lib/charts/views/view.ts';
import { viewsWords } from '#lib/i18n/views.ts';
import { chart } from '../blocks/chart.ts';
import { heading } from '../blocks/heading.ts';
import { columns, keep } from '../blocks/layout.ts';
import { note, paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { heatmap } from '../table/heatmap.ts';
import type { Chapter } from './chapter.ts';
import { table } from './kept-table.ts';
import { strong } from './score-rows.ts';
import type { Telling } from './telling.ts';

/** Views that have a chapter of their own. */
const told: readonly ViewCode[] = ['need', 'coverage', 'waves'];

/** The same answers from further sides, by the question they answer; null where the wave has nothing for it. */
export function views(tell: Telling): Chapter | null {
	const words = viewsWords(tell.locale);
	const drawn = viewsOf(tell).filter((view) => view.content && !told.includes(view.code));
	if (drawn.length === 0) return null;
	return {
		name: words.pdf.name,
		title: words.pdf.title,
		blocks: questions.flatMap((question) => {
			const blocks = drawn
				.filter((view) => view.question === question)
				.flatMap((view) => blocksOf(tell, view));
			return blocks.length ? [heading(words.questions[question], { listed: true }), ...blocks] : [];
		})
	};
}

/** A triangle needs no room below its sides. */
const heightOf = (spec: ChartSpec): number => (spec.kind === 'radar' && spec.axes.length === 3 ? 160 : 220);

function blocksOf(tell: Telling, { title, content }: View): Block[] {
	if (!content) return [];
	const { chart: spec, reading } = content;
	const head = [heading(title, { level: 3 }), ...reading.map((sentence) => paragraph(sentence))];
	const below = [content.people, content.note].filter((words) => words !== null).join(' · ');
	if (spec?.kind === 'heatmap') return [...head, ...heatmap(spec, below)];
	if (spec?.kind === 'scatter' && spec.points.length > mostNamed)
		return [keep([...head, chart(withNumbers(tell, spec)), note(below)]), numberedTable(tell, spec)];
	const ring = spec?.kind === 'scatter' || spec?.kind === 'radar';
	const picture = !spec
		? []
		: ring && content.figures.length > 0
			? [
					columns([
						{ span: 7, blocks: [chart(spec, { height: heightOf(spec) })] },
						{ span: 5, drop: 8, blocks: [figureTable(tell, content)] }
					])
				]
			: [chart(spec)];
	return [keep([...head, ...picture, note(below)]), ...tableOf(tell, content)];
}

/** The names of more points hide each other and the points. */
const mostNamed = 10;

const withNumbers = ({ fmt }: Telling, spec: ScatterSpec): ScatterSpec => ({
	...spec,
	points: spec.points.map((point, i) => ({ ...point, label: fmt.num(i + 1) }))
});

/** What the numbers of the points stand for, with their values. */
function numberedTable({ fmt }: Telling, spec: ScatterSpec): Block {
	const { columns: heads, rows } = chartTable(spec, fmt);
	const [name, ...values] = heads.map(({ head }) => head);
	return table({
		columns: [
			{ head: '#', width: 6 },
			{ head: name ?? '', width: 58 },
			...values.map((head) => ({ head, width: 18, align: 'center' as const }))
		],
		rows: rows.map((row, i) => [fmt.num(i + 1), ...row]),
		pad: 2.4
	});
}

const figureTable = (tell: Telling, { figures }: ViewContent): Block =>
	table({
		columns: [
			{ head: tell.t.measure, width: 44 },
			{ head: tell.t.scoreOf100, width: 18, align: 'center', style: strong },
			{ head: tell.t.interval, width: 38, align: 'center' }
		],
		rows: figures.map(({ label, value, interval }) => [label, value, interval ?? tell.fmt.missing])
	});

function tableOf({ locale }: Telling, { table: rows }: ViewContent): Block[] {
	if (!rows) return [];
	const widths = [22, 34, 11, 18, 15];
	return [
		heading(viewsWords(locale).objectivesTable, { level: 3 }),
		table({
			columns: rows.heads.map((head, i) => ({ head, width: widths[i] ?? 15 })),
			rows: rows.rows.map((row) => [...row])
		})
	];
}
