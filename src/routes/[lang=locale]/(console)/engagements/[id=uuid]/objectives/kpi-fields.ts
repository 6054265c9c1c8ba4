import type { Kpi } from '#lib/domain/objectives/kpi.ts';
import type { SuggestedKpi } from '#lib/domain/objectives/suggested.ts';
import type { Locale } from '#lib/domain/text.ts';
import { typedDay } from '#lib/i18n/jalali.ts';
import { typedValue } from '#lib/i18n/objectives.ts';
import { fieldOf, fieldsInBoth, type Fields } from '#lib/server/http/form.ts';
import type { KpiInput } from '#lib/server/services/plans/read-kpi.ts';

/** An indicator as it was typed into its form. */
export const inputFrom = (fields: Fields): KpiInput => ({
	name: { fa: fieldOf(fields, 'nameFa'), en: fieldOf(fields, 'nameEn') },
	unit: fieldOf(fields, 'unit'),
	better: fieldOf(fields, 'better'),
	baseline: fieldOf(fields, 'baseline'),
	baselineOn: fieldOf(fields, 'baselineOn'),
	target: fieldOf(fields, 'target'),
	targetOn: fieldOf(fields, 'targetOn')
});

/** An indicator as the fields of its form. */
export function fieldsOf(kpi: Kpi, locale: Locale): Record<string, string> {
	const { baseline, target } = kpi;
	return {
		...fieldsInBoth('name', kpi.name),
		unit: kpi.unit,
		better: kpi.better,
		baseline: baseline ? typedValue(baseline.value, locale) : '',
		baselineOn: baseline ? typedDay(baseline.on, locale) : '',
		target: target ? typedValue(target.value, locale) : '',
		targetOn: target ? typedDay(target.on, locale) : ''
	};
}

/** A suggestion as the fields of the form that it begins. */
export const fieldsFrom = ({ name, unit, better }: SuggestedKpi): Record<string, string> => ({
	...fieldsInBoth('name', name),
	unit,
	better
});
