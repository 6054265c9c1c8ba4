import { type Maybe, unavailable } from './available.ts';
import { suppress } from './disclosure.ts';
import { type Division, nothingIsolated, refined } from './isolation.ts';
import type { Item } from './instrument.ts';
import { audiencesOf, type Pool, rowsOfAudience, sharedRows, unitAt } from './pool.ts';
import type { Breakdown, Report, SegmentScores, Visibility } from './report.ts';
import type { Score } from './score.ts';
import type { ScoredPool } from './scoring.ts';
import { takeRows } from './statistics/complete.ts';
import { summarise } from './summary.ts';
import type { Cut } from './units.ts';

/** A figure of the people of a cut; NaN where one of them has no value. */
interface Figure {
	readonly code: string;
	readonly values: Float64Array;
}

const npsItem = 'nps-01';

/** Promoters 100, detractors −100, others 0: their mean is the net promoter score (instruments.md §5.5). */
function promoting(column: Int16Array): Float64Array {
	const values = new Float64Array(column.length);
	for (let row = 0; row < column.length; row++) {
		const answer = column[row]!;
		values[row] = answer < 0 ? NaN : answer >= 9 ? 100 : answer <= 6 ? -100 : 0;
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
	];
}

/** By row of the cut the place of the option that was chosen; −1 for those who chose none, or were not asked. */
function choicesOf(cut: Cut, asking: Pool, item: Item): Int32Array {
	const chosen = new Int32Array(cut.pool.n).fill(-1);
	const answers = asking.columns.get(item.code);
	const values = (item.options ?? []).map(({ value }) => value);
	if (!answers) return chosen;
	const [rows, others] = sharedRows(cut.pool, asking);
	for (let i = 0; i < rows.length; i++) chosen[rows[i]!] = values.indexOf(answers[others[i]!]!);
	return chosen;
}

const counted = (values: Float64Array, rows: Int32Array): number => {
	let count = 0;
	for (const row of rows) if (!Number.isNaN(values[row]!)) count++;
	return count;
};

function rowsOfGroup(division: Int32Array, group: number): Int32Array {
	const rows = new Int32Array(division.length);
	let count = 0;
	for (let row = 0; row < division.length; row++) if (division[row] === group) rows[count++] = row;
	return rows.subarray(0, count);
}

/** What is published of the people of a cut already: units that are shown, and audiences where they are. */
function publishedOf(cut: Cut, { units, audiences }: Pick<Report, 'units' | 'audiences'>): Division[] {
	const { pool, side } = cut;
	const shown = units.filter((unit) => unit.side === side && unit.visibility === 'visible');
	const places = new Map(shown.map(({ code }, i) => [code, i]));
	const byUnit = new Int32Array(pool.n);
	for (let row = 0; row < pool.n; row++) byUnit[row] = places.get(unitAt(pool, row) ?? '') ?? -1;
	const divisions: Division[] = shown.length > 0 ? [byUnit] : [];
	if (side !== 'staff' || !audiences.some(({ responses }) => responses !== null)) return divisions;
	const byAudience = new Int32Array(pool.n).fill(-1);
	audiencesOf(pool).forEach((audience, i) => {
		for (const row of rowsOfAudience(pool, audience)) byAudience[row] = i;
	});
	return [...divisions, byAudience];
}

/** Divisions that may stand beside each other, and the cells into which all of them together divide the people. */
interface Standing {
	readonly divisions: readonly Division[];
	readonly cells: Int32Array;
}

const beside = ({ divisions, cells }: Standing, division: Division): Standing => ({
	divisions: [...divisions, division],
	cells: refined(cells, division)
});

/** The choices with every option that is not shown among the others. */
const shownOf = (choices: Int32Array, shown: readonly boolean[]): Division =>
	choices.map((choice) => (shown[choice] ? choice : -1));

/**
 * Which options may be shown beside everything that is shown already: first by their sizes and what is left over of the
 * whole, then the smallest are hidden until nothing of few people can be worked out of all divisions together.
 */
