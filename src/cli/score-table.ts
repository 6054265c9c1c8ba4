import { isUnavailable, type Maybe } from '#lib/domain/available.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import type { DimensionScores, Report } from '#lib/domain/report.ts';
import type { Score } from '#lib/domain/score.ts';
import { pick, type Locale, type Localized } from '#lib/domain/text.ts';
import { cliMessages } from '#lib/i18n/cli.ts';
import { formatter } from '#lib/i18n/format.ts';
import { textTable } from './text-table.ts';

/** The score of one instrument's report as text: dimensions and aspects, index, single figures, units. */
export function scoreTable(report: Report, instrument: Instrument, locale: Locale): string {
	const words = cliMessages(locale);
	const { num, range, pct } = formatter(locale);
	const maybe = <T>(value: Maybe<T>, show: (value: T) => string): string =>
		isUnavailable(value) ? words.common.unavailable[value.unavailable] : show(value);
	const fixed = (value: Maybe): string => maybe(value, (v) => num(v, 1));
	const interval = ({ lo, hi }: { lo: Maybe; hi: Maybe }, digits?: number): string =>
		isUnavailable(lo) || isUnavailable(hi) ? '–' : range(lo, hi, digits);

	const header = [words.dimension, words.respondents, words.mean, words.interval, words.raw, words.alpha];
	const scoreCells = (score: Score): string[] => [num(score.n), fixed(score.mean), interval(score)];
	const titleOf = (title: Localized, indent = ''): string => indent + pick(title, locale);

	/** The mean on the scale as it was answered: with the ends of the scale, or for numbers with its interval. */
	const rawCell = ({ raw, scale }: DimensionScores): string => {
		if (isUnavailable(raw.mean)) return '–';
		const limits = scale ? range(scale.min, scale.max, 0) : interval(raw, 2);
		return limits === '–' ? num(raw.mean, 2) : `${num(raw.mean, 2)} (${limits})`;
	};

	function dimensionRows(dimension: Instrument['dimensions'][number], scores?: DimensionScores): string[][] {
		if (!scores) return [];
		const { score, raw, reliability } = scores;
		const isNumber = isUnavailable(score.mean) && score.mean.unavailable === 'not-a-rating-scale';
		const alpha = isUnavailable(reliability) ? '–' : num(reliability.alpha, 2);
		const aspects = dimension.aspects.length < 2 ? [] : dimension.aspects;
		return [
			[
				titleOf(dimension.title),
				...(isNumber ? [num(raw.n), '–', '–'] : scoreCells(score)),
				rawCell(scores),
				alpha
			],
			...aspects.flatMap((aspect) => {
				const found = scores.aspects.find((a) => a.code === aspect.code);
				return found && !isNumber ? [[titleOf(aspect.title, '  '), ...scoreCells(found.score)]] : [];
			})
		];
	}

	function dimensions(): string[] {
		const [scores] = report.instrumentScores.map((entry) => entry.scores);
		if (!scores) return [];
		if (isUnavailable(scores)) return [words.common.unavailable[scores.unavailable]];
		const rows = instrument.dimensions.flatMap((dimension) =>
			dimensionRows(
				dimension,
				scores.dimensions.find((d) => d.code === dimension.code)
			)
		);
		return rows.length === 0 ? [] : [textTable(header, rows)];
	}

	function index(): string[] {
		const { readiness } = report;
		if (isUnavailable(readiness)) return [];
		const band = maybe(readiness.gatedBand, (b) => words.report.bands[b]);
		return [
			`${words.index} (${words.report.selfRated}): ${fixed(readiness.index.mean)}  ${words.report.intervalIs(interval(readiness.index))}  ${words.report.band}: ${band}`
		];
	}

	function metrics(): string[] {
		const { customers } = report;
		if (isUnavailable(customers)) return [];
		const percent = (share: { lo: number; hi: number }): string => `${range(100 * share.lo, 100 * share.hi)}`;
		const rows: string[][] = [];
		const { satisfaction, nps, csat, ces } = customers;
		if (!isUnavailable(satisfaction)) rows.push([words.report.satisfaction, ...scoreCells(satisfaction)]);
		if (!isUnavailable(nps)) rows.push([words.report.nps, num(nps.n), num(nps.value, 1), interval(nps)]);
		if (!isUnavailable(csat))
			rows.push([words.report.csat, num(csat.top.n), pct(100 * csat.top.share, 1), percent(csat.top)]);
		if (!isUnavailable(ces))
			rows.push([words.report.ces, num(ces.top.n), pct(100 * ces.top.share, 1), percent(ces.top)]);
		return rows.length === 0 ? [] : [textTable([words.metrics, ...header.slice(1, 4)], rows)];
	}

	function units(): string[] {
		if (report.units.length === 0) return [];
		const rows = report.units.map((unit) => [
			pick(unit.title, locale),
			unit.responses === null ? '–' : num(unit.responses),
			isUnavailable(unit.index) ? '–' : fixed(unit.index.mean),
			isUnavailable(unit.index) ? '–' : interval(unit.index)
		]);
		const hidden = report.units.some((unit) => unit.visibility !== 'visible');
		return [
			textTable([words.report.units, words.respondents, words.mean, words.interval], rows),
			...(hidden ? [words.report.hiddenNote(num(report.threshold))] : [])
		];
	}

	const [campaign] = report.participation.campaigns;
	const responses = campaign ? `${words.responses}: ${num(campaign.responses)}` : '';
	const parts = [
		[`${pick(instrument.title, locale)}\n${responses}`],
		dimensions(),
		index(),
		metrics(),
		units()
	];
	return `${parts.flatMap((part) => (part.length === 0 ? [] : [part.join('\n')])).join('\n\n')}\n`;
}
