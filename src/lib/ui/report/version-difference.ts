import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import type { ReportDifference } from '#lib/domain/report-difference.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Score } from '#lib/domain/score.ts';
import type { Locale } from '#lib/domain/text.ts';
import { dimensionTitle, type InstrumentsByHash } from '#lib/domain/titles.ts';
import { formatter } from '#lib/i18n/format.ts';
import { publishingWords } from '#lib/i18n/publishing.ts';
import { reportMessages } from '#lib/i18n/report.ts';

/** What changed between two versions, as a page shows it in one language. */
export interface DifferenceView {
	readonly rows: readonly {
		readonly name: string;
		readonly before: string;
		readonly after: string;
		readonly difference: string;
	}[];
	/** Whether any row is a score: these need a word on how to read them. */
	readonly scored: boolean;
	readonly remarks: readonly string[];
	readonly findings: readonly { readonly title: string; readonly says: readonly string[] }[];
}

interface Side {
	readonly report: Report;
	readonly instruments: InstrumentsByHash;
}

/** The difference in the words of a language; names come from the version that has them. */
export function differenceView(
	locale: Locale,
	before: Side,
	after: Side,
	difference: ReportDifference
): DifferenceView {
	const [w, t, fmt] = [publishingWords(locale), reportMessages(locale), formatter(locale)];
	const threshold = Math.max(before.report.threshold, after.report.threshold);
	const factor = (code: string): string => {
		for (const { report, instruments } of [after, before])
			if (isAvailable(report.readiness) && report.readiness.factors.some((f) => f.code === code))
				return dimensionTitle(instruments, report.readiness.instrument.hash, code)[locale];
		return code;
	};
	const count = (n: number | null) => (n === null ? fmt.missing : fmt.num(n));
	const mean = (score: Maybe<Score>) => (isAvailable(score) && isAvailable(score.mean) ? score.mean : null);
	const told = (score: Maybe<Score>): string => {
		const value = mean(score);
		if (value === null || !isAvailable(score)) return fmt.missing;
		const { lo, hi, n } = score;
		const range = isAvailable(lo) && isAvailable(hi) ? ` (${fmt.range(lo, hi)})` : '';
		return `${fmt.num(value, 1)}${range} · ${t.nIs(fmt.num(n))}`;
	};
	const apart = (a: number | null, b: number | null) =>
		a === null || b === null ? fmt.missing : fmt.signed(b - a);
	const names = { index: () => w.index, satisfaction: () => w.satisfaction, factor };
	const {
		groups,
		figures,
		targets,
		withheld,
		added,
		dropped,
		reworded,
		reordered,
		plan,
		objectives,
		customers,
		themes,
		foreword,
		look,
		engine
	} = difference;
	const says = (list: typeof added) => list.map((finding) => finding.says[locale]);
	return {
		rows: [
			...groups.map((g) => ({
				name: w.people(t.audiences[g.audience]),
				before: count(g.before),
				after: count(g.after),
				difference: g.before === null || g.after === null ? fmt.missing : fmt.signed(g.after - g.before, 0)
			})),
			...figures.map((f) => ({
				name: names[f.measure](f.code),
				before: told(f.before),
				after: told(f.after),
				difference: apart(mean(f.before), mean(f.after))
			})),
			...targets.map((one) => ({
				name: w.target(factor(one.code)),
				before: count(one.before),
				after: count(one.after),
				difference: apart(one.before, one.after)
			}))
		],
		scored: figures.length > 0,
		remarks: [
			...withheld.flatMap((side) =>
				side === 'staff' || side === 'customers' ? [w.withheld[side](threshold)] : []
			),
			...(engine ? [w.engine(fmt.ltr(engine.before), fmt.ltr(engine.after))] : []),
			...(reordered ? [w.reordered] : []),
			...(plan ? [w.plan] : []),
			...(objectives ? [w.objectives] : []),
			...(customers ? [w.customersChanged] : []),
			...(themes ? [w.themesChanged] : []),
			...(foreword ? [w.forewordChanged] : []),
			...(look ? [w.look] : [])
		],
		findings: [
			{ title: w.added, says: says(added) },
			{ title: w.dropped, says: says(dropped) },
			{ title: w.reworded, says: says(reworded) }
		].filter((group) => group.says.length > 0)
	};
}
