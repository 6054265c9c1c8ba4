import { describe, expect, test } from 'vitest';
import {
	overdueWith,
	stateOfCase,
	defaultTargets,
	type ComplaintDates
} from '#lib/domain/complaints/case.ts';
import { complaintFigures, keptWithin, restsOnFew } from '#lib/domain/complaints/figures.ts';
import { verdictOf } from '#lib/domain/complaints/promise.ts';
import { usualWeek } from '#lib/domain/complaints/working-days.ts';
import { medianWaiting } from '#lib/domain/complaints/waiting-times.ts';

const week = usualWeek;
/** A Saturday; the Saturday two weeks before is 10 working days away. */
const today = '2026-11-21';

const aCase = (given: Partial<ComplaintDates> = {}): ComplaintDates => ({
	receivedOn: '2026-11-07',
	acknowledgedOn: null,
	closedOn: null,
	outcome: null,
	reopenings: 0,
	satisfaction: null,
	dispute: null,
	imported: false,
	...given
});
const closed = (closedOn: string, given: Partial<ComplaintDates> = {}) =>
	aCase({ acknowledgedOn: '2026-11-08', closedOn, outcome: 'resolved', ...given });
const figures = (cases: ComplaintDates[]) => complaintFigures(cases, today, defaultTargets, week);

describe('the median of waiting times', () => {
	const done = (...days: number[]) => days.map((d) => ({ days: d, done: true }));
	const waiting = (...days: number[]) => days.map((d) => ({ days: d, done: false }));
	test('with everything done it is the lower median', () => {
		expect(medianWaiting(done(3, 1, 2))).toBe(2);
		expect(medianWaiting(done(4, 1, 2, 3))).toBe(2);
	});
	test('what still waits pushes it back', () => {
		// S(1) = 1 − 1/5 = 0.8; S(2) = 0.8 · 3/4 = 0.6; S(4) = 0.6 · 1/2 = 0.3
		expect(medianWaiting([...done(1, 2, 4), ...waiting(3, 5)])).toBe(4);
	});
	test('it is not known before half are done', () => {
		expect(medianWaiting([...done(1), ...waiting(2, 2, 2)])).toEqual({ unavailable: 'too-few' });
		expect(medianWaiting([])).toEqual({ unavailable: 'no-answers' });
	});
});

describe('six complaints, counted by hand', () => {
	const six = [
		// 1 working day to acknowledge, 4 to resolve
		closed('2026-11-11', { satisfaction: 5 }),
		// same day, 10 to resolve
		closed('2026-11-21', { acknowledgedOn: '2026-11-07', satisfaction: 2 }),
		// 1 and 5, opened again once
		closed('2026-11-14', { reopenings: 1 }),
		// withdrawn after 2
		closed('2026-11-09', { outcome: 'withdrawn' }),
		// from 24 October, 20 working days, acknowledged after 3, open
		aCase({ receivedOn: '2026-10-24', acknowledgedOn: '2026-10-27' }),
		// from yesterday, a Friday: 1 working day old, nobody has answered
		aCase({ receivedOn: '2026-11-20' })
	];
	const { received, open, acknowledgement, resolution, openByAge, byOutcome, reopened, satisfied } =
		figures(six);

	test('how many came, and how many are open', () => {
		expect([received, open]).toEqual([6, 2]);
		expect(openByAge.map((b) => b.count)).toEqual([1, 0, 0, 1]);
		expect(byOutcome).toEqual({ resolved: 3, compensated: 0, 'not-justified': 0, withdrawn: 1 });
	});
	test('four of the five that can be judged were acknowledged in time; the one still in time counts in neither', () => {
		expect(acknowledgement).toMatchObject({ done: 5, median: 1, inTime: { n: 5, count: 4, share: 0.8 } });
		// Wilson (1927), z = 1.96: [0.3755, 0.9638]
		expect(acknowledgement.inTime).toMatchObject({
			lo: expect.closeTo(0.3755, 3),
			hi: expect.closeTo(0.9638, 3)
		});
	});
	test('the withdrawn one counts neither as resolved in time nor as late, and four are too few for a share', () => {
		expect(resolution.done).toBe(3);
		// S(4) = 3/4 (1, 2 and the withdrawn left), S(5) = 3/4 · 2/3 = 1/2
		expect(resolution.median).toBe(5);
		expect(resolution.inTime).toEqual({ unavailable: 'too-few', need: 5 });
	});
	test('what was asked of few is not given as a share', () => {
		expect(reopened).toEqual({ unavailable: 'too-few', need: 5 });
		expect(satisfied).toEqual({ unavailable: 'too-few', need: 5 });
	});
});

