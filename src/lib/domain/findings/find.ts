import { held } from './conditions.ts';
import type { Sources } from './held.ts';
import { inOrder } from './ranking.ts';
import { withoutSubsumed } from './subsumed.ts';
import type { Finding } from './finding.ts';
import type { FindingRule } from './rule.ts';
import { findingRules } from './rules/index.ts';

/**
 * What the rules find in a report, most pressing first, then the strengths (ranking.ts). A rule speaks only where the
 * interval carries it; what is hidden, was not asked, or is not defined is passed over. The order of the rules does
 * not matter.
 */
export function findingsOf(sources: Sources, rules: readonly FindingRule[] = findingRules): Finding[] {
	const found = rules.flatMap((rule): { rule: FindingRule; finding: Finding }[] => {
		const what = held(sources, rule.condition);
		// The milder wording is for what may need doing: of a strength that is not sure there is nothing to say.
		if (!what || (what.certainty === 'unclear' && rule.tone === 'strength')) return [];
		const priority = what.importance * what.gap;
		return [{ rule, finding: { rule: rule.id, tone: rule.tone, ...what, priority } }];
	});
	return inOrder(withoutSubsumed(found, sources.instruments));
}
