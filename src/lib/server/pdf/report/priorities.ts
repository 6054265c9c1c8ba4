import { isAvailable } from '#lib/domain/available.ts';
import { findingsWords } from '#lib/i18n/findings.ts';
import type { FactorScores, Readiness } from '#lib/domain/report.ts';
import { heading } from '../blocks/heading.ts';
import { lead } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { table } from './kept-table.ts';
import type { Chapter } from './chapter.ts';
import { findingTables } from './finding-tables.ts';
import { scoreBar, strong } from './score-rows.ts';
import type { Telling } from './telling.ts';

/** What to do first: the distance to the targets, and the findings with their first steps. */
export function priorities(tell: Telling): Chapter | null {
	const { report, findings, w, fmt } = tell;
	const { readiness } = report;
	const withTarget = isAvailable(readiness) ? readiness.factors.filter((f) => f.target !== null) : [];
	if (withTarget.length === 0 && findings.length === 0) return null;
	const below = withTarget.filter(clearlyBelow);
	return {
		name: findingsWords(tell.locale).report.name,
		title:
			withTarget.length === 0
				? w.priorities.untargeted
				: below.length > 0
					? w.priorities.below(fmt.num(below.length), fmt.num(withTarget.length), below.length)
					: w.priorities.reached,
		blocks: [
			...(withTarget.length > 0 && isAvailable(readiness) ? targets(tell, readiness) : []),
			...findingTables(tell, findings)
		]
	};
}

/** The whole interval lies below the target. */
const clearlyBelow = ({ score, target }: FactorScores): boolean =>
	target !== null && isAvailable(score.hi) && score.hi < target;

/** How far each factor is from its target, the widest weighted gap first. */
export function targets(tell: Telling, { factors, instrument, weighting }: Readiness): Block[] {
	const { t, w, fmt } = tell;
	const rows = factors.filter((f) => f.target !== null).sort((a, b) => priorityOf(b) - priorityOf(a));
	return [
		lead(w.priorities.lead(w.method.weighting[weighting.kind])),
		heading(w.priorities.gapTitle, { listed: true }),
		table({
			columns: [
				{ head: t.factor, width: 24 },
				{ head: t.score, width: 9, align: 'center' },
				{ head: t.target, width: 9, align: 'center' },
				{ head: t.gap, width: 9, align: 'center', style: strong },
				{ head: w.priorities.gapInterval, width: 15, align: 'center' },
				{ head: w.priorities.weight, width: 9, align: 'center' },
				{ head: w.priorities.product, width: 11, align: 'center', style: strong },
				{ head: w.factors.scale, width: 20 }
			],
			rows: rows.map((f) => [
				tell.dimension(instrument.hash, f.code),
				tell.mean(f.score),
				f.target === null ? fmt.missing : fmt.num(f.target),
				fmt.maybe(
					f.gap,
					() => fmt.missing,
					(gap) => fmt.num(gap, 1)
				),
				f.target !== null && isAvailable(f.score.lo) && isAvailable(f.score.hi)
					? fmt.range(f.target - f.score.hi, f.target - f.score.lo)
					: fmt.missing,
				fmt.pct(100 * f.weight),
				tell.figure(f.priority),
				scoreBar(f.score, {
					...(f.target === null ? {} : { threshold: f.target }),
					attention: clearlyBelow(f)
				})
			]),
			note: `${tell.peopleOf(rows.map((f) => f.score))}${w.sentenceEnd} ${w.priorities.gapNote}`
		})
	];
}

const priorityOf = ({ priority }: FactorScores): number => (isAvailable(priority) ? priority : -Infinity);
