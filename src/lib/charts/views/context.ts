import { isAvailable, isUnavailable, unavailable } from '#lib/domain/available.ts';
import { highNeed } from '#lib/domain/need.ts';
import { reportPages } from '#lib/i18n/report-pages.ts';
import { waveTrend } from '../from-report.ts';
import { coverageMap, needMap } from '../from-report-print.ts';
import { figureOf, peopleOfAll, type ViewBuilder } from './view.ts';

/** Need against readiness, with the rule for low need. */
export const needView: ViewBuilder = (voice) => {
	const { report, locale, t, w } = voice;
	const { need, readiness } = report;
	if (isUnavailable(need)) return need;
	if (isUnavailable(readiness)) return readiness;
	const chart = needMap(voice);
	if (!chart) return [readiness.index.mean, need.need.mean].find(isUnavailable) ?? unavailable('not-asked');
	const { hi } = need.need;
	const light = isAvailable(hi) && hi < highNeed;
	const words = reportPages(locale).outcomes;
	return {
		chart: { ...chart, title: w.names.need },
		reading: [
			...(isAvailable(need.quadrant) ? [words.quadrants[need.quadrant].replaceAll('**', '')] : []),
			...(light ? [w.needLight] : [])
		],
		figures: [figureOf(voice, t.need, need.need), figureOf(voice, t.readinessIndex, readiness.index)],
		note: w.needNote,
		people: peopleOfAll(voice, [need.need, readiness.index])
	};
};

/** Operational, analytical, collaborative by area. */
export const coverageView: ViewBuilder = (voice) => {
	const { report, f, t, w } = voice;
	const { coverage } = report;
	if (isUnavailable(coverage)) return coverage;
	const chart = coverageMap(voice);
	if (!chart) return unavailable('not-asked');
	const { overall, n } = coverage;
	return {
		chart: { ...chart, title: w.names.coverage },
		reading: isAvailable(overall.coverage) ? [w.coverageReading(f.pct(overall.coverage))] : [],
		figures: [],
		note: w.coverageNote,
		people: t.nIs(f.num(n))
	};
};

/** Readiness and satisfaction in both waves. */
export const waveView: ViewBuilder = (voice) => {
	const { change } = voice.report;
	if (isUnavailable(change)) return change;
	const chart = waveTrend(voice);
	if (!chart) return unavailable('not-asked');
	return {
		chart: { ...chart, title: voice.w.names.waves },
		reading: [],
		figures: [],
		note: null,
		people: null
	};
};
