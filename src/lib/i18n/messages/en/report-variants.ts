import type { ReportVariant } from '#lib/domain/report-variants.ts';

/** The shorter editions of the report: what they are called, and what only they say. */
export const reportVariants = {
	choose: 'Which edition',
	names: {
		full: 'Full report',
		executive: 'Executive summary, at most four pages',
		poster: 'Poster for the staff, one page'
	} satisfies Record<ReportVariant, string>,
	titles: {
		full: (title: string) => title,
		executive: (title: string) => `${title}: executive summary`,
		poster: (title: string) => `${title}: poster`
	} satisfies Record<ReportVariant, (title: string) => string>,
	fileNames: { full: '', executive: '-executive', poster: '-poster' } satisfies Record<ReportVariant, string>,

	executive: {
		someUnits: (shown: string, all: string) =>
			`${shown} of ${all} units, those with the lowest scores; the others stand in the full report.`,
		someFindings: (shown: string, all: string) =>
			`${shown} of ${all} findings; the others stand in the full report.`,
		participation: 'Who answered'
	},

	poster: {
		thanks: 'What your answers say',
		thanksCustomers: 'What our customers say',
		measured: 'What we measured',
		measuredIs: (instruments: string) => `We asked about ${instruments}.`,
		factorsAre: (factors: string) => `It comes down to these factors: ${factors}.`,
		answered: 'How many answered',
		answeredIs: (audience: string, n: string) => `${audience}: ${n}`,
		answeredOf: (audience: string, n: string, of: string, rate: string) =>
			`${audience}: ${n} of ${of} (${rate})`,
		tooFew: (audience: string, threshold: string) =>
			`${audience}: fewer than ${threshold}, so nothing is shown`,
		outcome: 'Where we stand',
		strongest: 'Our three strongest points',
		strongestOf: 'Our strongest points',
		weakest: 'Our three weakest points',
		weakestOf: 'Our weakest points',
		steps: 'What happens next',
		noSteps: 'The figures are being discussed. What follows from them will be told here.',
		scale: 'Scores from 0 to 100, with the interval in which the true value lies in 95 of 100 cases.',
		promise: (threshold: string) =>
			`Nothing is shown of groups in which fewer than ${threshold} people answered: nobody’s answers can be recognised.`,
		waiting: (threshold: string) =>
			`Too few people have answered so far: from ${threshold} answers on, the outcome is shown here.`
	}
};
export type ReportVariantMessages = typeof reportVariants;
