import type { Told } from '#lib/charts/told.ts';
import { isAvailable, type Maybe, whenAvailable } from '#lib/domain/available.ts';
import { oftenMissing } from '#lib/domain/quality.ts';
import { reliabilityVerdict } from '#lib/domain/reliability-verdict.ts';
import type { DimensionScores, InstrumentScores, ItemScores } from '#lib/domain/report.ts';
import type { Reliability } from '#lib/domain/score.ts';
import { number, percent, type ReportTable, text } from './table.ts';
import { type Teller, tellerOf } from './words.ts';

/** A scored dimension of an instrument of the wave, with its items. */
export interface Scale {
	readonly instrument: InstrumentScores;
	readonly dimension: DimensionScores;
	readonly items: readonly ItemScores[];
	readonly title: string;
	/** The instrument's title, and its side where two sides answered it. */
	readonly source: string;
}

/** All scales of the wave whose answers are shown, in the order of their instruments. */
export function scalesOf(told: Told): Scale[] {
	const { report, instruments, locale } = told;
	const teller = tellerOf(told);
	return report.instrumentScores.flatMap((instrument) => {
		const { scores, hash } = instrument;
		if (!isAvailable(scores)) return [];
		return scores.dimensions.map((dimension): Scale => {
			const codes = new Set(dimension.aspects.flatMap((aspect) => aspect.items));
			return {
				instrument,
				dimension,
				items: scores.items.filter((item) => codes.has(item.code)),
				title: teller.dimension(hash, dimension.code),
				source: instruments[hash]?.title[locale] ?? ''
			};
		});
	});
}

const of = (reliability: Maybe<Reliability>, pick: (r: Reliability) => Maybe): Maybe =>
	whenAvailable(reliability, pick);

function scalesTable({ m, t, figure }: Teller, scales: readonly Scale[]): ReportTable {
	const words = m.reliability;
	return {
		code: 'reliability',
		title: words.tab,
		columns: [
			text(words.source),
			text(words.scale),
			number(words.items),
			number(words.people),
			number(words.alpha, 3),
			number(m.head.lo, 3),
			number(m.head.hi, 3),
			number(words.omega, 3),
			number(words.averageCorrelation, 3),
			text(words.verdict),
			number('r_wg(J)', 3),
			text(words.agreement)
		],
		rows: scales.map(({ dimension: { reliability, agreement }, items, title, source }) => [
			source,
			title,
			isAvailable(reliability) ? reliability.items : items.length,
			figure(of(reliability, (r) => r.n)),
			figure(of(reliability, (r) => r.alpha)),
			figure(of(reliability, (r) => r.lo)),
			figure(of(reliability, (r) => r.hi)),
			figure(of(reliability, (r) => r.omega)),
			figure(of(reliability, (r) => r.averageCorrelation)),
			t.reliabilityVerdict[reliabilityVerdict(reliability)],
			figure(whenAvailable(agreement, (a) => a.rwg)),
			isAvailable(agreement) ? t.agreement[agreement.label] : null
		]),
		notes: [words.note]
	};
}

/** What one item does to its scale, in words; empty when nothing is remarkable. */
export function remarksOf(
	{ m }: Pick<Teller, 'm'>,
	{ reliability }: DimensionScores,
	{ code, missingShare }: ItemScores
): string[] {
	const words = m.reliability;
	const own = isAvailable(reliability) ? reliability.byItem.find((item) => item.code === code) : undefined;
	const suspect = isAvailable(reliability) && reliability.suspects.includes(code);
	const better =
		own &&
		isAvailable(reliability) &&
		isAvailable(own.alphaWithout) &&
		own.alphaWithout > reliability.alpha + worthNaming;
	return [
		...(suspect ? [words.against] : []),
		...(better ? [words.better] : []),
		...(isAvailable(missingShare) && missingShare > oftenMissing ? [words.muchMissing] : [])
	];
}

/** Alpha that would rise by less is no remark. */
const worthNaming = 0.02;

/** The items of one scale. */
export function itemsTable(teller: Teller, scale: Scale): ReportTable {
	const { m, f, figure, item } = teller;
	const words = m.reliability;
	const { reliability } = scale.dimension;
	return {
		code: `items-${scale.instrument.side}-${scale.instrument.hash}-${scale.dimension.code}`,
		title: words.itemTable(scale.title),
		columns: [
			text(m.head.code),
			text(m.head.statement),
			number(words.itemTotal, 2),
			number(words.alphaWithout, 2),
			percent(words.missing),
			text(words.verdict)
		],
		rows: scale.items.map((scores) => {
			const own = isAvailable(reliability)
				? reliability.byItem.find((each) => each.code === scores.code)
				: undefined;
			return [
				scores.code,
				item(scale.instrument.hash, scores.code),
				own ? figure(own.itemTotal) : null,
				own ? figure(own.alphaWithout) : null,
				figure(whenAvailable(scores.missingShare, (share) => 100 * share)),
				f.list(remarksOf(teller, scale.dimension, scores))
			];
		}),
		notes: []
	};
}

/** Reliability of all scales, and what each of their items does to it. */
export function reliabilityTables(told: Told): ReportTable[] {
	const teller = tellerOf(told);
	const scales = scalesOf(told);
	if (scales.length === 0) return [];
	const [first, ...others] = scales.map((scale) => ({ scale, table: itemsTable(teller, scale) }));
	if (!first) return [];
	const { m } = teller;
	return [
		scalesTable(teller, scales),
		{
			code: 'reliability-items',
			title: m.reliability.itemsTitle,
			columns: [text(m.reliability.scale), ...first.table.columns],
			rows: [first, ...others].flatMap(({ scale, table }) => table.rows.map((row) => [scale.title, ...row])),
			notes: []
		}
	];
}
