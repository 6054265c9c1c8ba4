import { readFileSync } from 'node:fs';
import { analyze } from '#lib/domain/analysis/analyze.ts';
import { type SurveyData, surveyData } from '#lib/domain/analysis/data.ts';
import { type Model, type ModelAnalysis, parseModel } from '#lib/domain/analysis/model.ts';
import { keyedColumns, scoresOf } from '#lib/domain/analysis/scales.ts';
import { scoresByLevel } from '#lib/domain/analysis/segments.ts';
import { oneWayAnova, welchAnova } from '#lib/domain/statistics/analysis-of-variance.ts';
import { bca } from '#lib/domain/statistics/bootstrap.ts';
import { answered, completeColumns } from '#lib/domain/statistics/complete.ts';
import { gini } from '#lib/domain/statistics/concentration.ts';
import { describe } from '#lib/domain/statistics/describe.ts';
import { friedman } from '#lib/domain/statistics/friedman.ts';
import { kruskalWallis } from '#lib/domain/statistics/kruskal-wallis.ts';
import { mannWhitney } from '#lib/domain/statistics/mann-whitney.ts';
import { netPromoter } from '#lib/domain/statistics/net-promoter.ts';
import { regression } from '#lib/domain/statistics/regression.ts';
import { relativeImportance } from '#lib/domain/statistics/relative-importance.ts';
import { reliability } from '#lib/domain/statistics/reliability.ts';
import { samplingAdequacy } from '#lib/domain/statistics/sampling-adequacy.ts';
import { oneSampleT } from '#lib/domain/statistics/t-one-sample.ts';
import { readTable } from '#lib/domain/tables/read-table.ts';
import { simulatedCase } from '../tests/reference/cases.ts';

/*
 * How long the statistics take on 100,000 respondents with 25 items, and the PLS bootstrap on a usual
 * survey, beside what R's packages took for the same on two cores of an AMD EPYC (median seconds).
 */
export interface AnalysisTiming {
	readonly task: string;
	/** Median of the runs, in seconds. */
	readonly seconds: number;
	/** What R took; undefined where it was not measured. */
	readonly r?: number;
}

const runs = 5;

