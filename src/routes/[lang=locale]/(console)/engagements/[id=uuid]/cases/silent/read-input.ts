import { registers, type SilentInput } from '#lib/domain/complaints/silent-estimates.ts';
import { parseNumber } from '#lib/i18n/normalize.ts';

export const silentFields = [
	'complainants',
	'customers',
	'register',
	'withProblem',
	'complained',
	'leavingLow',
	'leavingHigh',
	'toldLow',
	'toldHigh'
] as const;
export type SilentField = (typeof silentFields)[number];
export type SilentIssue = 'number' | 'share' | 'told' | 'both' | 'order' | 'too-many';

const most = 10_000_000;

/** The client's own numbers as they stand in the address, or what is wrong with them; null before any were given. */
export function readSilentInput(
	query: URLSearchParams
): { readonly input: SilentInput } | { readonly issues: Partial<Record<SilentField, SilentIssue>> } | null {
	const textOf = (name: SilentField) => (query.get(name) ?? '').trim();
	// A link may bring the numbers of a survey; the number of complainants is the client's to give.
	if (query.get('complainants') === null) return null;
	const issues: Partial<Record<SilentField, SilentIssue>> = {};

	function number(name: SilentField, issue: SilentIssue, fits: (value: number) => boolean): number | null {
		const text = textOf(name);
		if (text === '') return null;
		// A comma between three digits groups thousands here: nobody writes people with decimals.
		const value = text.length > 20 ? null : parseNumber(text, 'thousands');
		if (typeof value === 'number' && fits(value)) return value;
		issues[name] = issue;
		return null;
	}
	const count = (name: SilentField, least: number) =>
		number(name, 'number', (value) => Number.isInteger(value) && value >= least && value <= most);

	/** Two ends that are both given or both left out. */
	function pair<A, B>(
		low: SilentField,
		high: SilentField,
		a: A | null,
		b: B | null
	): { low: A; high: B } | null {
		if (issues[low] || issues[high]) return null;
		if (a !== null && b !== null) return { low: a, high: b };
		if (a !== null || b !== null) issues[a === null ? low : high] = 'both';
		return null;
	}
	const range = (low: SilentField, high: SilentField, issue: SilentIssue, upTo: number) => {
		const read = (name: SilentField) => number(name, issue, (value) => value >= 0 && value <= upTo);
		const ends = pair(low, high, read(low), read(high));
		if (ends && ends.high < ends.low) issues[high] = 'order';
		return ends;
	};

	const complainants = count('complainants', 1);
	if (complainants === null) issues.complainants = 'number';
	const customers = count('customers', 1);
	if (complainants !== null && customers !== null && customers < complainants) issues.customers = 'too-many';
	const survey = pair('withProblem', 'complained', count('withProblem', 1), count('complained', 0));
	if (survey && survey.high > survey.low) issues.complained = 'too-many';
	const leaving = range('leavingLow', 'leavingHigh', 'share', 100);
	const told = range('toldLow', 'toldHigh', 'told', 1000);
	if (complainants === null || Object.keys(issues).length) return { issues };
	return {
		input: {
			complainants,
			customers,
			register: registers.find((register) => register === textOf('register')) ?? 'front-line',
			survey: survey && { withProblem: survey.low, complained: survey.high },
			leaving: leaving && { low: leaving.low / 100, high: leaving.high / 100 },
			told
		}
	};
}
