import { expect, test } from 'vitest';
import {
	inPlanOrder,
	isOverdue,
	printed,
	type PlannedAction
} from '../../../src/lib/domain/actions/action.ts';
import { courseOf } from '../../../src/lib/domain/actions/course.ts';
import { factorOf } from '../../../src/lib/domain/actions/factor-of.ts';
import { isAvailable, unavailable } from '../../../src/lib/domain/available.ts';
import { csf } from '../../../src/lib/domain/instruments/csf.ts';
import type { ChangeRow, Report } from '../../../src/lib/domain/report.ts';
import { same } from '../../../src/lib/domain/text.ts';

const action = (id: string, more: Partial<PlannedAction> = {}): PlannedAction => ({
	id,
	title: same(id),
	finding: null,
	wave: null,
	factor: null,
	ownerRole: null,
	owner: '',
	startsOn: null,
	dueOn: null,
	endedOn: null,
	state: 'planned',
	effort: null,
	achieved: '',
	...more
});

test('an action is overdue from the day after its last day, and only while it is open', () => {
	const dueOn = '2026-11-22';
	expect(isOverdue({ state: 'under-way', dueOn }, '2026-11-22')).toBe(false);
	expect(isOverdue({ state: 'under-way', dueOn }, '2026-11-23')).toBe(true);
	expect(isOverdue({ state: 'done', dueOn }, '2027-01-01')).toBe(false);
	expect(isOverdue({ state: 'dropped', dueOn }, '2027-01-01')).toBe(false);
	expect(isOverdue({ state: 'planned', dueOn: null }, '2027-01-01')).toBe(false);
	expect(printed([action('a', { dueOn })], '2026-12-01')[0]?.overdue).toBe(true);
});

test('open actions come first by the day they are due, those without a day last of them, then the newest that ended', () => {
	const order = inPlanOrder([
		action('ended-early', { state: 'done', endedOn: '2026-01-01' }),
		action('someday'),
		action('late', { dueOn: '2026-12-01' }),
		action('ended-late', { state: 'dropped', endedOn: '2026-06-01' }),
		action('soon', { dueOn: '2026-11-01' })
	]);
	expect(order.map(({ id }) => id)).toEqual(['soon', 'late', 'someday', 'ended-late', 'ended-early']);
});

test('a finding belongs to the factor that its first figure is about, or to none', () => {
	const aspect = csf.dimensions.find(({ code }) => code === 'org')!.aspects[0]!;
	const about = (hash: string | null, code: string) =>
		factorOf({ figures: [{ kind: 'score', hash, code, value: 1, lo: null, hi: null, n: 9 }] }, { abc: csf });
	expect(about('abc', 'org')).toBe('org');
	expect(about('abc', aspect.code)).toBe('org');
	expect(about('abc', 'nothing')).toBeNull();
	expect(about(null, 'org')).toBeNull();
	expect(factorOf({ figures: [] }, {})).toBeNull();
});

const row = (measure: 'index' | 'factor', dimension: string, lo: number, hi: number): ChangeRow => ({
	measure,
	dimension,
	aspect: '',
	before: 50,
	after: 50 + (lo + hi) / 2,
	difference: (lo + hi) / 2,
	lo,
	hi,
	detectable: 5,
	test: 'welch',
	statistic: 2,
	df: 80,
	p: 0.04
});
const report = (rows: ChangeRow[]) =>
	({
		readiness: { factors: [{ code: 'org' }, { code: 'km' }, { code: 'tec' }] },
		change: { previous: { wave: 1, datasetHash: '', builtAt: '' }, rows }
	}) as unknown as Pick<Report, 'readiness' | 'change'>;
const before = { opensOn: '2026-01-01', closesOn: '2026-01-15' };
const now = { opensOn: '2026-07-01', closesOn: '2026-07-15' };

test('what was done between the waves stands beside the change of its factor; what came too late is under way', () => {
	const actions = [
		action('in time', { factor: 'org', state: 'done', endedOn: '2026-07-01' }),
		action('before the first wave', { factor: 'org', state: 'done', endedOn: '2026-01-01' }),
		action('after the second opened', { factor: 'org', state: 'done', endedOn: '2026-07-02' }),
		action('still going', { factor: 'km', state: 'under-way', startsOn: '2026-06-30' }),
		action('began later', { factor: 'km', state: 'under-way', startsOn: '2026-07-02' }),
		action('only planned', { factor: 'km' }),
		action('given up', { factor: 'km', state: 'dropped', endedOn: '2026-08-01' }),
		action('of no factor', { state: 'done', endedOn: '2026-03-01' }),
		action('of a factor that was not asked', { factor: 'kcf', state: 'done', endedOn: '2026-03-01' })
	];
	const rows = [row('index', '', 1, 6), row('factor', 'org', -8, -1), row('factor', 'km', -2, 3)];
	const course = courseOf(report(rows), actions, before, now);
	const ids = (list: readonly PlannedAction[]) => list.map(({ id }) => id);
	expect(
		course.map(({ factor, change, done, underWay }) => [
			factor,
			isAvailable(change) ? change.direction : 'none',
			ids(done),
			ids(underWay)
		])
	).toEqual([
		['', 'risen', ['of no factor', 'of a factor that was not asked'], []],
		['org', 'fallen', ['in time'], ['after the second opened']],
		['km', 'unclear', [], ['still going']],
		['tec', 'none', [], []]
	]);
});

test('without an index there is no course, and without a comparison no direction', () => {
	const none = unavailable('too-few');
	expect(courseOf({ readiness: none, change: none }, [], before, now)).toEqual([]);
	const { readiness } = report([]);
	const course = courseOf({ readiness, change: none }, [action('a')], before, now);
	expect(course.every(({ change }) => change === none)).toBe(true);
});
