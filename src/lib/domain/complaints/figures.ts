import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { type Proportion, wilson } from '../statistics/interval.ts';
import { disputeOutcomes, isRunning, type DisputeOutcome } from './dispute.ts';
import { ageOfCase, outcomes, type ComplaintDates, type ComplaintTargets, type Outcome } from './case.ts';
import { medianWaiting, type Waiting } from './waiting-times.ts';
import { workingDaysBetween, type WorkingWeek } from './working-days.ts';

/** A share or a median of fewer cases than this is not given: one case would move it too far. */
export const leastCases = 5;
/** Up to here a share is shown with the word that it rests on few cases. */
export const fewCases = 30;

export interface Handling {
	/** Cases that are past it already. */
	readonly done: number;
	/** Working days by which half of the cases are past it, those still waiting taken into account. */
	readonly median: Maybe;
	/** Within the target, of the cases that were in time or are late; those still within their time count in neither. */
	readonly inTime: Maybe<Proportion>;
}

/** Open cases by their age in working days; `to` null: and more. */
export interface AgeBand {
	readonly from: number;
	readonly to: number | null;
	readonly count: number;
}

/** The figures of ISO 10002 (handling) and ISO 10004 (what customers say of it) for the cases of a period. */
export interface ComplaintFigures {
	readonly received: number;
	/** So many of them were taken from a log that was kept elsewhere. */
	readonly imported: number;
	readonly open: number;
	readonly closed: number;
	readonly acknowledgement: Handling;
	/** Withdrawn complaints are waited for no longer and count neither as in time nor as late. */
	readonly resolution: Handling;
	readonly openByAge: readonly AgeBand[];
	readonly byOutcome: Readonly<Record<Outcome, number>>;
	/** Opened again at least once, of all that were ever closed. */
	readonly reopened: Maybe<Proportion>;
	/** Satisfied with the handling (4 or 5 of 5), of those who were asked. */
	readonly satisfied: Maybe<Proportion>;
	readonly disputes: Disputes;
}

/** What customers took outside, each case once (ISO 10003). */
export interface Disputes {
	readonly count: number;
	/** Of all that were received. */
	readonly share: Maybe<Proportion>;
	readonly running: number;
	/** Of those that are over. */
	readonly byOutcome: Readonly<Record<DisputeOutcome, number>>;
}

/** A Wilson share; 'too-few' below `leastCases`. */
function shareOf(count: number, n: number): Maybe<Proportion> {
	return n < leastCases ? unavailable('too-few', leastCases) : wilson(count, n);
}

/** A case on its way to one target. */
interface Step extends Waiting {
	/** Left out of the share of cases in time. */
	readonly exempt?: boolean;
}

/** How many met a target, of those that did or are late; those still within their time count in neither. */
function judgedBy(steps: readonly Step[], target: number): { readonly inTime: number; readonly n: number } {
	const judged = steps.filter((s) => !s.exempt && (s.done || s.days > target));
	return { inTime: judged.filter((s) => s.days <= target).length, n: judged.length };
}

function handlingOf(steps: readonly Step[], target: number): Handling {
	const { inTime, n } = judgedBy(steps, target);
	const median = steps.length < leastCases ? unavailable('too-few', leastCases) : medianWaiting(steps);
	return {
		done: steps.filter((s) => s.done).length,
		median,
		inTime: shareOf(inTime, n)
	};
}

const bands: readonly (readonly [number, number | null])[] = [
	[0, 2],
	[3, 5],
	[6, 10],
	[11, null]
];

/** What a case is waited for. */
export const measures = ['acknowledgement', 'resolution'] as const;
export type Measure = (typeof measures)[number];

const stepsOf: Readonly<
	Record<Measure, (cases: readonly ComplaintDates[], today: string, week: WorkingWeek) => readonly Step[]>
> = {
	acknowledgement: (cases, today, week) =>
		cases.map(({ receivedOn, acknowledgedOn }) => ({
			days: workingDaysBetween(receivedOn, acknowledgedOn ?? today, week),
			done: acknowledgedOn !== null
		})),
	resolution: (cases, today, week) =>
		cases.map((c) => ({
			days: ageOfCase(c, today, week),
			done: c.closedOn !== null && c.outcome !== 'withdrawn',
			exempt: c.outcome === 'withdrawn'
		}))
};

/** How often something was done within so many working days, and how often it was not. */
export interface Kept {
	readonly kept: number;
	/** Kept or not; cases that are still within their time count in neither. */
	readonly n: number;
	readonly share: Maybe<Proportion>;
}

export function keptWithin(
	cases: readonly ComplaintDates[],
	today: string,
	{ measure, days }: { readonly measure: Measure; readonly days: number },
	week: WorkingWeek
): Kept {
	const { inTime: kept, n } = judgedBy(stepsOf[measure](cases, today, week), days);
	return { kept, n, share: shareOf(kept, n) };
}

function disputesAmong(cases: readonly ComplaintDates[]): Disputes {
	const disputes = cases.flatMap(({ dispute }) => (dispute ? [dispute] : []));
	return {
		count: disputes.length,
		share: shareOf(disputes.length, cases.length),
		running: disputes.filter(isRunning).length,
		byOutcome: Object.fromEntries(
			disputeOutcomes.map((outcome) => [outcome, disputes.filter((d) => d.outcome === outcome).length])
		) as Record<DisputeOutcome, number>
	};
}

/**
 * Counts the cases of a period as they stand on `today` (ISO day). Times are working days from the day of receipt; a
 * case that was opened again counts as open until it is closed anew, and then with its whole time.
 */
export function complaintFigures(
	cases: readonly ComplaintDates[],
	today: string,
	targets: ComplaintTargets,
	week: WorkingWeek
): ComplaintFigures {
	const open = cases.filter((c) => c.closedOn === null);
	const closed = cases.filter((c) => c.closedOn !== null);
	const acknowledgement = stepsOf.acknowledgement(cases, today, week);
	const resolution = stepsOf.resolution(cases, today, week);
	const ages = open.map((c) => ageOfCase(c, today, week));
	const everClosed = cases.filter((c) => c.closedOn !== null || c.reopenings > 0);
	const asked = cases.flatMap(({ satisfaction }) => (satisfaction === null ? [] : [satisfaction]));
	return {
		received: cases.length,
		imported: cases.filter((c) => c.imported).length,
		open: open.length,
		closed: closed.length,
		acknowledgement: handlingOf(acknowledgement, targets.acknowledgeWithin),
		resolution: handlingOf(resolution, targets.resolveWithin),
		openByAge: bands.map(([from, to]) => ({
			from,
			to,
			count: ages.filter((age) => age >= from && (to === null || age <= to)).length
		})),
		byOutcome: Object.fromEntries(
			outcomes.map((outcome) => [outcome, closed.filter((c) => c.outcome === outcome).length])
		) as Record<Outcome, number>,
		reopened: shareOf(everClosed.filter((c) => c.reopenings > 0).length, everClosed.length),
		satisfied: shareOf(asked.filter((grade) => grade >= 4).length, asked.length),
		disputes: disputesAmong(cases)
	};
}

/** Whether a share rests on so few cases that it is shown with a word of caution. */
export const restsOnFew = (share: Maybe<Proportion>): boolean => !isUnavailable(share) && share.n < fewCases;
