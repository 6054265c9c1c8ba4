import { isAvailable, type Maybe, unavailable } from './available.ts';
import type { ShownFinding } from './findings/arrange.ts';
import type { Audience } from './instrument.ts';
import { editionOfLook } from './look/look.ts';
import type { Report, Side } from './report.ts';
import type { ReportContent } from './report-content.ts';
import type { Score } from './score.ts';

/** What two published versions are compared by. */
export interface PublishedContent extends ReportContent {
	readonly report: Report;
}

export interface GroupDifference {
	readonly audience: Audience;
	/** null where the group was hidden, or not asked. */
	readonly before: number | null;
	readonly after: number | null;
}

export interface FigureDifference {
	readonly measure: 'index' | 'factor' | 'satisfaction';
	/** Of the factor; '' for the others. */
	readonly code: string;
	readonly before: Maybe<Score>;
	readonly after: Maybe<Score>;
}

export interface TargetDifference {
	readonly code: string;
	readonly before: number | null;
	readonly after: number | null;
}

/** What changed from one version of a report to another. Codes and numbers; only what is not the same. */
export interface ReportDifference {
	/** Those whose number of answers changed. */
	readonly groups: readonly GroupDifference[];
	/** Those figures that are not the same any more. */
	readonly figures: readonly FigureDifference[];
	/**
	 * Sides whose figures changed by the answers of fewer people than the threshold: their difference would tell what
	 * these few answered, so it is withheld.
	 */
	readonly withheld: readonly Side[];
	readonly targets: readonly TargetDifference[];
	readonly added: readonly ShownFinding[];
	readonly dropped: readonly ShownFinding[];
	/** The same finding in other words; as it is now. */
	readonly reworded: readonly ShownFinding[];
	/** Those that stayed stand in another order. */
	readonly reordered: boolean;
	/** The action plan is not the same any more. */
	readonly plan: boolean;
	/** The indicators of the objectives are not the same any more. */
	readonly objectives: boolean;
	/** The figures of the key customers are not the same any more. */
	readonly customers: boolean;
	/** What comments are about is not the same any more. */
	readonly themes: boolean;
	/** What the consultant says at its head is not the same any more. */
	readonly foreword: boolean;
	/** The logo or the colour is not the same any more. */
	readonly look: boolean;
	/** Other formulas: figures may have changed without an answer. */
	readonly engine: { readonly before: string; readonly after: string } | null;
}

const sides: readonly Side[] = ['staff', 'customers'];

const answersOf = ({ participation }: Report) => new Map(participation.campaigns.map((c) => [c.audience, c]));

/** Whether the figures of a side may be set beside each other. */
function isWithheld(side: Side, before: Report, after: Report): boolean {
	if (before.datasetHash === after.datasetHash) return false;
	const [then, now] = [answersOf(before), answersOf(after)];
	const audiences = new Set(
		[...then.values(), ...now.values()].filter((c) => c.side === side).map((c) => c.audience)
	);
	const threshold = Math.max(before.threshold, after.threshold);
	const more = [...audiences].map((audience) =>
		Math.abs((now.get(audience)?.responses ?? 0) - (then.get(audience)?.responses ?? 0))
	);
	// As many as before, but other answers: one may have gone and another come.
	return more.every((count) => count === 0) || more.some((count) => count > 0 && count < threshold);
}

const hidden: Maybe<Score> = unavailable('not-asked');

