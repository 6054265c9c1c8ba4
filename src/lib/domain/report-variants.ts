/**
 * full       everything
 * executive  at most four pages for a board: the summary, the factors, what to do first
 * poster     one page for the staff: what was measured, how many answered, and what happens next
 */
export const reportVariants = ['full', 'executive', 'poster'] as const;
export type ReportVariant = (typeof reportVariants)[number];

export const isReportVariant = (value: unknown): value is ReportVariant =>
	reportVariants.some((variant) => variant === value);
