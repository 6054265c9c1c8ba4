import { progressBars } from '#lib/charts/from-objectives.ts';
import { colour } from '#lib/charts/theme.ts';
import type { Measured } from '#lib/domain/objectives/kpi.ts';
import { standingOf, tallyOf, type PrintedKpi } from '#lib/domain/objectives/standing.ts';
import { findingsWords } from '#lib/i18n/findings.ts';
import { kpiTitle, kpiValue, objectiveWords, standingWords } from '#lib/i18n/objectives.ts';
import { chart } from '../blocks/chart.ts';
import { note } from '../blocks/text.ts';
import type { Chapter } from './chapter.ts';
import { table } from './kept-table.ts';
import type { Telling } from './telling.ts';

/** What the client measures its objectives by, and how far each indicator has come; null where there are none. */
export function objectives(tell: Telling): Chapter | null {
	const { kpis, fmt, locale } = tell;
	if (kpis.length === 0) return null;
	const w = objectiveWords(locale);
	const names = findingsWords(locale).objectives;
	const { met, towards, all } = tallyOf(kpis);
	const small = (text: string) => ({ text: `\n${text}`, colour: colour.muted });
	const measured = (kpi: PrintedKpi, value: Measured | null, none: string) =>
		value === null
			? none
			: [{ text: kpiValue(value.value, kpi.unit, locale) }, small(fmt.date(value.on, 'short'))];
	const bars = progressBars(kpis, locale);
	return {
		name: w.report.name,
		title: w.report.title(fmt.num(met), fmt.num(towards), fmt.num(all)),
		blocks: [
			table({
				columns: [
					{ head: w.indicator, width: 34, style: { face: 'R' } },
					{ head: w.baseline, width: 15 },
					{ head: w.present, width: 15 },
					{ head: w.target, width: 15 },
					{ head: w.progress, width: 21 }
				],
				rows: kpis.map((kpi) => [
					[{ text: kpiTitle(kpi, locale), strong: true }, small(names[kpi.objective])],
					measured(kpi, kpi.baseline, w.noValue),
					measured(kpi, standingOf(kpi).present, w.notMeasured),
					measured(kpi, kpi.target, w.noValue),
					[
						{ text: standingWords(kpi, locale) },
						...(kpi.late ? [{ text: `\n${w.late}`, strong: true, colour: colour.rust }] : [])
					]
				])
			}),
			...(bars ? [chart(bars, { titled: true })] : []),
			note(w.report.note)
		]
	};
}
