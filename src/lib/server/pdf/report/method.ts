import { isAvailable } from '#lib/domain/available.ts';
import { heading } from '../blocks/heading.ts';
import { list } from '../blocks/list.ts';
import { paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { marked } from '../kit/rich.ts';
import { styles } from '../kit/styles.ts';
import { table } from './kept-table.ts';
import { certificates, sources } from './certificates.ts';
import type { Chapter } from './chapter.ts';
import { participationTable } from './participation-table.ts';
import { weights } from './weights.ts';
import type { Telling } from './telling.ts';

/** How the numbers came about: who answered, by which rules, with which instruments, data and formulas. */
export function method(tell: Telling): Chapter {
	const { t, w } = tell;
	return {
		name: w.method.name,
		title: w.method.title,
		blocks: [
			...(isAvailable(tell.report.readiness) ? [paragraph(marked(w.method.rationale))] : []),
			heading(t.participation, { listed: true }),
			participationTable(tell),
			heading(w.method.rules, { listed: true }),
			list(rules(tell).map(marked), { apart: 3, style: { ...styles.body, size: 8.8 } }),
			...weights(tell),
			...certificates(tell),
			heading(w.method.provenance, { listed: true }),
			provenance(tell),
			// They close the appendix where there is one.
			...(tell.report.instrumentScores.some((s) => isAvailable(s.scores)) ? [] : sources(tell))
		]
	};
}

/** The rules that this report's numbers follow; those about what was not asked are left out. */
function rules(tell: Telling): string[] {
	const { report, w, fmt } = tell;
	const { readiness, cutoffs, threshold, customers, need } = report;
	const words = w.method;
	return [
		words.scoring,
		words.halfRule,
		...(isAvailable(readiness)
			? [
					words.index(words.weighting[readiness.weighting.kind], words.strata[readiness.weighting.strata]),
					...(readiness.weighting.refused ? [words.refused[readiness.weighting.refused]] : []),
					...(isAvailable(readiness.equalWeights) && readiness.weighting.kind !== 'equal'
						? [words.equalWeights(fmt.num(readiness.equalWeights, 1))]
						: []),
					words.bands(fmt.list(cutoffs.map((cutoff) => fmt.num(cutoff)))),
					words.gates(fmt.num(cutoffs[1])),
					words.selfRated
				]
			: []),
		words.intervals(fmt.ltr(String(report.seed))),
		words.claims,
		words.threshold(fmt.num(threshold)),
		...(isAvailable(customers) ? [words.customers] : []),
		...(isAvailable(need) ? [words.need] : []),
		...(isAvailable(report.change) ? [words.change] : [])
	];
}

function provenance(tell: Telling): Block {
	const { report, w, fmt } = tell;
	const words = w.method;
	return table({
		columns: [
			{ head: words.fact, width: 30 },
			{ head: words.value, width: 70 }
		],
		rows: [
			[words.hash, fmt.ltr(report.datasetHash)],
			[words.formulas, fmt.ltr(report.engine)],
			[words.seed, fmt.ltr(String(report.seed))],
			[words.built, fmt.date(report.builtAt, 'moment')],
			...(isAvailable(report.change)
				? [[words.previous, fmt.ltr(report.change.previous.datasetHash)] as const]
				: [])
		],
		pad: 3,
		note: words.again
	});
}