function visibilityOf(
	cut: Cut,
	figures: readonly Figure[],
	choices: Int32Array,
	options: number,
	standing: Standing
): { visibility: Visibility[]; standing: Standing } {
	const { threshold } = cut.options;
	const rows = Array.from({ length: options }, (_, option) => rowsOfGroup(choices, option));
	const sizesOf = (of: Int32Array) => [of.length, ...figures.map(({ values }) => counted(values, of))];
	const first = suppress(
		rows.map((own, i) => ({ code: String(i), sizes: sizesOf(own) })),
		threshold,
		sizesOf(rowsOfGroup(choices, -1))
	);
	const visibility = rows.map((_, i) => first.get(String(i)) ?? 'too-small');
	// Everybody has the others: what holds for the responses holds for them.
	const withGaps = figures.filter(({ values }) => values.some(Number.isNaN));
	for (;;) {
		const shown = visibility.map((one) => one === 'visible');
		const next = beside(standing, shownOf(choices, shown));
		const safe = [undefined, ...withGaps].every((figure) =>
			nothingIsolated(next.divisions, next.cells, threshold, (row) =>
				figure ? !Number.isNaN(figure.values[row]!) : true
			)
		);
		if (!shown.includes(true)) return { visibility, standing };
		if (safe) return { visibility, standing: next };
		const smallest = rows
			.map((own, i) => ({ size: own.length, i }))
			.filter(({ i }) => shown[i])
			.reduce((a, b) => (b.size < a.size ? b : a));
		visibility[smallest.i] = 'protects-another';
	}
}

function scoresOf(cut: Cut, figures: readonly Figure[], rows: Int32Array, population: number | null) {
	const none: Maybe<Score> = unavailable('no-answers');
	const [index, ...others] = takeRows(
		figures.map(({ values }) => values),
		rows
	).map((values, i) =>
		// Elsewhere in the report the net promoter score knows no population either.
		summarise(values, { ...cut.options, population: figures[i]?.code === 'nps' ? null : population })
	);
	return {
		responses: rows.length,
		index: index ?? none,
		factors: figures.slice(1).map(({ code }, i) => ({ code, score: others[i] ?? none }))
	};
}

const hiddenScores = (figures: readonly Figure[]) => ({
	responses: null,
	index: unavailable('hidden'),
	factors: figures.slice(1).map(({ code }) => ({ code, score: unavailable('hidden') }))
});

/** Each item of one choice that people of the cut were asked, with the instrument that asks it. */
const choicesIn = (cut: Cut, pools: readonly ScoredPool[]): { pool: Pool; item: Item }[] =>
	pools
		.filter(({ pool }) => pool.side === cut.side)
		.flatMap(({ pool }) =>
			pool.instrument.items
				.filter(({ kind, code }) => kind === 'single' && pool.columns.has(code))
				.map((item) => ({ pool, item }))
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
		const everybody = Int32Array.from({ length: pool.n }, (_, row) => row);
		const all = scoresOf(cut, figures, everybody, cut.options.population);
		let standing = publishedOf(cut, published).reduce<Standing>(beside, {
			divisions: [],
			cells: new Int32Array(pool.n)
		});
		return items.map(({ pool: asking, item }): Breakdown => {
			const options = item.options ?? [];
			const choices = choicesOf(cut, asking, item);
			const found = visibilityOf(cut, figures, choices, options.length, standing);
			standing = found.standing;
			return {
				side: cut.side,
				instrument: { code: asking.instrument.code, hash: asking.hash },
				item: item.code,
				all,
				segments: options.map(({ value }, i): SegmentScores => {
					const visibility = found.visibility[i] ?? 'too-small';
					const scores =
						visibility === 'visible'
							? // How many of those addressed would have answered so is known to nobody.
								scoresOf(cut, figures, rowsOfGroup(choices, i), null)
							: hiddenScores(figures);
					return { value, visibility, ...scores };
				})
			};
		});
	});
}
