import type { Model, ModelAnalysis, ModelProblem, ModelProblemCode } from './model.ts';

/** Problems that a model of the right shape can still have: names and paths that lead nowhere. */
export function checkModel(model: Model): ModelProblem[] {
	const problems: ModelProblem[] = [];
	const add = (code: ModelProblemCode, at: string, name?: string) => problems.push({ code, at, name });
	const scales = new Set(model.scales.map((scale) => scale.id));
	const segments = new Set(model.segments.map((segment) => segment.name));
	const pls = new Set(model.analyses.flatMap((a) => (a.type === 'pls' ? [a.id] : [])));

	for (const name of repeated(model.scales.map((s) => s.id))) add('duplicate-scale', 'scales', name);
	for (const name of repeated(model.segments.map((s) => s.name))) add('duplicate-segment', 'segments', name);
	for (const { name, levels } of model.segments) {
		for (const level of repeated(levels)) add('duplicate-level', `segments.${name}`, level);
	}
	for (const { id, min, max, items } of model.scales) {
		for (const name of repeated(items.map((item) => item.id))) add('duplicate-item', `scales.${id}`, name);
		if ((min === null) !== (max === null) || (min !== null && max !== null && min >= max)) {
			add('bad-range', `scales.${id}`);
		}
		const reversed = items.find((item) => item.reverse);
		if (reversed && (min === null || max === null)) add('reverse-without-range', `scales.${id}`, reversed.id);
	}
	model.analyses.forEach((analysis, index) => {
		const at = `analyses.${index}`;
		for (const name of scalesOf(analysis)) if (!scales.has(name)) add('unknown-scale', at, name);
		for (const name of segmentsOf(analysis)) if (!segments.has(name)) add('unknown-segment', at, name);
		if ('pls' in analysis && analysis.pls && !pls.has(analysis.pls))
			add('unknown-analysis', at, analysis.pls);
		if (asksForNothing(analysis)) add('no-variables', at);
	});
	const named = model.analyses.flatMap((a) => ('id' in a ? [`${a.type} ${a.id}`] : []));
	for (const name of repeated(named)) add('duplicate-analysis', 'analyses', name);
	for (const { from, to } of model.paths) {
		for (const name of [from, to]) if (!scales.has(name)) add('unknown-scale', 'paths', name);
		if (from === to) add('path-to-itself', 'paths', from);
	}
	for (const name of repeated(model.paths.map((p) => `${p.from} → ${p.to}`)))
		add('duplicate-path', 'paths', name);
	const cycle = cycleOf(model.paths.filter((p) => p.from !== p.to));
	if (cycle) add('path-cycle', 'paths', cycle.join(' → '));
	return problems;
}

function repeated(names: readonly string[]): Set<string> {
	return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}

function scalesOf(a: ModelAnalysis): readonly string[] {
	switch (a.type) {
		case 'reliability':
		case 'kmo':
		case 'correlation':
		case 'groups':
		case 'agreement':
			return a.scales;
		case 'friedman':
			return a.scales ?? [];
		case 'paired':
			return [a.x, a.y];
		case 'regression':
			return [a.y, ...(a.x ?? [])];
		case 'mediation':
			return [a.x, a.m, a.y];
		case 'ipa':
			return [a.outcome];
		case 'index':
			return [a.scale];
		case 'ipma':
			return [a.target];
		default:
			return [];
	}
}

function segmentsOf(a: ModelAnalysis): readonly string[] {
	if (a.type === 'groups' || a.type === 'agreement') return [a.segment];
	return (a.type === 'nps' || a.type === 'topbox') && a.by ? [a.by] : [];
}

function asksForNothing(a: ModelAnalysis): boolean {
	if (a.type === 'friedman') return (a.scales ?? a.items ?? []).length < 2;
	return a.type === 'regression' && (a.x ?? a.x_items ?? []).length === 0;
}

/** The names around the first cycle among directed paths, if there is one. */
function cycleOf(paths: Model['paths']): string[] | undefined {
	const done = new Set<string>();
	const visit = (name: string, trail: readonly string[]): string[] | undefined => {
		const start = trail.indexOf(name);
		if (start >= 0) return [...trail.slice(start), name];
		if (done.has(name)) return undefined;
		for (const path of paths) {
			const found = path.from === name ? visit(path.to, [...trail, name]) : undefined;
			if (found) return found;
		}
		done.add(name);
		return undefined;
	};
	for (const { from } of paths) {
		const found = visit(from, []);
		if (found) return found;
	}
	return undefined;
}
