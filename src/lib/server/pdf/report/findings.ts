import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import { mirrorPairs } from '#lib/domain/mirror-pairs.ts';
import { comparison, clearlyHighest, clearlyLowest } from './standing-out.ts';
import { lowestItem, readinessScores } from './scores-of.ts';
import { shareOf, shareRange } from './shares.ts';
import type { Telling } from './telling.ts';

const most = 4;

/** What stands out, most useful first: only what the intervals carry. Each begins with its conclusion between **. */
export function findings(tell: Telling): string[] {
	return [
		...factorFindings(tell),
		...aspectFindings(tell),
		...mirrorFindings(tell),
		...riskFindings(tell),
		...silentFindings(tell),
		...handledFindings(tell),
		...managerFindings(tell),
		...promoterFindings(tell),
		...problemFindings(tell)
	].slice(0, most);
}

function factorFindings(tell: Telling): string[] {
	const { report, w, quotedList, fmt } = tell;
	const { readiness } = report;
	if (!isAvailable(readiness)) return [];
	const named = readiness.factors.map((f) => ({
		name: tell.dimension(readiness.instrument.hash, f.code),
		score: f.score
	}));
	const [lowest, highest] = [clearlyLowest(named), clearlyHighest(named)];
	const group = lowest.length > 0 ? lowest : highest;
	if (group.length === 0) return [];
	const names = quotedList(group.map((x) => x.name));
	const head = lowest.length > 0 ? w.finding.lowestFactors(names) : w.finding.highestFactors(names);
	const scores = fmt.list(group.map((x) => tell.mean(x.score)));
	return [`${head} ${lowest.length > 0 ? w.finding.lowScores(scores) : w.finding.highScores(scores)}`];
}

function aspectFindings(tell: Telling): string[] {
	const { report, w, quoted, quotedList, fmt } = tell;
	const scores = readinessScores(report);
	if (!scores) return [];
	const aspects = scores.dimensions.flatMap((d) => d.aspects);
	const weakest = clearlyLowest(aspects);
	const [only] = weakest;
	if (!only) return [];
	const names = weakest.map((a) => tell.aspect(scores.hash, a.code));
	if (weakest.length > 1) {
		const each = fmt.list(weakest.map((a) => tell.mean(a.score)));
		return [`${w.finding.weakestAspects(quotedList(names))} ${w.finding.weakestBody(each, null)}`];
	}
	const item = lowestItem(scores, only.items);
	const words = item ? quoted(tell.item(scores.hash, item.code)) : null;
	return [
		`${w.finding.weakestAspect(quoted(names[0] ?? ''))} ${w.finding.weakestBody(tell.meanWithRange(only.score), words)}`
	];
}

/** The widest clear gap between staff and customers, in either direction. */
function mirrorFindings(tell: Telling): string[] {
	const { report, w, quoted, text } = tell;
	const [widest] = report.mirror
		.flatMap((row) => {
			const pair = mirrorPairs.find((p) => p.code === row.code);
			const { gap, reading } = row;
			if (!pair || !isAvailable(gap) || !isAvailable(reading) || reading === 'no-clear-gap') return [];
			return [{ row, reading, title: text(pair.title), gap }];
		})
		.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
	if (!widest) return [];
	const { row, reading, title } = widest;
	const [staff, customers] = [tell.mean(row.staff.score), tell.mean(row.customers.score)];
	return reading === 'blind-spot'
		? [`${w.finding.blindSpot(quoted(title))} ${w.finding.blindSpotBody(staff, customers)}`]
		: [`${w.finding.hiddenStrength(quoted(title))} ${w.finding.hiddenStrengthBody(staff, customers)}`];
}

function riskFindings(tell: Telling): string[] {
	const { report, w, fmt, quoted } = tell;
	const { risk } = report;
	if (!isAvailable(risk) || risk.high === 0) return [];
	const mean = (value: Maybe) => (isAvailable(value) ? value : 0);
	const high = risk.items
		.filter((r) => r.high)
		.sort((a, b) => mean(b.mean) - mean(a.mean))
		.map((r) => quoted(tell.item(risk.instrument.hash, r.code)));
	return [
		`${w.finding.risks(fmt.num(risk.high), fmt.num(risk.items.length), risk.high)} ${w.finding.riskBody(high[0] ?? '', risk.high)}`
	];
}

/** Said only where fewer than half told the organization, by the whole interval. */
function silentFindings({ report, w, fmt, nIs }: Telling): string[] {
	if (!isAvailable(report.customers)) return [];
	const { complained } = report.customers.complaints;
	if (!isAvailable(complained) || complained.hi >= 0.5) return [];
	return [`${w.finding.silent} ${w.finding.silentBody(fmt.pct(100 * complained.share), nIs(complained.n))}`];
}

/** Said only where fewer than half of those who complained are satisfied, by the whole interval. */
function handledFindings(tell: Telling): string[] {
	const { report, w, nIs } = tell;
	if (!isAvailable(report.customers)) return [];
	const { handled } = report.customers.complaints;
	if (!isAvailable(handled) || handled.top.hi >= 0.5) return [];
	return [
		`${w.finding.handled} ${w.finding.handledBody(shareOf(tell, handled.top), shareRange(tell, handled.top), nIs(handled.top.n))}`
	];
}

function promoterFindings({ report, w, fmt, nIs }: Telling): string[] {
	if (!isAvailable(report.customers) || !isAvailable(report.customers.nps)) return [];
	const { lo, hi, value, n } = report.customers.nps;
	const head =
		lo > 0 ? w.customers.morePromoters : hi < 0 ? w.customers.moreDetractors : w.customers.balanced;
	return [`**${w.capital(head)}.** ${w.finding.npsBody(fmt.signed(value), fmt.range(lo, hi), nIs(n))}`];
}

function problemFindings(tell: Telling): string[] {
	const { report, w, nIs } = tell;
	if (!isAvailable(report.customers)) return [];
	const { problem } = report.customers.complaints;
	if (!isAvailable(problem)) return [];
	return [
		`${w.finding.problem(shareOf(tell, problem))} ${w.finding.problemBody(shareRange(tell, problem), nIs(problem.n))}`
	];
}

/** Factors that managers and employees clearly see differently; the direction of the first one is told. */
function managerFindings(tell: Telling): string[] {
	const { report, w, quoted } = tell;
	const { readiness, audiences } = report;
	const [employees, managers] = (['employee', 'manager'] as const).map((audience) =>
		audiences.find((a) => a.audience === audience)
	);
	if (!isAvailable(readiness) || !employees || !managers) return [];
	for (const { code } of readiness.factors) {
		const [own, theirs] = [managers, employees].map((a) => a.factors.find((f) => f.code === code)?.score);
		if (!own || !theirs) continue;
		const way = comparison(own, theirs);
		if (way === 0) continue;
		const name = quoted(tell.dimension(readiness.instrument.hash, code));
		const head = way > 0 ? w.finding.managersHigher(name) : w.finding.managersLower(name);
		return [`${head} ${w.finding.managersBody(tell.mean(own), tell.mean(theirs))}`];
	}
	return [];
}
