import { isAvailable } from '#lib/domain/available.ts';
import type { Side } from '#lib/domain/report.ts';
import { figures, type KeyFigure } from '../blocks/figures.ts';
import type { Block } from '../kit/block.ts';
import { satisfactionOf } from './scores-of.ts';
import type { Telling } from './telling.ts';

const most = 5;
/** Fewer are filled up with response rates. */
const enough = 4;

/** The headline figures in a row; each label carries the interval or the number of people. */
export function keyFigures(tell: Telling): Block[] {
	const { report, w, fmt } = tell;
	const words = w.summary.figures;
	const made: KeyFigure[] = [];
	for (const [side, label] of [
		['staff', words.staff],
		['customers', words.customers],
		['raters', words.raters],
		['specialists', words.specialists]
	] as const) {
		const count = answeredOf(tell, side);
		if (count) made.push({ value: fmt.num(count.responses), label: label(count.of) });
	}
	const change = isAvailable(report.change)
		? report.change.rows.find((row) => row.measure === 'index')
		: undefined;
	if (change && isAvailable(change.lo) && isAvailable(change.hi))
		made.push({
			value: fmt.signed(change.difference),
			label: words.change(fmt.range(change.lo, change.hi))
		});
	const { customers } = report;
	if (isAvailable(customers)) {
		const { nps } = customers;
		const satisfaction = satisfactionOf(report);
		if (satisfaction)
			made.push({ value: tell.mean(satisfaction), label: words.satisfaction(tell.range(satisfaction)) });
		if (isAvailable(nps))
			made.push({ value: fmt.signed(nps.value), label: words.nps(fmt.range(nps.lo, nps.hi)) });
	}
	for (const c of report.participation.campaigns) {
		if (made.length >= enough || !isAvailable(c.rate) || c.population === null) continue;
		made.push({
			value: fmt.pct(100 * c.rate),
			label: words.rate[c.audience](fmt.num(c.responses), fmt.num(c.population))
		});
	}
	return made.length > 0 ? [figures(made.slice(0, most))] : [];
}

/** Responses of a side, and how many were addressed where that is known of all its campaigns. */
function answeredOf({ report, fmt }: Telling, side: Side): { responses: number; of: string | null } | null {
	const campaigns = report.participation.campaigns.filter((c) => c.side === side);
	if (campaigns.length === 0) return null;
	const sum = (counts: readonly number[]) => counts.reduce((total, n) => total + n, 0);
	const known = campaigns.flatMap((c) => (c.population === null ? [] : [c.population]));
	return {
		responses: sum(campaigns.map((c) => c.responses)),
		of: known.length === campaigns.length ? fmt.num(sum(known)) : null
	};
}
