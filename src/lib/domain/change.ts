import { isAvailable, type Maybe, unavailable } from './available.ts';
import type { Change, ChangeMeasure, ChangeRow, FieldedInstrument, Report } from './report.ts';
import type { Score } from './score.ts';
import { normalQuantile, tQuantile } from './statistics/distributions.ts';
import type { Share } from './customers.ts';

type Current = Pick<Report, 'instruments' | 'instrumentScores' | 'readiness' | 'success' | 'customers'>;

interface Estimate {
	readonly value: number;
	/** Standard error; null where the score has no interval. */
	readonly se: number | null;
	readonly df: number;
}

const level = 0.975;
const power = 0.8;

/** The standard error behind an interval, whatever its method: half its width over the t quantile. */
function estimateOf({ n, mean, lo, hi }: Score): Estimate | null {
	if (!isAvailable(mean)) return null;
	const df = n - 1;
	const se = isAvailable(lo) && isAvailable(hi) && df > 0 ? (hi - lo) / (2 * tQuantile(level, df)) : null;
	return { value: mean, se, df };
}

interface Difference {
	readonly lo: Maybe;
	readonly hi: Maybe;
	readonly detectable: Maybe;
}

/** Difference of two independent estimates with Welch's degrees of freedom; needs both standard errors. */
function welch(before: Estimate, after: Estimate): Difference {
	const none = unavailable('too-few', 5);
	if (before.se === null || after.se === null) return { lo: none, hi: none, detectable: none };
	const [a, b] = [before.se ** 2, after.se ** 2];
	const se = Math.sqrt(a + b);
	if (se === 0) {
		const flat = unavailable('zero-variance');
		return { lo: flat, hi: flat, detectable: flat };
	}
	const df = (a + b) ** 2 / (a ** 2 / before.df + b ** 2 / after.df);
	const difference = after.value - before.value;
	const half = tQuantile(level, df) * se;
	return { lo: difference - half, hi: difference + half, detectable: detectableBy(se) };
}

/** The true change that a two-sided 5 % test finds in four of five cases: (z.975 + z.80)·SE. */
const detectableBy = (se: number): number => (normalQuantile(level) + normalQuantile(power)) * se;

/** Newcombe's (1998) interval of a difference of shares, from their Wilson intervals; in percentage points. */
function newcombe(before: Share, after: Share): Difference {
	const d = after.share - before.share;
	const down = Math.hypot(after.share - after.lo, before.hi - before.share);
	const up = Math.hypot(after.hi - after.share, before.share - before.lo);
	const variance = (s: Share) => (s.share * (1 - s.share)) / s.n;
	return {
		lo: 100 * (d - down),
		hi: 100 * (d + up),
		detectable: 100 * detectableBy(Math.sqrt(variance(before) + variance(after)))
	};
}

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
		if (a && b) add(measure, at, b.value, a.value, welch(b, a));
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
			const asNormal = (nps: { value: number; se: number }) => ({ value: nps.value, se: nps.se, df: 1e6 });
			add('nps', ['', ''], then.nps.value, now.nps.value, welch(asNormal(then.nps), asNormal(now.nps)));
		}
		for (const measure of ['csat', 'ces'] as const) {
			const [b, a] = [then[measure], now[measure]];
			if (!isAvailable(a) || !isAvailable(b)) continue;
			add(measure, ['', ''], 100 * b.top.share, 100 * a.top.share, newcombe(b.top, a.top));
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
