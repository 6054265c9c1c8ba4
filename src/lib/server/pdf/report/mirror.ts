import { isAvailable, orNull } from '#lib/domain/available.ts';
import { mirrorPairs } from '#lib/domain/mirror-pairs.ts';
import type { MirrorReading, Side } from '#lib/domain/report.ts';
import { itemText } from '#lib/domain/titles.ts';
import { gapOf } from '#lib/charts/chart-table.ts';
import { colour } from '#lib/charts/theme.ts';
import { mirrorDumbbell } from '#lib/charts/from-report-print.ts';
import { chart } from '../blocks/chart.ts';
import { heading } from '../blocks/heading.ts';
import { lead } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { styles } from '../kit/styles.ts';
import { table } from './kept-table.ts';
import type { Chapter } from './chapter.ts';
import { strong } from './score-rows.ts';
import { noteOf } from './note-of.ts';
import { partsOf, type Telling } from './telling.ts';

/** The staff beside the customers, subject by subject. */
export function mirror(tell: Telling): Chapter | null {
	const { report, t, w, fmt, text, quotedList } = tell;
	if (!report.mirror.some((row) => isAvailable(row.reading))) return null;
	const rows = report.mirror.map((row) => {
		const pair = mirrorPairs.find((p) => p.code === row.code);
		return { ...row, name: pair ? text(pair.title) : row.code };
	});
	const named = (reading: MirrorReading) =>
		rows.filter((row) => isAvailable(row.reading) && row.reading === reading).map((row) => row.name);
	const [blind, hidden] = [named('blind-spot'), named('hidden-strength')];
	const chartSpec = mirrorDumbbell(tell);
	return {
		name: w.mirror.name,
		title:
			blind.length > 0
				? w.mirror.blind(quotedList(blind))
				: hidden.length > 0
					? w.mirror.hidden(quotedList(hidden))
					: w.mirror.alike,
		blocks: [
			lead(w.mirror.lead),
			...(chartSpec ? [chart(chartSpec, { titled: true })] : []),
			table({
				columns: [
					{ head: w.mirror.subject, width: 24 },
					{ head: w.mirror.staff, width: 10, align: 'center', style: strong },
					{ head: t.customers, width: 10, align: 'center', style: strong },
					{ head: t.gap, width: 10, align: 'center' },
					{ head: t.interval, width: 15, align: 'center' },
					{ head: w.mirror.people, width: 14, align: 'center' },
					{ head: w.inside.reading, width: 16 }
				],
				rows: rows.map((row) => [
					row.name,
					tell.mean(row.staff.score),
					tell.mean(row.customers.score),
					gapOf(orNull(row.customers.score.mean), orNull(row.staff.score.mean), 1, fmt),
					isAvailable(row.lo) && isAvailable(row.hi) ? fmt.range(row.lo, row.hi) : fmt.missing,
					w.mirror.both(tell.people(row.staff.score), tell.people(row.customers.score)),
					isAvailable(row.reading)
						? {
								text: w.mirror.readings[row.reading],
								style: { face: 'M', colour: row.reading === 'no-clear-gap' ? colour.muted : colour.rust }
							}
						: fmt.missing
				]),
				note: noteOf(
					w.mirror.note,
					tell.missingNote(
						rows.flatMap((row) => [...partsOf(row.staff.score), ...partsOf(row.customers.score), row.reading])
					)
				)
			}),
			...statementsOfBoth(tell)
		]
	};
}

/** Which statements of either side were laid beside each other. */
function statementsOfBoth(tell: Telling): Block[] {
	const { report, w, text, t } = tell;
	const rows = report.mirror.flatMap((row) => {
		const pair = mirrorPairs.find((p) => p.code === row.code);
		if (!pair) return [];
		return [
			[
				text(pair.title),
				wordsOf(tell, 'staff', row.staff.items),
				wordsOf(tell, 'customers', row.customers.items)
			]
		];
	});
	const small = { size: styles.small.size };
	return [
		heading(w.mirror.statements),
		table({
			columns: [
				{ head: w.mirror.subject, width: 20 },
				{ head: w.mirror.toStaff, width: 42, style: small },
				{ head: t.customers, width: 38, style: small }
			],
			rows,
			pad: 3.5
		})
	];
}

/** The words of items, from the first instrument of the side that has them. */
const wordsOf = ({ report, instruments, locale }: Telling, side: Side, codes: readonly string[]): string =>
	codes
		.flatMap((code) => {
			const found = report.instrumentScores.find(
				(s) => s.side === side && instruments[s.hash]?.items.some((item) => item.code === code)
			);
			return found ? [itemText(instruments, found.hash, code)[locale]] : [];
		})
		.join('\n');
