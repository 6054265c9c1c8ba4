import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { importancePerformanceMap, type MapPoint } from '../statistics/importance-performance-map.ts';
import { type Analyser, entryId } from './entry.ts';
import { estimateNamed, pathModelOf, rangesOf } from './pls-data.ts';

/** Importance–performance map of the target of a PLS analysis, both sides on 0–100. */
export const analyseIpma: Analyser<'ipma'> = function* (model, analysis, data) {
	const paths = pathModelOf(model);
	// A target without any path is no part of the path model.
	const part = paths.constructs.some(({ code }) => code === analysis.target);
	const estimated = part ? estimateNamed(model, paths, analysis.pls, data) : unavailable('not-applicable');
	const points = isUnavailable(estimated)
		? estimated
		: importancePerformanceMap(
				paths,
				estimated.moments,
				estimated.solution,
				rangesOf(model, paths),
				analysis.target
			);
	for (const [j, { code }] of paths.constructs.entries()) {
		const keys = { id: analysis.id, construct: code };
		const of = (pick: (point: MapPoint) => Maybe) => (isUnavailable(points) ? points : pick(points[j]!));
		yield [entryId('ipma.performance', keys), of((point) => point.performance)];
		if (code === analysis.target) continue;
		yield [entryId('ipma.importance', keys), of((point) => point.importance)];
	}
};
