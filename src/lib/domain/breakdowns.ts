import { type Maybe, unavailable } from './available.ts';
import { suppress } from './disclosure.ts';
import { countedByGroup, type Division, rowsByGroup, withoutHidden } from './division.ts';
import { type Cells, nothingIsolated, refined, undivided } from './isolation.ts';
import type { Item } from './instrument.ts';
import { audiencesOf, type Pool, rowsOfAudience, sharedRows } from './pool.ts';
import type { Breakdown, Report, SegmentScores, Visibility } from './report.ts';
import type { Score } from './score.ts';
import type { ScoredPool } from './scoring.ts';
import { isDetractor, isPromoter } from './statistics/net-promoter.ts';
import { takeRows } from './statistics/complete.ts';
import { summarise } from './summary.ts';
import type { Cut } from './units.ts';

/** A figure of the people of a cut; NaN where one of them has no value. */
interface Figure {
	readonly code: string;
	readonly values: Float64Array;
	/** Whether anybody has no value. */
	readonly gaps: boolean;
}

/** An item of one choice with the answers to it, and the pool that was asked it. */
interface Choice {
	readonly pool: Pool;
	readonly item: Item;
	readonly answers: Int16Array;
}

const npsItem = 'nps-01';

/** Promoters 100, detractors −100, others 0: their mean is the net promoter score (instruments.md §5.5). */
function promoting(column: Int16Array): Float64Array {
	const values = new Float64Array(column.length);
	for (let row = 0; row < column.length; row++) {
		const answer = column[row]!;
		values[row] = answer < 0 ? NaN : isPromoter(answer) ? 100 : isDetractor(answer) ? -100 : 0;
	}
	return values;
}

/** What is shown of a segment: the headline, then the factors; of customers satisfaction, then NPS where it was asked. */
function figuresOf({ side, pool, headline, columns }: Cut): Figure[] {
	const recommends = side === 'customers' ? pool.columns.get(npsItem) : undefined;
	return [
		{ code: '', values: headline },
		...columns,
		...(recommends ? [{ code: 'nps', values: promoting(recommends) }] : [])
	].map((figure) => ({ ...figure, gaps: figure.values.some(Number.isNaN) }));
}

/** The people of a cut by the option that they chose; −1 for those who chose none, or were not asked. */
function choicesOf(cut: Cut, { pool, item, answers }: Choice): Division {
	const values = (item.options ?? []).map(({ value }) => value);
	const placeOf = new Int32Array(Math.max(0, ...values) + 1).fill(-1);
	values.forEach((value, place) => (placeOf[value] = place));
	const placeAt = (answer: number): number => (answer < 0 ? -1 : (placeOf[answer] ?? -1));
	const of = new Int32Array(cut.pool.n).fill(-1);
	const [rows, others] = sharedRows(cut.pool, pool);
	for (let i = 0; i < rows.length; i++) of[rows[i]!] = placeAt(answers[others[i]!]!);
	return { groups: values.length, of };
}

/** What is published of the people of a cut already: units that are shown, and audiences where they are. */
function publishedOf(cut: Cut, { units, audiences }: Pick<Report, 'units' | 'audiences'>): Division[] {
	const { pool, side } = cut;
	const shown = units.filter((unit) => unit.side === side && unit.visibility === 'visible');
	const places = new Map(shown.map(({ code }, i) => [code, i]));
	const placeOf = pool.unitCodes.map((code) => places.get(code) ?? -1);
	const byUnit: Division = {
		groups: shown.length,
		of: pool.unitOf.map((unit) => (unit < 0 ? -1 : (placeOf[unit] ?? -1)))
	};
	const divisions = shown.length > 0 ? [byUnit] : [];
	if (side !== 'staff' || !audiences.some(({ responses }) => responses !== null)) return divisions;
	const codes = audiencesOf(pool);
	const byAudience = new Int32Array(pool.n).fill(-1);
	codes.forEach((audience, i) => {
		for (const row of rowsOfAudience(pool, audience)) byAudience[row] = i;
	});
	return [...divisions, { groups: codes.length, of: byAudience }];
}

/** Divisions that may stand beside each other, and the cells into which all of them together divide the people. */
interface Standing {
	readonly divisions: readonly Division[];
	readonly cells: Cells;
}

const beside = ({ divisions, cells }: Standing, division: Division): Standing => ({
	divisions: [...divisions, division],
	cells: refined(cells, division)
});

/**
 * Which options may be shown beside everything that is shown already: first by their sizes and what is left over of the
 * whole, then the smallest are hidden until nothing of few people can be worked out of all divisions together.
 */
