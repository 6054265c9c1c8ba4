import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import type { Side, UnitParticipation, UnitScores } from '#lib/domain/report.ts';
import type { Score } from '#lib/domain/score.ts';
import { unitHeatmap } from '#lib/charts/from-units.ts';
import { heading } from '../blocks/heading.ts';
import { lead } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { heatmap } from '../table/heatmap.ts';
import type { Cell } from '../table/spec.ts';
import { table } from './kept-table.ts';
import type { Chapter } from './chapter.ts';
import { scoreBar, strong } from './score-rows.ts';
import { standing } from './standing.ts';
import { noteOf } from './note-of.ts';
import type { Telling } from './telling.ts';

const sides = ['staff', 'customers'] as const;

/** The units: their factors, how many answered, and their index with its interval. */
export function units(tell: Telling): Chapter | null {
	const { report, t, w, fmt } = tell;
	const rows = sides.flatMap((side) => rowsOf(tell, side));
	const [first] = rows;
	if (!first) return null;
	const shown = rows.filter((row) => row.visible);
	// A unit of which both sides were asked is one unit.
	const counted = rows.filter((row) => row.side === first.side);
	const map = unitHeatmap(tell);
	const anyShown = map?.rows.some((row) => row.values.some((value) => value !== null));
	return {
		name: t.units,
		title: w.capital(headline(tell, shown)),
		blocks: [
			lead(
				w.units.lead(
					fmt.num(counted.length),
					fmt.num(counted.filter((row) => row.visible).length),
					fmt.num(report.threshold)
				)
			),
			...(map && anyShown
				? [
						heading(w.units.mapTitle, { listed: true }),
						...heatmap(map, map.rows.some((row) => row.values.includes(null)) ? tell.hiddenNote() : undefined)
					]
				: []),
			...sides.flatMap((side) => unitTable(tell, side))
		]
	};
}

interface UnitRow {
	readonly side: Side;
	readonly name: string;
	readonly visible: boolean;
	readonly participation: UnitParticipation | undefined;
	readonly scores: UnitScores | undefined;
	readonly score: Maybe<Score>;
}

function rowsOf({ report, text }: Telling, side: Side): UnitRow[] {
	const scored = report.units.filter((u) => u.side === side);
	const answered = report.participation.units.filter((u) => u.side === side);
	const named = answered.length >= scored.length ? answered : scored;
	return named.map(({ code, title, visibility }) => {
		const scores = scored.find((u) => u.code === code);
		return {
			side,
			name: text(title),
			visible: visibility === 'visible',
			participation: answered.find((u) => u.code === code),
			scores,
			score: scores?.index ?? { unavailable: 'not-asked' }
		};
	});
}

function headline(tell: Telling, shown: readonly UnitRow[]): string {
	const { w, fmt } = tell;
	if (shown.length === 0) return w.units.noneShown;
	const staff = shown.filter((row) => row.side === 'staff' && isAvailable(row.score));
	const compared = staff.length > 0 ? staff : shown.filter((row) => isAvailable(row.score));
	if (compared.length < 2) return w.units.title;
	return standing(tell, compared, w.units.none(fmt.num(compared.length)));
}

function unitTable(tell: Telling, side: (typeof sides)[number]): Block[] {
	const { t, w, fmt, report } = tell;
	const rows = rowsOf(tell, side);
	if (rows.length === 0) return [];
	const scored = rows.some((row) => isAvailable(row.score));
	const waiting = rows.some((row) => row.participation?.needed);
	const remark = ({ participation }: UnitRow): Cell =>
		participation?.needed ? { text: t.neededMore(fmt.num(participation.needed)) } : fmt.missing;
	return [
		heading(w.units.tableTitle[side], { listed: true }),
		table({
			columns: [
				{ head: t.unit, width: 24 },
				{ head: t.population, width: 10, align: 'center' },
				{ head: t.responses, width: 10, align: 'center' },
				{ head: t.responseRate, width: 10, align: 'center' },
				...(scored
					? ([
							{ head: w.units.index[side], width: 12, align: 'center', style: strong },
							{ head: t.interval, width: 16, align: 'center' },
							{ head: w.factors.scale, width: 20 }
						] as const)
					: []),
				...(!scored && waiting
					? ([{ head: w.participation.needed, width: 16, align: 'center' }] as const)
					: [])
			],
			rows: rows.map((row) => [
				row.name,
				countOf(tell, row.participation?.population),
				countOf(tell, row.participation?.responses ?? row.scores?.responses),
				row.participation && isAvailable(row.participation.rate)
					? fmt.pct(100 * row.participation.rate)
					: fmt.missing,
				...(scored
					? [
							tell.mean(row.score),
							row.visible ? tell.range(row.score) : remark(row),
							scoreBar(row.score, side === 'staff' ? { threshold: report.cutoffs[2] } : {})
						]
					: []),
				...(!scored && waiting ? [remark(row)] : [])
			]),
			pad: rows.length > 16 ? 2.6 : 4,
			note: noteOf(
				rows.some((row) => !row.visible) ? tell.hiddenNote() : null,
				scored && side === 'staff' ? w.units.indexNote : null
			)
		})
	];
}

const countOf = ({ fmt }: Telling, count: number | null | undefined): string =>
	count === null || count === undefined ? fmt.missing : fmt.num(count);
