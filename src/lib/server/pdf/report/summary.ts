import { isAvailable, orNull } from '#lib/domain/available.ts';
import { bandOf } from '#lib/domain/bands.ts';
import type { Readiness } from '#lib/domain/report.ts';
import { indexGauge } from '#lib/charts/from-report.ts';
import { colour } from '#lib/charts/theme.ts';
import { chart } from '../blocks/chart.ts';
import { heading } from '../blocks/heading.ts';
import { card, columns } from '../blocks/layout.ts';
import { list } from '../blocks/list.ts';
import { lead, note, paragraph, small } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { marked } from '../kit/rich.ts';
import { styles } from '../kit/styles.ts';
import { bandKey } from './band-key.ts';
import type { Chapter } from './chapter.ts';
import { findings } from './findings.ts';
import { gateCard } from './gate-card.ts';
import { keyFigures } from './key-figures.ts';
import { rankedTables } from './ranked-tables.ts';
import { satisfactionOf } from './scores-of.ts';
import { standing, type Named } from './standing.ts';
import { plainSummary } from './summary-plain.ts';
import type { Telling } from './telling.ts';

/** The whole report on one page. */
export function summary(tell: Telling): Chapter {
	const { report, w } = tell;
	const { readiness } = report;
	if (!isAvailable(readiness)) return plainSummary(tell);
	const found = findings(tell);
	return {
		name: w.summary.name,
		title: headline(tell, readiness),
		blocks: [
			lead(marked(opening(tell, readiness))),
			columns([
				{ span: 5, blocks: [card(dial(tell, readiness))] },
				{
					span: 7,
					blocks: [
						...(found.length > 0
							? [heading(w.summary.findings, { level: 3 }), list(found.map(marked), { apart: 7 })]
							: []),
						...gateCard(tell, readiness),
						...(readiness.gates.length > 0 ? [] : meaning(tell, readiness))
					]
				}
			]),
			...keyFigures(tell),
			...rankedTables(tell, readiness)
		]
	};
}

function headline(tell: Telling, readiness: Readiness): string {
	const { report, t, w } = tell;
	const { band, gatedBand, index, borderline, factors, instrument } = readiness;
	const named = factors.map((f) => ({ name: tell.dimension(instrument.hash, f.code), score: f.score }));
	if (!isAvailable(index.mean)) return w.summary.noIndex(withoutScore(tell, named));
	const apart = standing(tell, named, w.standing.none);
	if (!isAvailable(band) || !isAvailable(gatedBand)) return apart;
	const { headline: join } = w.summary;
	if (gatedBand !== band) return w.summary.gated(t.bands[band], t.bands[gatedBand]);
	const [lo, hi] = [orNull(index.lo), orNull(index.hi)];
	if (borderline.length > 0 && lo !== null && hi !== null) {
		const [lower, upper] = [bandOf(lo, report.cutoffs), bandOf(hi, report.cutoffs)];
		return join(w.summary.between(t.bands[lower], t.bands[upper]), apart);
	}
	return join(w.summary.at(t.bands[band]), apart);
}

/** Which factors lack the score that an index needs. */
function withoutScore({ w, quotedList }: Telling, all: readonly Named[]): string {
	const missing = all.filter(({ score }) => !isAvailable(score) || !isAvailable(score.mean));
	if (missing.length === all.length) return w.summary.noScores;
	return w.summary.withoutScore(quotedList(missing.map(({ name }) => name)), missing.length);
}

/** The index, how it changed, and the satisfaction of customers, in sentences with emphasis between **. */
export function opening(tell: Telling, { index }: Readiness): string {
	const { report, w, fmt } = tell;
	const people = w.summary.nPeople(
		fmt.num(index.n),
		index.population === null ? null : fmt.num(index.population)
	);
	const sentences = [
		isAvailable(index.mean)
			? w.summary.index(tell.mean(index), tell.interval(index), people)
			: w.summary.noIndexLead,
		...changeSentence(tell)
	];
	const satisfaction = satisfactionOf(report);
	if (satisfaction) {
		const known = `${tell.interval(satisfaction)}${w.semicolon}${tell.nIs(satisfaction.n)}`;
		sentences.push(w.summary.satisfaction(tell.mean(satisfaction), known));
	}
	return sentences.join(' ');
}

function changeSentence({ report, w, fmt }: Telling): string[] {
	if (!isAvailable(report.change)) return [];
	const row = report.change.rows.find((r) => r.measure === 'index');
	if (!row || !isAvailable(row.lo) || !isAvailable(row.hi)) return [];
	const range = fmt.range(row.lo, row.hi);
	const points = fmt.num(Math.abs(row.difference), 1);
	if (row.lo > 0) return [w.summary.risen(points, range)];
	if (row.hi < 0) return [w.summary.fallen(points, range)];
	return [w.summary.unchanged(fmt.signed(row.difference), range)];
}

/** The index as a dial with its interval, its band and the bounds it lies near. */
export function dial(tell: Telling, readiness: Readiness, { key = true } = {}): Block[] {
	const { report, t, w, fmt } = tell;
	const { gatedBand, borderline, index } = readiness;
	const gauge = indexGauge(tell);
	const centre = { align: 'center', below: 1 } as const;
	const range = tell.range(index);
	return [
		paragraph(t.readinessIndex, { style: styles.strong, below: 2 }),
		...(gauge ? [chart({ ...gauge, digits: 1 })] : []),
		...(isAvailable(gatedBand)
			? [
					paragraph(t.bands[gatedBand], {
						...centre,
						style: { ...styles.strong, size: 11, colour: colour.blue }
					})
				]
			: []),
		...(isAvailable(index.mean)
			? [small(range === fmt.missing ? tell.nIs(index.n) : t.intervalIs(range), centre)]
			: []),
		...borderline.map((cutoff) => small(t.borderlineAt(fmt.num(cutoff)), { ...centre, below: 3 })),
		small(w.summary.selfRated(t.selfRated), { ...centre, below: 4 }),
		...(key ? [bandKey(t, report.cutoffs, isAvailable(gatedBand) ? gatedBand : null)] : [])
	];
}

function meaning({ t, w, fmt, report }: Telling, { gatedBand }: Readiness): Block[] {
	if (!isAvailable(gatedBand)) return [];
	return [
		card(
			[
				paragraph(w.summary.meaning, { style: { ...styles.strong, colour: colour.rust }, below: 1 }),
				paragraph(t.bandMeaning[gatedBand], { below: 0 })
			],
			'attention'
		),
		note(t.conventions(fmt.list(report.cutoffs.map((cutoff) => fmt.num(cutoff)))), { below: 0 })
	];
}