function visibilityOf(
	{ options: { threshold } }: Cut,
	figures: readonly Figure[],
	choices: Division,
	sizes: readonly number[],
	standing: Standing
): { visibility: Visibility[]; standing: Standing } {
	const counts = figures.map(({ values }) => countedByGroup(choices, values));
	const sizesOf = (group: number) => [sizes[group] ?? 0, ...counts.map((count) => count[group] ?? 0)];
	const options = Array.from({ length: choices.groups }, (_, option) => option);
	const first = suppress(
		options.map((option) => ({ code: String(option), sizes: sizesOf(option) })),
		threshold,
		sizesOf(choices.groups)
	);
	const visibility = options.map((option) => first.get(String(option)) ?? 'too-small');
	// Everybody has the others: what holds for the responses holds for them.
	const withGaps = figures.filter(({ gaps }) => gaps).map(({ values }) => values);
	for (;;) {
		const shown = visibility.map((one) => one === 'visible');
		if (!shown.includes(true)) return { visibility, standing };
		const next = beside(standing, withoutHidden(choices, shown));
		const safe = [null, ...withGaps].every((values) =>
			nothingIsolated(next.divisions, next.cells, threshold, values)
		);
		if (safe) return { visibility, standing: next };
		const smallest = options
			.filter((option) => shown[option])
			.reduce((a, b) => ((sizes[b] ?? 0) < (sizes[a] ?? 0) ? b : a));
		visibility[smallest] = 'protects-another';
	}
}

/** The figures of some people of the cut, or of all of them. */
function scoresOf(cut: Cut, figures: readonly Figure[], rows: Int32Array | null, population: number | null) {
	const none: Maybe<Score> = unavailable('no-answers');
	const columns = figures.map(({ values }) => values);
	const [index, ...others] = (rows ? takeRows(columns, rows) : columns).map((values) =>
		summarise(values, { ...cut.options, population })
	);
	return {
		responses: rows ? rows.length : cut.pool.n,
		index: index ?? none,
		factors: figures.slice(1).map(({ code }, i) => ({ code, score: others[i] ?? none }))
	};
}

const hiddenScores = (figures: readonly Figure[]) => ({
	responses: null,
	index: unavailable('hidden'),
	factors: figures.slice(1).map(({ code }) => ({ code, score: unavailable('hidden') }))
});

/** Each item of one choice that people of the cut were asked. */
const choicesIn = (cut: Cut, pools: readonly ScoredPool[]): Choice[] =>
	pools
		.filter(({ pool }) => pool.side === cut.side)
		.flatMap(({ pool }) =>
			pool.instrument.items
				.filter(({ kind }) => kind === 'single')
				.flatMap((item): Choice[] => {
					const answers = pool.columns.get(item.code);
					return answers ? [{ pool, item, answers }] : [];
				})
		);

/**
 * The figures of those who gave each answer to an item of one choice, beside everybody's. A segment is shown where it has
 * the threshold in every figure and where nobody who adds and subtracts whatever is published — the whole, units,
 * audiences, and the segments of every other item — can work out fewer people than the threshold. The items are taken in
 * the order of the questionnaire: what an earlier one shows, a later one may have to hide. Two items at once are never
 * combined: each pair of answers would be a further group to take from the others.
 */
export function breakdownsOf(
	pools: readonly ScoredPool[],
	cuts: readonly Cut[],
	published: Pick<Report, 'units' | 'audiences'>
): Breakdown[] {
	return cuts.flatMap((cut) => {
		const { pool } = cut;
		if (pool.n < cut.options.threshold) return [];
		const items = choicesIn(cut, pools);
		if (items.length === 0) return [];
		const figures = figuresOf(cut);
		const all = scoresOf(cut, figures, null, cut.options.population);
		let standing = publishedOf(cut, published).reduce<Standing>(beside, {
			divisions: [],
			cells: undivided(pool.n)
		});
		return items.map((choice): Breakdown => {
			const { pool: asking, item } = choice;
			const options = item.options ?? [];
			const choices = choicesOf(cut, choice);
			const rows = rowsByGroup(choices);
			const sizes = rows.map((own) => own.length);
			const found = visibilityOf(cut, figures, choices, sizes, standing);
			standing = found.standing;
			return {
				side: cut.side,
				instrument: { code: asking.instrument.code, hash: asking.hash },
				item: item.code,
				all,
				segments: options.map(({ value }, i): SegmentScores => {
					const visibility = found.visibility[i] ?? 'too-small';
					const own = visibility === 'visible' ? rows[i] : undefined;
					// How many of those addressed would have answered so is known to nobody.
					const scores = own ? scoresOf(cut, figures, own, null) : hiddenScores(figures);
					return { value, visibility, ...scores };
				})
			};
		});
	});
}
