import { contradictionsIn, isPossible, type KpiIssue } from '#lib/domain/objectives/check-kpi.ts';
import { betters, kpiUnits, type Kpi, type Measured } from '#lib/domain/objectives/kpi.ts';
import type { Localized } from '#lib/domain/text.ts';
import { parseNumber } from '#lib/domain/tables/numbers.ts';
import { typedLine } from '#lib/domain/typed.ts';
import { parseDay } from '#lib/i18n/jalali.ts';
import { Problem } from '../../problem.ts';

export const longestKpiName = 200;

/** Beyond it a number says nothing about a firm, and loses its last digits. */
const largest = 1e15;

/** An indicator as it was typed: days in either calendar, '' for none. */
export interface KpiInput {
	readonly name: Localized;
	readonly unit: string;
	readonly better: string;
	readonly baseline: string;
	readonly baselineOn: string;
	readonly target: string;
	readonly targetOn: string;
}

export interface MeasurementInput {
	readonly value: string;
	readonly on: string;
}

type Issues = Record<string, KpiIssue>;

/** Commas part thousands: neither language has them as a decimal mark. */
function numberOf(typed: string, field: string, issues: Issues): number | null {
	const read = parseNumber(typed.slice(0, 60), 'thousands');
	if (read === 'not-a-number' || (read !== null && Math.abs(read) > largest)) {
		issues[field] = 'number';
		return null;
	}
	return read;
}

/** A value with its day; both are there, or neither is. */
function measuredOf(typed: string, day: string, field: string, issues: Issues): Measured | null {
	const dayField = `${field}On`;
	const value = numberOf(typed, field, issues);
	const on = day.trim() === '' ? null : parseDay(day);
	if (day.trim() !== '' && on === null) issues[dayField] = 'day';
	if (field in issues || dayField in issues) return null;
	if (value === null && on === null) return null;
	if (value === null) issues[field] = 'both';
	if (on === null) issues[dayField] = 'both';
	return value === null || on === null ? null : { value, on };
}

/**
 * The columns of an indicator that was typed, beside what was measured of it already. Throws 'invalid-input' with a
 * `KpiIssue` for each field.
 */
export function readKpi(input: KpiInput, measurements: Kpi['measurements'], today: string) {
	const issues: Issues = {};
	const [fa, en] = [typedLine(input.name.fa), typedLine(input.name.en)];
	if (fa === '' && en === '') issues['name'] = 'empty';
	if (Math.max(fa.length, en.length) > longestKpiName) issues['name'] = 'too-long';
	const unit = kpiUnits.find((one) => one === input.unit);
	if (!unit) issues['unit'] = 'choice';
	const better = betters.find((one) => one === input.better);
	if (!better) issues['better'] = 'choice';
	const baseline = measuredOf(input.baseline, input.baselineOn, 'baseline', issues);
	const target = measuredOf(input.target, input.targetOn, 'target', issues);
	if (unit && better) {
		const found = contradictionsIn({ unit, better, baseline, target, measurements }, today);
		for (const [field, issue] of Object.entries(found)) issues[field] ??= issue;
	}
	if (Object.keys(issues).length || !unit || !better) throw new Problem('invalid-input', issues);
	return {
		name_fa: fa,
		name_en: en,
		unit,
		better,
		baseline: baseline?.value ?? null,
		baseline_on: baseline?.on ?? null,
		target: target?.value ?? null,
		target_on: target?.on ?? null
	};
}

/** A measurement that was typed: after the baseline, and not before its day has come. Throws as `readKpi`. */
export function readMeasurement(
	input: MeasurementInput,
	{ unit, baseline }: Pick<Kpi, 'unit' | 'baseline'>,
	today: string
): Measured {
	const issues: Issues = {};
	const value = numberOf(input.value, 'value', issues);
	const on = parseDay(input.on);
	if (value === null) issues['value'] ??= 'number';
	else if (!isPossible(value, unit)) issues['value'] = 'negative';
	if (on === null) issues['on'] = 'day';
	else if (on > today) issues['on'] = 'future';
	else if (baseline && on <= baseline.on) issues['on'] = 'not-after';
	if (Object.keys(issues).length || value === null || on === null) throw new Problem('invalid-input', issues);
	return { value, on };
}
