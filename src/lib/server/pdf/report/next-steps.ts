import { isAvailable } from '#lib/domain/available.ts';
import { mirrorPairs } from '#lib/domain/mirror-pairs.ts';
import { marked, type RichText } from '../kit/rich.ts';
import { lowestItem, readinessScores } from './scores-of.ts';
import type { Telling } from './telling.ts';

export interface NextStep {
	readonly what: RichText;
	/** The numbers that it rests on. */
	readonly why: string;
}

/**
 * First steps, from the weakest aspects, closed gates, blind spots and silent customers. Each rests on figures that
 * stand beside it; the advice for an aspect is the product's own words, chosen by the aspect's code.
 */
export function nextSteps(tell: Telling): NextStep[] {
	return [...aspectSteps(tell), ...riskSteps(tell), ...blindSpotSteps(tell), ...silentSteps(tell)];
}

function aspectSteps(tell: Telling): NextStep[] {
	const { report, w, quoted } = tell;
	const { readiness } = report;
	const scores = readinessScores(report);
	if (!isAvailable(readiness) || !scores) return [];
	const known: Readonly<Record<string, string>> = w.advice;
	return readiness.weakest.map(({ aspect, dimension, score }) => {
		const found = scores.dimensions.flatMap((d) => d.aspects).find((a) => a.code === aspect);
		const item = found && lowestItem(scores, found.items);
		const name = tell.aspect(scores.hash, aspect);
		const advice = known[aspect] ?? w.adviceOther;
		return {
			what: [{ text: `${name}${w.colon}`, strong: true }, advice],
			why: [
				w.priorities.aspectWhy(tell.meanWithRange(score), tell.dimension(scores.hash, dimension)),
				item ? w.priorities.itemWhy(quoted(tell.item(scores.hash, item.code)), tell.figure(item.score)) : ''
			]
				.filter(Boolean)
				.join(' ')
		};
	});
}

function riskSteps(tell: Telling): NextStep[] {
	const { report, w, quoted } = tell;
	if (!isAvailable(report.risk)) return [];
	const { items, instrument, n } = report.risk;
	const [worst] = items
		.flatMap((item) => (item.high && isAvailable(item.mean) ? [{ ...item, mean: item.mean }] : []))
		.sort((a, b) => b.mean - a.mean);
	if (!worst) return [];
	return [
		{
			what: marked(w.priorities.riskStep(quoted(tell.item(instrument.hash, worst.code)))),
			why: w.priorities.riskWhy(tell.figure(worst.mean), tell.nIs(n))
		}
	];
}

function blindSpotSteps(tell: Telling): NextStep[] {
	const { report, w, text, quoted } = tell;
	return report.mirror
		.filter((row) => isAvailable(row.reading) && row.reading === 'blind-spot')
		.slice(0, 2)
		.flatMap((row) => {
			const pair = mirrorPairs.find((p) => p.code === row.code);
			if (!pair) return [];
			return [
				{
					what: marked(w.priorities.blindStep(quoted(text(pair.title)))),
					why: w.priorities.blindWhy(
						tell.meanWithRange(row.staff.score),
						tell.meanWithRange(row.customers.score)
					)
				}
			];
		});
}

function silentSteps(tell: Telling): NextStep[] {
	const { report, w, fmt } = tell;
	if (!isAvailable(report.customers)) return [];
	const { complained } = report.customers.complaints;
	if (!isAvailable(complained) || complained.hi >= 0.5) return [];
	return [
		{
			what: marked(w.priorities.silentStep),
			why: w.priorities.silentWhy(
				fmt.pct(100 * complained.share),
				w.fromTo(fmt.pct(100 * complained.lo), fmt.pct(100 * complained.hi)),
				tell.nIs(complained.n)
			)
		}
	];
}