test('an open case that is past its target is late; one still in time counts in neither', () => {
	const solved = Array.from({ length: 4 }, () => closed('2026-11-11'));
	const late = aCase({ receivedOn: '2026-10-24', acknowledgedOn: '2026-10-27' });
	const { resolution } = figures([...solved, late, aCase({ receivedOn: '2026-11-20' })]);
	expect(resolution.inTime).toMatchObject({ n: 5, count: 4 });
});

test('a complaint that was opened again counts as open and as opened again', () => {
	const cases = [
		...Array.from({ length: 4 }, () => closed('2026-11-11')),
		aCase({ acknowledgedOn: '2026-11-08', reopenings: 1 })
	];
	const { open, reopened } = figures(cases);
	expect(open).toBe(1);
	expect(reopened).toMatchObject({ n: 5, count: 1, share: 0.2 });
	expect(restsOnFew(reopened)).toBe(true);
});

test('without a complaint there are counts and no shares', () => {
	const none = figures([]);
	expect(none.received).toBe(0);
	expect(none.acknowledgement).toEqual({
		done: 0,
		median: { unavailable: 'too-few', need: 5 },
		inTime: { unavailable: 'too-few', need: 5 }
	});
});

describe('a case is overdue', () => {
	const late = (given: Partial<ComplaintDates>) => overdueWith(aCase(given), today, defaultTargets, week);
	test('with its acknowledgement after one working day', () => {
		expect(late({ receivedOn: '2026-11-18' })).toBeNull();
		expect(late({ receivedOn: '2026-11-17' })).toBe('acknowledgement');
		expect(late({ receivedOn: '2026-11-17', acknowledgedOn: '2026-11-18' })).toBeNull();
	});
	test('with its resolution after ten, whether it was acknowledged or not', () => {
		expect(late({ acknowledgedOn: '2026-11-08' })).toBeNull();
		expect(late({ receivedOn: '2026-11-04', acknowledgedOn: '2026-11-07' })).toBe('resolution');
		expect(late({ receivedOn: '2026-11-04' })).toBe('resolution');
	});
	test('never once it is closed', () => {
		expect(late({ receivedOn: '2026-10-01', closedOn: '2026-11-20' })).toBeNull();
	});
});

test('a case is new, in hand or closed', () => {
	expect(stateOfCase(aCase())).toBe('new');
	expect(stateOfCase(aCase({ acknowledgedOn: today }))).toBe('in-hand');
	expect(stateOfCase(closed(today))).toBe('closed');
});

describe('what was promised', () => {
	const within = (days: number, cases: ComplaintDates[]) =>
		keptWithin(cases, today, { measure: 'acknowledgement', days }, week);
	/** Acknowledged on the next day, a Sunday. */
	const answered = aCase({ acknowledgedOn: '2026-11-08' });
	test('is kept, is broken by one that still waits, and is not known before its time is over', () => {
		expect(within(1, [answered])).toMatchObject({ kept: 1, n: 1 });
		expect(verdictOf(within(1, [answered]))).toBe('always');
		expect(verdictOf(within(0, [answered]))).toBe('broken');
		expect(within(1, [answered, aCase()])).toMatchObject({ kept: 1, n: 2 });
		const fresh = aCase({ receivedOn: today });
		expect(within(1, [fresh])).toEqual({ kept: 0, n: 0, share: { unavailable: 'too-few', need: 5 } });
		expect(verdictOf(within(1, [fresh]))).toBe('unknown');
	});
	test('has a share with its interval from five cases on', () => {
		expect(within(1, Array<ComplaintDates>(5).fill(answered)).share).toMatchObject({ share: 1, n: 5 });
	});
});

test('disputes outside are counted by how they ended, those that run apart, and change no other figure', () => {
	const dispute = { body: 'court', since: '2026-11-12', endedOn: null, outcome: null } as const;
	const cases = Array.from({ length: 5 }, () => closed('2026-11-11'));
	const disputed = [
		{ ...cases[0]!, dispute },
		{ ...cases[1]!, dispute: { ...dispute, endedOn: '2026-11-20', outcome: 'for-customer' as const } },
		...cases.slice(2)
	];
	const { disputes, ...rest } = figures(disputed);
	expect(disputes).toMatchObject({
		count: 2,
		running: 1,
		share: { share: 0.4, n: 5 },
		byOutcome: { 'for-customer': 1, settled: 0 }
	});
	const { disputes: none, ...before } = figures(cases);
	expect(none.count).toBe(0);
	expect(rest).toEqual(before);
});