function medianSeconds(work: () => unknown): number {
	const times = Array.from({ length: runs }, () => {
		const start = performance.now();
		work();
		return (performance.now() - start) / 1000;
	});
	return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

function load(name: string): { model: Model; data: SurveyData; bytes: Uint8Array } {
	const { model, responses } = simulatedCase(name);
	const parsed = parseModel(model);
	return { model: parsed, data: surveyData(parsed, readTable(responses)), bytes: responses };
}

/** Times every task five times, on one thread. */
export function analysisTimings(): AnalysisTiming[] {
	const timings: AnalysisTiming[] = [];
	const time = (task: string, r: number | undefined, work: () => unknown) => {
		timings.push({ task, seconds: medianSeconds(work), ...(r === undefined ? {} : { r }) });
	};
	const { model, data, bytes } = load('large-100k');
	const scales = model.scales.map((scale) => scale.id);
	const items = scales.map((scale) => keyedColumns(model, data, scale));
	const scores = scales.map((scale) => scoresOf(model, data, scale, 0.5));
	const byDepartment = scores.map((score) => scoresByLevel(model, data, 'department', score));
	const byRole = scores.map((score) => scoresByLevel(model, data, 'role', score));
	const complete = completeColumns(scores) as [Float64Array, ...Float64Array[]];
	const [outcome, predictors] = [complete.at(-1)!, complete.slice(0, -1)];
	const run = (fits: (analysis: ModelAnalysis) => boolean) => () =>
		analyze({ ...model, analyses: model.analyses.filter(fits) }, { ...data }, { seed: 1 });

	time('read the CSV, 100,000 × 30', 0.32, () => surveyData(model, readTable(bytes)));
	time(
		'keying and scores, 5 scales',
		0.03,
		run((a) => a.type === 'scores')
	);
	time('item statistics, 25 items', 0.51, () => items.flat().map(describe));
	time('reliability with omega, 5 scales', 1.46, () => items.map((columns) => reliability(columns)));
	time('KMO and Bartlett, 25 items', 0.08, () => samplingAdequacy(items.flat()));
	time('t tests against the midpoint, 5 scales', 0.01, () => scores.map((s) => oneSampleT(answered(s), 3)));
	time(
		'Pearson and Spearman, 10 pairs',
		0.35,
		run((a) => a.type === 'correlation')
	);
	time('analysis of variance, 40 levels, 5 scales', 0.51, () => byDepartment.map(oneWayAnova));
	time("Welch's analysis of variance, 5 scales", 0.07, () => byDepartment.map(welchAnova));
	time('Kruskal–Wallis, 5 scales', 0.39, () => byDepartment.map(kruskalWallis));
	time('Mann–Whitney, two roles, 5 scales', 0.35, () => byRole.map(([a, b]) => mannWhitney(a!, b!)));
	time('Friedman, 100,000 × 5', 8.96, () => friedman(scores));
	time(
		'r_wg and ICC by department, 5 scales',
		0.93,
		run((a) => a.type === 'agreement')
	);
	time('regression with VIF, 4 predictors', 0.04, () => regression(outcome, predictors));
	time('LMG and Johnson weights, 4 drivers', 0.42, () => relativeImportance(outcome, predictors));
	time('NPS and Gini', 0.01, () => {
		netPromoter(answered(data.columns.get('nps')!));
		gini(data.columns.get('revenue')!);
	});
	time(
		'PLS, path weighting, with everything reported',
		0.37,
		run((a) => 'id' in a && a.id === 'pls-path')
	);
	time(
		'PLS, centroid, with everything reported',
		0.37,
		run((a) => 'id' in a && a.id === 'pls-centroid')
	);
	time(
		'consistent PLS, with everything reported',
		0.14,
		run((a) => 'id' in a && a.id === 'plsc-path')
	);
	time('bootstrap of a mean, 1,000 × 100,000', 5.38, () =>
		bca(answered(scores[0]!), { seed: 1, replicates: 1000 })
	);

	const usual = load('csf-5pt-n240');
	const small = (analyses: Model['analyses'], replicates: number) => () =>
		analyze({ ...usual.model, analyses }, { ...usual.data }, { seed: 1, replicates });
	const pls = usual.model.analyses.filter((a) => a.type === 'pls' && a.bootstrap);
	time('PLS bootstrap, 1,000 draws, 128 rows, 5 constructs', 11.4, small(pls, 1000));
	time('PLS bootstrap, 10,000 draws', undefined, small(pls, 10_000));
	const one = answered(scoresOf(usual.model, usual.data, 'KCF', 0.5));
	time('bootstrap of a mean, 10,000 × 240', 0.07, () => bca(one, { seed: 1, replicates: 10_000 }));
	return timings;
}

/** The timings as a table with the ratio to R. */
export function timingTable(timings: readonly AnalysisTiming[]): string {
	const width = Math.max(...timings.map(({ task }) => task.length));
	const lines = timings.map(({ task, seconds, r }) => {
		const ratio =
			r === undefined ? '' : `${r.toFixed(2).padStart(8)}${(r / seconds).toFixed(1).padStart(9)} ×`;
		return `${task.padEnd(width)}${seconds.toFixed(4).padStart(10)}${ratio}`;
	});
	return [`${''.padEnd(width)}   seconds       R   R/ours`, ...lines].join('\n');
}

/** Highest resident memory of this process so far, in megabytes; where the system tells it. */
function peakMemory(): string {
	try {
		const line = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
		return line ? `peak memory ${Math.round(Number(line[1]) / 1024)} MB` : '';
	} catch {
		return '';
	}
}

if (import.meta.main) process.stdout.write(`${timingTable(analysisTimings())}\n${peakMemory()}\n`);
