import type { Told } from '#lib/charts/told.ts';
import type { ShownFinding } from '#lib/domain/findings/arrange.ts';
import { figuresLine } from '#lib/i18n/finding-figures.ts';
import { findingsWords } from '#lib/i18n/findings.ts';

/** Where in the console the numbers of a finding stand: by the beginning of its key. */
const pages: readonly (readonly [prefix: string, page: string])[] = [
	['csf.', '/factors'],
	['mirror.', '/customers'],
	['customers.', '/customers'],
	['customer-', '/customers'],
	['crm-success.', '/context'],
	['risk-gate.', '/context'],
	['context.', '/context'],
	['nwankwo.', '/context'],
	['change.', '']
];

/** A finding as screens show it, in one language. */
export interface FindingView {
	readonly key: string;
	readonly strength: boolean;
	readonly says: string;
	readonly does: string;
	readonly first: string;
	readonly owner: string;
	readonly effort: string;
	readonly serves: string;
	/** The numbers that it rests on. */
	readonly figures: string;
	/** The page of the dashboard with these numbers, after the wave's address; null where it rests on none. */
	readonly page: string | null;
	readonly certainty: ShownFinding['certainty'];
	readonly edited: boolean;
	readonly isNew: boolean;
}

function pageOf(key: string): string {
	if (key.endsWith('.driver')) return '/model';
	return pages.find(([prefix]) => key.startsWith(prefix))?.[1] ?? '/answers';
}

export function findingView(told: Told, finding: ShownFinding): FindingView {
	const { locale } = told;
	const w = findingsWords(locale);
	const { key, tone, certainty, edited, isNew } = finding;
	return {
		key,
		strength: tone === 'strength',
		says: finding.says[locale],
		does: finding.does[locale],
		first: finding.first[locale],
		owner: w.owners[finding.owner],
		effort: w.efforts[finding.effort],
		serves: w.objectives[finding.serves],
		figures: figuresLine(told, finding),
		page: certainty === 'own' ? null : pageOf(key),
		certainty,
		edited,
		isNew
	};
}
