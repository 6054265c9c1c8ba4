import { isAvailable, type Maybe, unavailable } from './available.ts';
import {
	type Difference,
	estimateOf,
	normalDifference,
	shareDifference,
	welchDifference
} from './difference.ts';
import type { Change, ChangeMeasure, ChangeRow, FieldedInstrument, Report } from './report.ts';
import type { Score } from './score.ts';

type Current = Pick<Report, 'instruments' | 'instrumentScores' | 'readiness' | 'success' | 'customers'>;

/** What a side was asked, so that only like is compared with like. */
const fingerprint = (instruments: readonly FieldedInstrument[], code: string): string =>
	[...new Set(instruments.filter((i) => i.code === code).map((i) => `${i.hash} ${i.form}`))].sort().join();

/**
 * What changed since an earlier wave: differences of two independent samples (unpaired: confidential answers cannot
 * be joined), each with a 95 % interval and the smallest change these samples would show. Only figures of the same
 * instrument version in the same form are compared; 'not-applicable' where none is.
 */
export function changeSince(current: Current, previous: Report): Maybe<Change> {
	const rows: ChangeRow[] = [];
	const same = (code: string) =>
		fingerprint(current.instruments, code) !== '' &&
		fingerprint(current.instruments, code) === fingerprint(previous.instruments, code);
	const add = (
		measure: ChangeMeasure,
		[dimension, aspect]: readonly [string, string],
		before: number,
		after: number,
		difference: Difference
	) => rows.push({ measure, dimension, aspect, before, after, difference: after - before, ...difference });
	const addScores = (
		measure: ChangeMeasure,
		at: readonly [string, string],
		before: Maybe<Score> | undefined,
		after: Maybe<Score> | undefined
	) => {
		const b = before && isAvailable(before) ? estimateOf(before) : null;
		const a = after && isAvailable(after) ? estimateOf(after) : null;
		if (a && b) add(measure, at, b.value, a.value, welchDifference(b, a));
	};

	addReadiness(current, previous, same, addScores);
	const [success, oldSuccess] = [current.success, previous.success];
	if (isAvailable(success) && isAvailable(oldSuccess) && same(success.instrument.code)) {
		addScores('success', ['', ''], oldSuccess.overall, success.overall);
		for (const { code, score } of success.dimensions) {
			addScores('success', [code, ''], oldSuccess.dimensions.find((d) => d.code === code)?.score, score);
		}
	}
	const [now, then] = [current.customers, previous.customers];
	const customerCodes = current.instruments.filter((i) => i.audience === 'customer').map((i) => i.code);
	if (isAvailable(now) && isAvailable(then) && customerCodes.every(same)) {
		addScores('satisfaction', ['', ''], then.satisfaction, now.satisfaction);
		if (isAvailable(now.nps) && isAvailable(then.nps)) {
			add('nps', ['', ''], then.nps.value, now.nps.value, normalDifference(then.nps, now.nps));
		}
		for (const measure of ['csat', 'ces'] as const) {
			const [b, a] = [then[measure], now[measure]];
			if (!isAvailable(a) || !isAvailable(b)) continue;
			add(measure, ['', ''], 100 * b.top.share, 100 * a.top.share, shareDifference(b.top, a.top));
		}
	}
	if (rows.length === 0) return unavailable('not-applicable');
	const { datasetHash, builtAt } = previous;
	return { previous: { wave: previous.subject.wave.number, datasetHash, builtAt }, rows };
}

function addReadiness(
	current: Current,
	previous: Report,
	same: (code: string) => boolean,
	addScores: (
		measure: ChangeMeasure,
		at: readonly [string, string],
		before: Maybe<Score> | undefined,
		after: Maybe<Score> | undefined
	) => void
): void {
	const [now, then] = [current.readiness, previous.readiness];
	if (!isAvailable(now) || !isAvailable(then) || !same(now.instrument.code)) return;
	addScores('index', ['', ''], then.index, now.index);
	for (const { code, score } of now.factors) {
		addScores('factor', [code, ''], then.factors.find((f) => f.code === code)?.score, score);
	}
	const aspectsOf = (report: Pick<Report, 'instrumentScores'>) =>
		report.instrumentScores
			.filter((i) => i.side === 'staff' && i.hash === now.instrument.hash)
			.flatMap(({ scores }) => (isAvailable(scores) ? scores.dimensions : []))
			.flatMap((d) => d.aspects.map((a) => ({ at: [d.code, a.code] as const, score: a.score })));
	const before = aspectsOf(previous);
	for (const { at, score } of aspectsOf(current)) {
		const old = before.find((b) => b.at[0] === at[0] && b.at[1] === at[1]);
		addScores('aspect', at, old?.score, score);
	}
}
