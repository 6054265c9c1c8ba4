import { isAvailable, type Maybe } from '../available.ts';
import { estimateOf, welchDifference } from '../difference.ts';
import type { Score } from '../score.ts';
import { type Scored, scoredSubject } from './evidence-of.ts';
import type { FindingFigure } from './finding.ts';
import type { Held, Sources } from './held.ts';
import { clearEffect, importanceOf } from './importance.ts';
import { below, figureOfScore, intervalOf, isStated, plain, reaching } from './intervals.ts';
import type { FactorCondition, LevelCondition, LopsidedCondition } from './rule.ts';

/** The bound of "ready with improvements": what lies below it wholly is called low. */
const readyBound = ({ report }: Sources): number => report.cutoffs[2];

/** The side of a subject is that of its instrument and goes without saying. */
const ownFigure = ({ hash, code, score }: Scored) => figureOfScore(score, { hash, code });

export function level(sources: Sources, condition: LevelCondition): Held | null {
	const subject = scoredSubject(sources.report, sources.instruments, condition);
	const interval = subject && intervalOf(subject.score);
	if (!subject || !interval) return null;
	const bound = condition.bound ?? readyBound(sources);
	const judge = condition.when === 'low' ? below : reaching;
	const certainty = judge(interval, bound, isStated(subject));
	const figure = ownFigure(subject);
	if (!certainty || !figure) return null;
	return {
		certainty,
		title: subject.title,
		figures: [figure, plain('bound', condition.code, bound)],
		importance: importanceOf(sources.report, subject),
		gap: Math.abs(interval.value - bound)
	};
}

export function targetGap(sources: Sources, condition: FactorCondition): Held | null {
	const subject = scoredSubject(sources.report, sources.instruments, condition);
	const interval = subject && intervalOf(subject.score);
	const { readiness } = sources.report;
	if (!subject || !interval || !isAvailable(readiness)) return null;
	const factor = readiness.factors.find((f) => f.code === condition.code);
	const target = factor?.target ?? null;
	if (target === null || readiness.instrument.hash !== subject.hash) return null;
	const certainty = below(interval, target);
	const figure = ownFigure(subject);
	if (!certainty || !figure) return null;
	return {
		certainty,
		title: subject.title,
		figures: [figure, plain('target', condition.code, target)],
		importance: importanceOf(sources.report, subject),
		gap: target - interval.value
	};
}

/** A clear way to success, and room above. */
export function driver(sources: Sources, condition: FactorCondition): Held | null {
	const { report, instruments } = sources;
	const subject = scoredSubject(report, instruments, condition);
	const effect = clearEffect(report, condition.code);
	const interval = subject && intervalOf(subject.score);
	const best = report.cutoffs[3];
	if (!subject || !effect || !interval || below(interval, best) !== 'clear') return null;
	const { model } = report;
	const target =
		'constructs' in model && 'maps' in model
			? model.constructs.find((c) => c.code === effect.target)
			: undefined;
	const figure = ownFigure(subject);
	if (!figure) return null;
	return {
		certainty: 'clear',
		title: subject.title,
		figures: [
			figure,
			{
				kind: 'effect',
				hash: target?.hash ?? null,
				code: effect.target,
				value: effect.value,
				lo: effect.lo,
				hi: effect.hi,
				n: effect.n
			}
		],
		importance: importanceOf(report, subject),
		// Nothing is amiss yet: half of what is left to gain.
		gap: (best - interval.value) / 2
	};
}

const agreed = 0.7;

export function divided(sources: Sources, condition: FactorCondition): Held | null {
	const subject = scoredSubject(sources.report, sources.instruments, condition);
	if (!subject || !isAvailable(subject.agreement)) return null;
	const { rwg, n, label } = subject.agreement;
	if (label !== 'lack' && label !== 'weak') return null;
	const figure = ownFigure(subject);
	return {
		certainty: 'clear',
		title: subject.title,
		figures: [
			plain('agreement', condition.code, rwg, { hash: subject.hash, n }),
			...(figure ? [figure] : [])
		],
		importance: importanceOf(sources.report, subject),
		// r_wg runs from 0 to 1: a tenth of it stands for two points.
		gap: (agreed - rwg) * 20
	};
}

/** a − b with Welch's interval, where that lies above 0. */
function clearlyAbove(a: Maybe<Score> | undefined, b: Maybe<Score> | undefined): FindingFigure | null {
	if (a === undefined || b === undefined || !isAvailable(a) || !isAvailable(b)) return null;
	const [upper, lower] = [estimateOf(a), estimateOf(b)];
	if (!upper || !lower) return null;
	const { lo, hi } = welchDifference(lower, upper);
	if (!isAvailable(lo) || !isAvailable(hi) || lo <= 0) return null;
	return plain('difference', '', upper.value - lower.value, { lo, hi, n: a.n + b.n });
}

export function managersHigher(sources: Sources, condition: FactorCondition): Held | null {
	const { report, instruments } = sources;
	const { readiness } = report;
	const subject = scoredSubject(report, instruments, condition);
	if (!subject || !isAvailable(readiness) || readiness.instrument.hash !== subject.hash) return null;
	const of = (audience: 'manager' | 'employee') =>
		report.audiences.find((a) => a.audience === audience)?.factors.find((f) => f.code === condition.code)
			?.score;
	const [managers, employees] = [of('manager'), of('employee')];
	const difference = clearlyAbove(managers, employees);
	if (!difference || !managers || !employees || !isAvailable(managers) || !isAvailable(employees))
		return null;
	const { hash, code } = subject;
	return {
		certainty: 'clear',
		title: subject.title,
		figures: [
			{ ...difference, hash, code },
			figureOfScore(managers, { hash, code, side: 'managers' }),
			figureOfScore(employees, { hash, code, side: 'employees' })
		].filter((figure) => figure !== null),
		importance: importanceOf(report, subject) / 2,
		gap: difference.value
	};
}

/** Two factors of the same people: stricter than a test of the difference, their intervals lie wholly apart. */
export function lopsided(sources: Sources, condition: LopsidedCondition): Held | null {
	const { report, instruments } = sources;
	const lower = scoredSubject(report, instruments, condition);
	const upper = scoredSubject(report, instruments, { ...condition, code: condition.above });
	const [own, other] = [lower && intervalOf(lower.score), upper && intervalOf(upper.score)];
	if (!lower || !upper || !own || !other || own.hi === null || other.lo === null || own.hi >= other.lo)
		return null;
	return {
		certainty: 'clear',
		title: lower.title,
		figures: [ownFigure(lower), ownFigure(upper)].filter((figure) => figure !== null),
		importance: importanceOf(report, lower) / 2,
		gap: other.value - own.value
	};
}
