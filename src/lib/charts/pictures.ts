import { isAvailable, isUnavailable, type Maybe } from '#lib/domain/available.ts';
import type { Report } from '#lib/domain/report.ts';
import { dashboardWords } from '#lib/i18n/dashboard.ts';
import { formatter } from '#lib/i18n/format.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { customerShares, npsDistribution } from './from-customers.ts';
import {
	aspectRadar,
	audienceDumbbell,
	factorBars,
	indexGauge,
	needScatter,
	orientationBars,
	successBars,
	waveTrend
} from './from-report.ts';
import { participationBars, unitHeatmap } from './from-units.ts';
import type { Told } from './told.ts';
import { importanceMaps } from './from-report-print.ts';
import { pictureOfView } from './picture-codes.ts';
import type { PictureContent } from './picture-content.ts';
import { segmentPicture } from './segments/bars.ts';
import type { ChartSpec } from './spec.ts';
import { viewOf } from './views/all.ts';
import { viewCodes } from './views/codes.ts';

type Draw = (told: Told) => ChartSpec | null;
type Count = (report: Report) => Maybe<{ readonly n: number }>;

/** Its heading on the page says more than its own title. */
const titledRadar: Draw = (told) => {
	const radar = aspectRadar(told);
	return radar && { ...radar, title: dashboardWords(told.locale).page.factors.aspects };
};

const readers: Count = ({ readiness }) => (isAvailable(readiness) ? readiness.index : readiness);
const customers: Count = ({ customers }) => customers;

/** The charts of the other pages, and who is behind each. */
const own: Readonly<Record<string, readonly [Draw, Count]>> = {
	index: [indexGauge, readers],
	factors: [factorBars, readers],
	aspects: [titledRadar, readers],
	units: [unitHeatmap, readers],
	participation: [participationBars, readers],
	audiences: [audienceDumbbell, readers],
	nps: [npsDistribution, (r) => (isAvailable(r.customers) ? r.customers.nps : r.customers)],
	shares: [customerShares, customers],
	success: [successBars, ({ success }) => success],
	orientation: [orientationBars, ({ orientation }) => orientation],
	context: [needScatter, readers],
	trend: [waveTrend, readers]
};

/** The chart of what leads to one outcome; counted from 1. */
function mapOf(told: Told, number: number): ChartSpec | null {
	const { model } = told.report;
	if (isUnavailable(model)) return null;
	const map = model.maps[number - 1];
	if (!map) return null;
	const report: Report = { ...told.report, model: { ...model, maps: [map] } };
	return importanceMaps({ ...told, report })[0] ?? null;
}

/** The chart that a code names, with its people; null where there is no such chart, or nothing to draw. */
export function pictureOf(told: Told, code: string): PictureContent | null {
	const t = reportMessages(told.locale);
	const people = (found: Maybe<{ readonly n: number }>) =>
		isAvailable(found) ? t.nIs(formatter(told.locale).num(found.n)) : null;
	const view = viewCodes.find((v) => pictureOfView(v) === code);
	if (view) {
		const content = viewOf(told, view);
		if (!content?.chart) return null;
		const figures = content.figures.map(({ label, value, interval }) =>
			interval ? `${label}: ${value} (${interval})` : `${label}: ${value}`
		);
		const apart = told.locale === 'fa' ? '؛ ' : '; ';
		return {
			spec: content.chart,
			people: content.people,
			lines: [
				...content.reading,
				...(figures.length > 0 ? [figures.join(apart)] : []),
				...(content.note ? [content.note] : [])
			]
		};
	}
	const segment = segmentPicture(told, code);
	if (segment) return segment;
	const map = /^map-(\d)$/.exec(code);
	const { model } = told.report;
	const [draw, count] = map
		? [() => mapOf(told, Number(map[1])), () => (isUnavailable(model) ? model : { n: model.n })]
		: Object.hasOwn(own, code)
			? (own[code] ?? [])
			: [];
	const spec = draw?.(told);
	if (!spec || !count) return null;
	return { spec, people: people(count(told.report)), lines: [] };
}
