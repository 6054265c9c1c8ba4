import * as v from 'valibot';
import { checkModel } from './check-model.ts';

/*
 * What an analysis asks for: the scales of a survey, its segments and paths, and the list of
 * statistics. Names as in the reference cases; `min` and `max` null mean: not a rating scale.
 */

const id = v.pipe(v.string(), v.minLength(1));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const ids = v.array(id);
const replicates = v.pipe(v.number(), v.integer(), v.minValue(2));
const bootstrap = v.optional(v.nullable(v.object({ replicates, rule: v.optional(share) })));

const analysisSchemas = {
	items: v.object({ type: v.literal('items') }),
	reliability: v.object({ type: v.literal('reliability'), scales: ids }),
	kmo: v.object({ type: v.literal('kmo'), id, scales: ids }),
	scores: v.object({ type: v.literal('scores'), rules: v.optional(v.array(share)), bootstrap }),
	correlation: v.object({ type: v.literal('correlation'), id, scales: ids, rule: v.optional(share) }),
	groups: v.object({
		type: v.literal('groups'),
		segment: id,
		scales: ids,
		rule: v.optional(share),
		pairwise: v.optional(v.boolean())
	}),
	agreement: v.object({ type: v.literal('agreement'), segment: id, scales: ids, rule: v.optional(share) }),
	friedman: v.object({
		type: v.literal('friedman'),
		id,
		scales: v.optional(ids),
		items: v.optional(ids),
		rule: v.optional(share)
	}),
	paired: v.object({ type: v.literal('paired'), id, x: id, y: id, rule: v.optional(share) }),
	regression: v.object({
		type: v.literal('regression'),
		id,
		y: id,
		x: v.optional(ids),
		x_items: v.optional(ids),
		rule: v.optional(share)
	}),
	mediation: v.object({
		type: v.literal('mediation'),
		id,
		x: id,
		m: id,
		y: id,
		rule: v.optional(share),
		bootstrap
	}),
	nps: v.object({ type: v.literal('nps'), id, item: id, by: v.optional(v.nullable(id)) }),
	topbox: v.object({
		type: v.literal('topbox'),
		id,
		item: id,
		top: v.array(v.number()),
		min: v.number(),
		max: v.number(),
		by: v.optional(v.nullable(id))
	}),
	ipa: v.object({
		type: v.literal('ipa'),
		id,
		outcome: id,
		rule: v.optional(share),
		attributes: v.pipe(v.array(v.object({ id, importance: id, performance: id })), v.minLength(1))
	}),
	concentration: v.object({
		type: v.literal('concentration'),
		id,
		column: id,
		shares: v.optional(v.array(share))
	}),
	pls: v.object({
		type: v.literal('pls'),
		id,
		scheme: v.picklist(['path', 'factorial', 'centroid']),
		mode: v.optional(v.literal('A')),
		consistent: v.optional(v.boolean()),
		missing: v.optional(v.picklist(['listwise', 'mean'])),
		bootstrap
	}),
	index: v.object({ type: v.literal('index'), id, scale: id, pls: v.optional(v.nullable(id)) }),
	ipma: v.object({ type: v.literal('ipma'), id, target: id, pls: id })
} as const;

type Schemas = typeof analysisSchemas;
export type AnalysisType = keyof Schemas;
/** What the model asks for under one `type`. */
export type AnalysisOf<T extends AnalysisType> = v.InferOutput<Schemas[T]>;
/** One entry of the model's list; an entry of another type is kept by name and skipped. */
export type ModelAnalysis = { [T in AnalysisType]: AnalysisOf<T> }[AnalysisType];
export interface UnknownAnalysis {
	readonly type: string;
	readonly id?: string | undefined;
}

const bound = v.nullable(v.pipe(v.number(), v.finite()));

const modelSchema = v.object({
	case: v.optional(v.string()),
	title: v.optional(v.string()),
	n: v.optional(v.nullable(v.number())),
	data: v.optional(
		v.object({
			file: v.optional(v.nullable(v.string())),
			id: v.optional(v.nullable(v.string())),
			missing: v.optional(v.nullable(v.union([v.string(), v.array(v.string())])))
		}),
		{}
	),
	segments: v.optional(v.array(v.object({ name: id, levels: v.array(v.string()) })), []),
	scales: v.array(
		v.object({
			id,
			title: v.optional(v.nullable(v.string())),
			min: v.optional(bound, null),
			max: v.optional(bound, null),
			items: v.pipe(v.array(v.object({ id, reverse: v.optional(v.boolean(), false) })), v.minLength(1))
		})
	),
	primary_rule: v.optional(share, 0.5),
	paths: v.optional(v.array(v.object({ from: id, to: id })), []),
	analyses: v.array(v.looseObject({ type: v.string(), id: v.optional(v.string()) }))
});

type ModelInput = v.InferOutput<typeof modelSchema>;

export interface Model extends Omit<ModelInput, 'analyses'> {
	readonly analyses: readonly ModelAnalysis[];
	/** Entries of a type that is not known here. */
	readonly unknown: readonly UnknownAnalysis[];
}

export type Scale = Model['scales'][number];

export const modelProblems = [
	'malformed',
	'duplicate-scale',
	'duplicate-item',
	'duplicate-segment',
	'duplicate-level',
	'duplicate-analysis',
	'bad-range',
	'reverse-without-range',
	'unknown-scale',
	'unknown-segment',
	'unknown-analysis',
	'no-variables',
	'path-cycle',
	'path-to-itself',
	'duplicate-path'
] as const;
export type ModelProblemCode = (typeof modelProblems)[number];

/** What is wrong (`code`), where in the model (`at`) and with which name. */
export interface ModelProblem {
	readonly code: ModelProblemCode;
	readonly at: string;
	readonly name?: string | undefined;
}

/** Every problem of a model that cannot be analysed. */
export class ModelError extends Error {
	readonly problems: readonly ModelProblem[];

	constructor(problems: readonly ModelProblem[]) {
		super(problems.map((p) => `${p.code}: ${p.at}${p.name ? ` (${p.name})` : ''}`).join('; '));
		this.name = 'ModelError';
		this.problems = problems;
	}
}

function issuesOf(issues: readonly v.BaseIssue<unknown>[], prefix = ''): ModelProblem[] {
	return issues.map((issue) => ({
		code: 'malformed' as const,
		at: prefix + (v.getDotPath(issue) ?? 'model'),
		name: issue.message
	}));
}

function isKnown(type: string): type is AnalysisType {
	return Object.hasOwn(analysisSchemas, type);
}

/**
 * Reads a model from parsed JSON. Throws a ModelError that lists every problem: fields of the wrong
 * kind, names of scales, segments or analyses that do not exist, duplicates, cycles among the paths.
 */
export function parseModel(json: unknown): Model {
	const parsed = v.safeParse(modelSchema, json);
	if (!parsed.success) throw new ModelError(issuesOf(parsed.issues));
	const problems: ModelProblem[] = [];
	const analyses: ModelAnalysis[] = [];
	const unknown: UnknownAnalysis[] = [];
	parsed.output.analyses.forEach((entry, index) => {
		if (!isKnown(entry.type)) {
			unknown.push({ type: entry.type, id: entry.id });
			return;
		}
		const one = v.safeParse(analysisSchemas[entry.type], entry);
		if (one.success) analyses.push(one.output as ModelAnalysis);
		else problems.push(...issuesOf(one.issues, `analyses.${index}.`));
	});
	const model: Model = { ...parsed.output, analyses, unknown };
	problems.push(...checkModel(model));
	if (problems.length > 0) throw new ModelError(problems);
	return model;
}
