import { kpiTrend } from '#lib/charts/from-objectives.ts';
import type { TrendSpec } from '#lib/charts/spec.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { objectives, type Objective } from '#lib/domain/findings/rule.ts';
import { kpiName, type Measured } from '#lib/domain/objectives/kpi.ts';
import { standingOf, type PrintedKpi, type Reading } from '#lib/domain/objectives/standing.ts';
import type { Locale } from '#lib/domain/text.ts';
import { findingsWords } from '#lib/i18n/findings.ts';
import { formatter } from '#lib/i18n/format.ts';
import { kpiValue, objectiveWords, standingWords } from '#lib/i18n/objectives.ts';

/** A value with its day, in words. */
export interface ValueView {
	readonly value: string;
	readonly day: string;
	/** ISO date. */
	readonly on: string;
}

/** An indicator as screens show it, in one language. */
export interface KpiView {
	readonly id: string;
	readonly name: string;
	/** The language that the name is written in. */
	readonly language: Locale;
	readonly unit: string;
	readonly baseline: ValueView | null;
	readonly present: ValueView | null;
	readonly target: ValueView | null;
	/** 0–100 for the bar; null where there is no progress to speak of. */
	readonly share: number | null;
	readonly reading: Reading;
	readonly says: string;
	readonly late: boolean;
	readonly values: readonly ValueView[];
	readonly trend: TrendSpec | null;
}

export interface ObjectiveView {
	readonly code: Objective;
	readonly title: string;
	readonly about: string;
	readonly kpis: readonly KpiView[];
}

function kpiView(kpi: PrintedKpi, locale: Locale): KpiView {
	const t = objectiveWords(locale);
	const f = formatter(locale);
	const { present, progress, reading } = standingOf(kpi);
	const shown = (measured: Measured | null, says: (day: string) => string): ValueView | null =>
		measured && {
			value: kpiValue(measured.value, kpi.unit, locale),
			day: says(f.date(measured.on)),
			on: measured.on
		};
	const { text, language } = kpiName(kpi, locale);
	return {
		id: kpi.id,
		name: text,
		language,
		unit: t.units[kpi.unit],
		baseline: shown(kpi.baseline, t.on),
		present: shown(present, t.on),
		target: shown(kpi.target, t.until),
		share: isAvailable(progress) ? Math.max(0, Math.min(100, 100 * progress)) : null,
		reading,
		says: standingWords(kpi, locale),
		late: kpi.late,
		values: kpi.measurements.flatMap((measured) => shown(measured, (day) => day) ?? []).toReversed(),
		trend: kpiTrend(kpi, locale)
	};
}

/** The six objectives, each with its indicators. */
export const objectiveViews = (kpis: readonly PrintedKpi[], locale: Locale): ObjectiveView[] =>
	objectives.map((code) => ({
		code,
		title: findingsWords(locale).objectives[code],
		about: objectiveWords(locale).about[code],
		kpis: kpis.filter(({ objective }) => objective === code).map((kpi) => kpiView(kpi, locale))
	}));
