import { leastAnswered } from '../half-rule.ts';
import { countedAspects } from '../person-scores.ts';
import { notAsked, sharedRows } from '../pool.ts';
import type { ScoredPool } from '../scoring.ts';
import { takeRows } from '../statistics/complete.ts';
import type { PathArrow } from '../statistics/pls-model.ts';
import type { ModelConstruct } from './model-scores.ts';
import type { ModelSpecification } from './specifications.ts';

/** The answers a model is estimated from: keyed 0–100, item by item in the order of the constructs, NaN = missing. */
export interface ModelAnswers {
	readonly constructs: readonly ModelConstruct[];
	readonly paths: readonly PathArrow[];
	/** Responses in which every construct was asked. */
	readonly responses: number;
	/** Of those, the ones with at least half of the items of every construct. */
	readonly columns: readonly Float64Array[];
	readonly n: number;
	/** Responses needed before anything of them is shown. */
	readonly threshold: number;
}

/** Two pools that share responses, row by row. */
interface Joint {
	readonly pools: readonly ScoredPool[];
	readonly rows: readonly Int32Array[];
}

function joined(first: ScoredPool, second: ScoredPool): Joint {
	if (first === second) {
		const all = Int32Array.from({ length: first.pool.n }, (_, row) => row);
		return { pools: [first], rows: [all] };
	}
	return { pools: [first, second], rows: sharedRows(first.pool, second.pool) };
}

/** The mediator's and an outcome's pool that most responses answered both; null where no response did. */
function largestJoint(specification: ModelSpecification, pools: readonly ScoredPool[]): Joint | null {
	const having = (codes: readonly string[]) =>
		pools.filter(({ persons }) => codes.some((code) => persons.dimensions.has(code)));
	const size = (joint: Joint) => joint.rows[0]?.length ?? 0;
	const joints = having([specification.mediator]).flatMap((own) =>
		having(specification.outcomes).map((success) => joined(own, success))
	);
	const [largest] = joints.sort((a, b) => size(b) - size(a));
	return largest && size(largest) > 0 ? largest : null;
}

interface Block extends ModelConstruct {
	readonly columns: readonly Float64Array[];
}

/** A dimension as a construct of the items that all of the rows were asked; null without any. */
function blockOf({ pools, rows }: Joint, code: string, role: ModelConstruct['role']): Block | null {
	const at = pools.findIndex(({ persons }) => persons.dimensions.has(code));
	const [scored, own] = [pools[at], rows[at]];
	const dimension = scored?.pool.instrument.dimensions.find((d) => d.code === code);
	if (!scored || !own || !dimension) return null;
	const { pool, persons } = scored;
	const items = countedAspects(pool, dimension)
		.aspects.flatMap((aspect) => aspect.items.map((item) => item.code))
		.filter((item) => own.every((row) => pool.columns.get(item)?.[row] !== notAsked));
	if (items.length === 0) return null;
	const columns = takeRows(
		items.map((item) => persons.items.get(item) ?? new Float64Array(pool.n).fill(NaN)),
		own
	);
	return { code, hash: pool.hash, role, items, columns };
}

/** Row numbers of those who answered at least half of the items of every block. */
function usableRows(blocks: readonly Block[], responses: number): Int32Array {
	const rows = Int32Array.from({ length: responses }, (_, row) => row);
	return rows.filter((row) =>
		blocks.every(({ columns }) => {
			const answered = columns.filter((column) => !Number.isNaN(column[row] ?? NaN)).length;
			return answered >= leastAnswered(columns.length);
		})
	);
}

/**
 * The answers of those who were asked about the mediator, at least one cause and at least one outcome of a model, by
 * the half rule of the scores (instruments.md §4.3 step 2) construct by construct. Constructs that were not asked are
 * left out with their paths; null where too little is left for a model.
 */
export function modelAnswers(
	specification: ModelSpecification,
	pools: readonly ScoredPool[]
): ModelAnswers | null {
	const joint = largestJoint(specification, pools);
	if (!joint) return null;
	const { mediator, causes, outcomes } = specification;
	const blocks = [
		...causes.map((code) => blockOf(joint, code, 'cause')),
		blockOf(joint, mediator, 'mediator'),
		...outcomes.map((code) => blockOf(joint, code, 'outcome'))
	].filter((block) => block !== null);
	const asked = new Set(blocks.map((block) => block.code));
	const paths = specification.paths.filter(({ from, to }) => asked.has(from) && asked.has(to));
	const leads = (end: (path: PathArrow) => string) => paths.some((path) => end(path) === mediator);
	if (!leads((path) => path.to) || !leads((path) => path.from)) return null;

	const responses = joint.rows[0]?.length ?? 0;
	const rows = usableRows(blocks, responses);
	return {
		constructs: blocks.map(({ code, hash, role, items }) => ({ code, hash, role, items })),
		paths,
		responses,
		columns: takeRows(
			blocks.flatMap((block) => block.columns),
			rows
		),
		n: rows.length,
		threshold: Math.max(...joint.pools.map(({ pool }) => pool.threshold))
	};
}
