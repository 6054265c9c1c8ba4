import type { InstrumentsByHash } from '../titles.ts';
import type { Finding, FindingFigure } from './finding.ts';
import { steps } from './ranking.ts';
import type { FactorCondition, FindingRule, LevelCondition } from './rule.ts';

export interface Found {
	readonly rule: FindingRule;
	readonly finding: Finding;
}

/** A finding about the height of one score. */
interface OfScore extends Found {
	readonly code: string;
	readonly when: 'low' | 'high' | 'gap' | 'driver';
	readonly hash: string | null;
}

function ofScore(found: Found): OfScore | null {
	const { condition } = found.rule;
	const hash = found.finding.figures[0]?.hash ?? null;
	const about = (when: OfScore['when'], { code }: LevelCondition | FactorCondition) => ({
		...found,
		code,
		when,
		hash
	});
	switch (condition.when) {
		case 'low':
		case 'high':
			return about(condition.when, condition);
		case 'gap':
		case 'driver':
			return about(condition.when, condition);
		default:
			return null;
	}
}

/** Of one score the one speaks that says most: how far from its target, that it is low, that it matters. */
const weight = { gap: 3, low: 2, driver: 1, high: 0 };

const apart = (own: Finding, other: Finding): boolean => {
	const [a, b] = [own.figures[0], other.figures[0]];
	if (!a || !b || a.lo === null || a.hi === null || b.lo === null || b.hi === null) return false;
	return a.hi < b.lo || b.hi < a.lo;
};

/** Whether `other` makes `own` superfluous; `aspects` are those of the dimension that `other` is about. */
function speaksFor(other: OfScore, own: OfScore, aspects: readonly string[]): boolean {
	if (other.hash !== own.hash || other.rule.id === own.rule.id) return false;
	if (steps[other.finding.certainty] > steps[own.finding.certainty]) return false;
	if (other.code === own.code) return other.when === 'gap' || weight[other.when] > weight[own.when];
	const sameWay = (other.when === 'high') === (own.when === 'high') && other.rule.tone === own.rule.tone;
	if (!sameWay || other.when === 'driver' || own.when === 'driver') return false;
	return aspects.includes(own.code) && !apart(own.finding, other.finding);
}

/** What a silent finding leaves to the one that speaks: its own score, and the effect on success. */
const legacy = (silent: readonly OfScore[], speaker: OfScore): FindingFigure[] =>
	silent
		.filter((one) => one.when !== 'high' || speaker.when === 'high')
		.flatMap(({ finding }) => finding.figures.filter((f, i) => i === 0 || f.kind === 'effect'))
		.filter((f, i, all) => all.findIndex((g) => g.code === f.code && g.kind === f.kind) === i)
		.filter((f) => !speaker.finding.figures.some((g) => g.code === f.code && g.kind === f.kind))
		.sort((a, b) => a.value - b.value || (a.code < b.code ? -1 : 1));

/**
 * Says nothing twice. Of a dimension below its target, the target speaks and nothing else about its height. An aspect
 * is silent where its dimension says the same at least as surely, unless its interval lies wholly apart from the
 * dimension's; the figures of the silent then stand with the finding that speaks for them.
 */
export function withoutSubsumed(found: readonly Found[], instruments: InstrumentsByHash): Finding[] {
	const scores = found.map(ofScore).filter((one) => one !== null);
	const aspectsOf = ({ hash, code }: OfScore): string[] =>
		(hash === null ? undefined : instruments[hash])?.dimensions
			.find((d) => d.code === code)
			?.aspects.map((a) => a.code)
			.filter((aspect) => aspect !== code) ?? [];
	const silencers = (own: OfScore) => scores.filter((other) => speaksFor(other, own, aspectsOf(other)));
	const speaking = scores.filter((one) => silencers(one).length === 0);
	const silent = scores.filter((one) => silencers(one).length > 0);
	const about = new Map(scores.map((one) => [one.rule.id, one]));
	return found.flatMap(({ rule, finding }) => {
		const own = about.get(rule.id);
		if (!own) return [finding];
		if (!speaking.includes(own)) return [];
		const mine = silent.filter((one) => speaksFor(own, one, aspectsOf(own)));
		return [{ ...finding, figures: [...finding.figures, ...legacy(mine, own)] }];
	});
}
