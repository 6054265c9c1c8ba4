import type { ShownFinding } from '#lib/domain/findings/arrange.ts';
import { colour } from '#lib/charts/theme.ts';
import { figuresLine } from '#lib/i18n/finding-figures.ts';
import { findingsWords } from '#lib/i18n/findings.ts';
import { heading } from '../blocks/heading.ts';
import { note } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { styles } from '../kit/styles.ts';
import { table as longTable } from '../table/table.ts';
import { table } from './kept-table.ts';
import type { Telling } from './telling.ts';

const numbered = { face: 'B', size: 12 } as const;

/** The findings with what they rest on and what to do, then the first steps of ninety days, then the strengths. */
export function findingTables(tell: Telling, findings: readonly ShownFinding[]): Block[] {
	const { fmt } = tell;
	const w = findingsWords(tell.locale);
	const acting = findings.filter((f) => f.tone === 'attention');
	const strengths = findings.filter((f) => f.tone === 'strength');
	const said = (finding: ShownFinding) => [
		{ text: tell.text(finding.says), strong: true },
		{ text: `\n${figuresLine(tell, finding)}`, colour: colour.muted }
	];
	const numbers = { head: '#', width: 5, style: numbered };
	return [
		...(acting.length > 0
			? [
					heading(w.report.findings, { listed: true }),
					longTable({
						columns: [
							numbers,
							{ head: w.says, width: 46, style: { face: 'R' } },
							{ head: w.does, width: 44, style: { face: 'R' } }
						],
						rows: acting.map((f, i) => [fmt.num(i + 1), said(f), tell.text(f.does)])
					}),
					heading(w.report.plan),
					table({
						columns: [
							numbers,
							{ head: w.report.step, width: 44, style: { face: 'R' } },
							{ head: w.owner, width: 18 },
							{ head: w.effort, width: 11, align: 'center' },
							{ head: w.serves, width: 20, style: { size: styles.small.size, colour: colour.muted } }
						],
						rows: acting.map((f, i) => [
							fmt.num(i + 1),
							tell.text(f.first),
							w.owners[f.owner],
							w.effortShort[f.effort],
							w.objectives[f.serves]
						])
					})
				]
			: []),
		...(strengths.length > 0
			? [
					heading(w.report.strengths),
					table({
						columns: [
							{ head: w.says, width: 50, style: { face: 'R' } },
							{ head: w.does, width: 45, style: { face: 'R' } }
						],
						rows: strengths.map((f) => [said(f), tell.text(f.does)])
					})
				]
			: []),
		...(findings.length > 0 ? [note(w.report.note)] : [])
	];
}
