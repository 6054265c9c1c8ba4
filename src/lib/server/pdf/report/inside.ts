import { isAvailable } from '#lib/domain/available.ts';
import type { AudienceScores, Readiness } from '#lib/domain/report.ts';
import { colour } from '#lib/charts/theme.ts';
import { audienceDumbbell } from '#lib/charts/from-report.ts';
import { chart } from '../blocks/chart.ts';
import { heading } from '../blocks/heading.ts';
import { lead } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { table } from './kept-table.ts';
import type { Chapter } from './chapter.ts';
import { comparison } from './standing-out.ts';
import { strong } from './score-rows.ts';
import type { Telling } from './telling.ts';

/** Employees beside managers, and whether the staff share one picture. */
export function inside(tell: Telling): Chapter | null {
	const { report, w } = tell;
	const { readiness, audiences } = report;
	if (!isAvailable(readiness)) return null;
	const [employees, managers] = (['employee', 'manager'] as const).map((audience) =>
		audiences.find((a) => a.audience === audience && isAvailable(a.index))
	);
	const beside = employees && managers ? sideBySide(tell, readiness, employees, managers) : null;
	const agreement = agreementTable(tell, readiness);
	if (!beside && agreement.length === 0) return null;
	return {
		name: w.inside.name,
		title: beside?.title ?? w.inside.agreementOnly,
		blocks: [...(beside?.blocks ?? []), ...agreement]
	};
}

function sideBySide(
	tell: Telling,
	readiness: Readiness,
	employees: AudienceScores,
	managers: AudienceScores
): { title: string; blocks: Block[] } {
	const { t, w, fmt, quotedList } = tell;
	const { hash } = readiness.instrument;
	const { kind, strata } = readiness.weighting;
	const of = (side: AudienceScores, code: string) =>
		side.factors.find((f) => f.code === code)?.score ?? ({ unavailable: 'hidden' } as const);
	const rows = [
		...readiness.factors.map(({ code }) => ({
			name: tell.dimension(hash, code),
			employees: of(employees, code),
			managers: of(managers, code),
			factor: true
		})),
		{ name: t.readinessIndex, employees: employees.index, managers: managers.index, factor: false }
	].map((row) => ({ ...row, way: comparison(row.managers, row.employees) }));
	const named = (way: -1 | 1) => rows.filter((row) => row.factor && row.way === way).map((row) => row.name);
	const [higher, lower] = [named(1), named(-1)];
	const title =
		higher.length > 0
			? w.inside.higher(quotedList(higher))
			: lower.length > 0
				? w.inside.lower(quotedList(lower))
				: w.inside.alike;
	const dumbbell = audienceDumbbell(tell);
	const cells = rows.map(({ name, employees: own, managers: theirs, way }) => [
		name,
		tell.mean(own),
		tell.range(own),
		tell.mean(theirs),
		tell.range(theirs),
		{
			text: way > 0 ? w.inside.managersAbove : way < 0 ? w.inside.managersBelow : w.inside.noDifference,
			style: { face: 'M' as const, colour: way === 0 ? colour.muted : colour.rust }
		}
	]);
	const heads = [
		[t.audiences.employee, employees],
		[t.audiences.manager, managers]
	] as const;
	return {
		title,
		blocks: [
			lead(w.inside.lead),
			...(dumbbell ? [chart(dumbbell, { titled: true })] : []),
			table({
				columns: [
					{ head: t.factor, width: 26 },
					...heads.flatMap(([head]) => [
						{ head, width: 11, align: 'center' as const, style: strong },
						{ head: t.interval, width: 16, align: 'center' as const }
					]),
					{ head: w.inside.reading, width: 20 }
				],
				rows: cells.slice(0, -1),
				totals: cells.slice(-1),
				note: [
					...heads.map(([head, side]) =>
						w.inside.people(head, side.responses === null ? fmt.missing : fmt.num(side.responses))
					),
					w.inside.note,
					...(kind === 'equal' && strata === 'none' ? [] : [w.inside.plainIndex])
				].join(' ')
			})
		]
	};
}

function agreementTable(tell: Telling, { factors, instrument }: Readiness): Block[] {
	const { t, w, fmt } = tell;
	const rows = factors.flatMap(({ code, agreement }) =>
		isAvailable(agreement) ? [{ code, agreement }] : []
	);
	if (rows.length === 0) return [];
	return [
		heading(w.inside.agreementTitle),
		table({
			columns: [
				{ head: t.factor, width: 30 },
				{ head: w.inside.complete, width: 16, align: 'center' },
				{ head: w.inside.rwg, width: 14, align: 'center', style: strong },
				{ head: w.inside.deviation, width: 18, align: 'center' },
				{ head: w.inside.reading, width: 26 }
			],
			rows: rows.map(({ code, agreement }) => [
				tell.dimension(instrument.hash, code),
				fmt.num(agreement.n),
				fmt.num(agreement.rwg, 2),
				tell.figure(agreement.averageDeviation, 2),
				w.inside.agreement[agreement.label]
			]),
			note: w.inside.agreementNote
		})
	];
}