function figuresOf(report: Report, side: Side): Omit<FigureDifference, 'before'>[] {
	if (side === 'customers') {
		const { customers } = report;
		const after = isAvailable(customers) ? customers.satisfaction : hidden;
		return [{ measure: 'satisfaction', code: '', after }];
	}
	const { readiness } = report;
	if (!isAvailable(readiness)) return [];
	return [
		{ measure: 'index', code: '', after: readiness.index },
		...readiness.factors.map(({ code, score }) => ({ measure: 'factor' as const, code, after: score }))
	];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const whatIsSeen = (score: Maybe<Score>) =>
	isAvailable(score) ? [score.mean, score.lo, score.hi, score.n] : null;

function figures(side: Side, before: Report, after: Report): FigureDifference[] {
	const [then, now] = [figuresOf(before, side), figuresOf(after, side)];
	const keyOf = ({ measure, code }: { measure: string; code: string }) => `${measure} ${code}`;
	const keys = [...new Set([...then, ...now].map(keyOf))];
	return keys.flatMap((key) => {
		const [old, fresh] = [then, now].map((all) => all.find((one) => keyOf(one) === key));
		const named = fresh ?? old;
		if (!named) return [];
		const [a, b] = [old?.after ?? hidden, fresh?.after ?? hidden];
		if (same(whatIsSeen(a), whatIsSeen(b))) return [];
		return [{ measure: named.measure, code: named.code, before: a, after: b }];
	});
}

function groups(before: Report, after: Report): GroupDifference[] {
	const [then, now] = [answersOf(before), answersOf(after)];
	const seen = (campaigns: typeof then, audience: Audience) => {
		const campaign = campaigns.get(audience);
		return campaign?.visible ? campaign.responses : null;
	};
	return [...new Set([...then.keys(), ...now.keys()])]
		.map((audience) => ({ audience, before: seen(then, audience), after: seen(now, audience) }))
		.filter((group) => group.before !== group.after);
}

function targets(before: Report, after: Report): TargetDifference[] {
	const of = ({ readiness }: Report) =>
		new Map(isAvailable(readiness) ? readiness.factors.map((f) => [f.code, f.target]) : []);
	const [then, now] = [of(before), of(after)];
	return [...new Set([...then.keys(), ...now.keys()])]
		.map((code) => ({ code, before: then.get(code) ?? null, after: now.get(code) ?? null }))
		.filter((target) => target.before !== target.after);
}

const words = ({ says, does, first, owner, effort, serves }: ShownFinding) => [
	says,
	does,
	first,
	owner,
	effort,
	serves
];

const lookIn = ({ look }: PublishedContent) => (look ? editionOfLook(look) : null);

/**
 * What changed from `before` to `after`: numbers of answers, index, factors and satisfaction, targets and findings.
 * Groups below the threshold are told of neither by their number nor by a difference that they alone have made.
 */
export function differenceOfReports(before: PublishedContent, after: PublishedContent): ReportDifference {
	const [then, now] = [before.report, after.report];
	const changed = sides.map((side) => ({ side, rows: figures(side, then, now) }));
	const withheld = changed.filter(({ side, rows }) => rows.length > 0 && isWithheld(side, then, now));
	const old = new Map(before.findings.map((f) => [f.key, f]));
	const fresh = new Map(after.findings.map((f) => [f.key, f]));
	const stayed = (from: readonly ShownFinding[], other: ReadonlyMap<string, unknown>) =>
		from.filter((f) => other.has(f.key)).map((f) => f.key);
	return {
		groups: groups(then, now),
		figures: changed
			.filter(({ side }) => !withheld.some((one) => one.side === side))
			.flatMap(({ rows }) => rows),
		withheld: withheld.map(({ side }) => side),
		targets: targets(then, now),
		added: after.findings.filter((f) => !old.has(f.key)),
		dropped: before.findings.filter((f) => !fresh.has(f.key)),
		reworded: after.findings.filter((f) => {
			const earlier = old.get(f.key);
			return earlier !== undefined && !same(words(earlier), words(f));
		}),
		reordered: !same(stayed(before.findings, fresh), stayed(after.findings, old)),
		plan: !same(before.plan, after.plan),
		objectives: !same(before.objectives, after.objectives),
		customers: !same(before.customers, after.customers),
		themes: !same(before.themes, after.themes),
		foreword: !same(before.foreword, after.foreword),
		look: !same(lookIn(before), lookIn(after)),
		engine: then.engine === now.engine ? null : { before: then.engine, after: now.engine }
	};
}
