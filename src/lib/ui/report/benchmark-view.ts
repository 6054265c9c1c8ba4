import type { Told } from '#lib/charts/told.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { comparableScores } from '#lib/domain/benchmarks/comparable-scores.ts';
import type { Aggregate } from '#lib/domain/benchmarks/pool-clients.ts';
import { benchmarkWords } from '#lib/i18n/benchmarks.ts';
import { factorName } from './conclusion.ts';
import { intervalText, peopleOf, reasonOf, voiceOf } from './voice.ts';

export interface BenchmarkRow {
	readonly name: string;
	readonly score: string;
	readonly interval: string | null;
	readonly n: string | null;
	readonly mean: string;
	readonly sd: string;
	readonly clients: string;
	readonly people: string;
}

/** The figures of a wave beside those of others, as far as both have them. */
export function benchmarkRows(told: Told, figures: readonly Aggregate[]): BenchmarkRow[] {
	const voice = voiceOf(told.locale);
	const { f } = voice;
	const { readiness } = told.report;
	if (!isAvailable(readiness)) return [];
	const nameOf = (code: string): string =>
		code === 'index'
			? benchmarkWords(told.locale).wave.whole
			: factorName(readiness, told.instruments, code)[told.locale];
	return comparableScores(readiness).flatMap(({ code, score }) => {
		const others = figures.find((figure) => figure.code === code);
		if (!others) return [];
		return [
			{
				name: nameOf(code),
				score: isAvailable(score.mean) ? f.num(score.mean, 1) : reasonOf(voice, score.mean),
				interval: intervalText(voice, score),
				n: isAvailable(score.mean) ? peopleOf(voice, score) : null,
				mean: f.num(others.mean),
				sd: f.num(others.sd),
				clients: f.num(others.clients),
				people: f.num(others.people)
			}
		];
	});
}
