import { aspectRadar, audienceDumbbell, factorBars } from '#lib/charts/from-report.ts';
import { unitHeatmap } from '#lib/charts/from-units.ts';
import type { Told } from '#lib/charts/told.ts';
import type { BarsSpec, DumbbellSpec, HeatmapSpec, RadarSpec } from '#lib/charts/spec.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { reliabilityVerdict } from '#lib/domain/reliability-verdict.ts';
import type { FactorScores, Readiness } from '#lib/domain/report.ts';
import { clearlyBelow, factorName, ranked } from './conclusion.ts';
import { audienceTable, unitTable, type GroupTable } from './group-tables.ts';
import { intervalText, peopleOf, reasonOf, voiceOf } from './voice.ts';

export interface FactorRow {
	readonly title: string;
	readonly value: string;
	readonly interval: string;
	readonly n: string;
	readonly band: string;
	/** The border of a band lies in the interval. */
	readonly borderline: boolean;
	readonly target: string;
	readonly gap: string | null;
	/** The interval of target minus score. */
	readonly gapInterval: string | null;
	readonly verdict: string;
	readonly caution: boolean;
	readonly reliability: string;
}

export interface FactorsView {
	readonly title: string;
	readonly bars: BarsSpec | null;
	readonly rows: readonly FactorRow[];
	readonly radar: RadarSpec | null;
	readonly units: HeatmapSpec | null;
	readonly unitTable: GroupTable | null;
	readonly audiences: DumbbellSpec | null;
	readonly audienceTable: GroupTable | null;
	/** Both audiences were asked, but may not be shown apart. */
	readonly audiencesHidden: boolean;
	readonly reason: string | null;
}

function titleOf(told: Told, readiness: Readiness): string {
	const { t } = voiceOf(told.locale);
	const words = t.page.factors;
	const order = ranked(readiness);
	const [lowest, highest] = [order[0], order.at(-1)];
	if (!lowest || !highest || !clearlyBelow(lowest, highest)) return words.titleClose;
	const name = ({ code }: FactorScores) => factorName(readiness, told.instruments, code)[told.locale];
	return words.titleApart(name(highest), name(lowest));
}

function rowOf(told: Told, readiness: Readiness, factor: FactorScores): FactorRow {
	const voice = voiceOf(told.locale);
	const { t, f } = voice;
	const words = t.page.factors;
	const { score, reliability, gap, target } = factor;
	const verdict = reliabilityVerdict(reliability);
	const left = isAvailable(gap) && gap > 0 ? words.targetNote(f.num(gap, 1)) : words.reached;
	return {
		title: factorName(readiness, told.instruments, factor.code)[told.locale],
		value: isAvailable(score.mean) ? f.num(score.mean, 1) : reasonOf(voice, score.mean),
		interval: intervalText(voice, score) ?? f.missing,
		n: peopleOf(voice, score),
		band: isAvailable(factor.band) ? t.bands[factor.band] : f.missing,
		borderline: factor.borderline.length > 0,
		target: target === null ? f.missing : f.num(target),
		gap: target === null ? null : left,
		gapInterval:
			target !== null && isAvailable(score.lo) && isAvailable(score.hi)
				? f.range(target - score.hi, target - score.lo)
				: null,
		verdict: t.reliabilityVerdict[verdict],
		caution: verdict === 'poor',
		reliability: isAvailable(reliability)
			? words.reliabilityIs(
					f.num(reliability.alpha, 2),
					isAvailable(reliability.lo) && isAvailable(reliability.hi)
						? f.range(reliability.lo, reliability.hi, 2)
						: null,
					reliability.items,
					reliability.n
				)
			: reasonOf(voice, reliability)
	};
}

/** What the page of the factors shows. */
export function factorsOf(told: Told): FactorsView {
	const { report, locale } = told;
	const voice = voiceOf(locale);
	const words = voice.t.page.factors;
	const { readiness } = report;
	const radar = aspectRadar(told);
	const audiences = audienceDumbbell(told);
	const units = unitHeatmap(told);
	return {
		title: isAvailable(readiness) ? titleOf(told, readiness) : words.titleNone,
		bars: factorBars(told),
		rows: isAvailable(readiness) ? readiness.factors.map((f) => rowOf(told, readiness, f)) : [],
		radar: radar && { ...radar, title: words.aspects },
		units,
		unitTable: units && isAvailable(readiness) ? unitTable(told, readiness) : null,
		audiences,
		audienceTable: audiences && isAvailable(readiness) ? audienceTable(told, readiness) : null,
		audiencesHidden: audiences === null && report.audiences.length > 1,
		reason: isAvailable(readiness) ? null : reasonOf(voice, readiness)
	};
}
