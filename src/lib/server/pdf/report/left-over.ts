import { isAvailable } from '#lib/domain/available.ts';
import type { DimensionRole } from '#lib/domain/instrument.ts';
import type { DimensionScores, InstrumentScores, Report } from '#lib/domain/report.ts';

/**
 * The dimensions of an instrument that no chapter of their own shows. Success beside other constructs of its
 * instrument stays with them; it has a chapter where it was asked by itself or with readiness.
 */
export function leftOver(report: Report, { hash, side, scores }: InstrumentScores): DimensionScores[] {
	if (!isAvailable(scores)) return [];
	const { readiness, success, risk, need, orientation, coverage } = report;
	const isOf = (part: typeof readiness | typeof success | typeof risk | typeof need | typeof orientation) =>
		isAvailable(part) && part.instrument.hash === hash;
	if (isAvailable(coverage) && coverage.instrument.hash === hash) return [];
	const shown = new Set<DimensionRole>([
		...(isOf(readiness) ? (['factor'] as const) : []),
		...(isOf(success) ? (['success'] as const) : []),
		...(isOf(risk) ? (['risk', 'safeguard'] as const) : []),
		...(isOf(need) ? (['need'] as const) : []),
		...(isOf(orientation) ? (['audit'] as const) : [])
	]);
	const rest = scores.dimensions.filter((d) => !shown.has(d.role));
	// A single dimension of customers is the satisfaction index, which their chapter shows.
	if (rest.length === 0 || (side === 'customers' && scores.dimensions.length < 2)) return [];
	return isOf(success) && !isOf(readiness) ? [...scores.dimensions] : rest;
}

/** Whether the success scores have a chapter of their own. */
export const successApart = (report: Report): boolean => {
	const { success } = report;
	return (
		isAvailable(success) &&
		!report.instrumentScores.some(
			(s) => s.hash === success.instrument.hash && leftOver(report, s).some((d) => d.role === 'success')
		)
	);
};
