import { isAvailable, isUnavailable } from '#lib/domain/available.ts';
import type { Telling } from './telling.ts';

/** What the document is called: after readiness where it was asked, else after customers. */
export function titleOf({ report, w }: Telling): string {
	const { readiness, participation } = report;
	const asked = isAvailable(readiness) || (isUnavailable(readiness) && readiness.unavailable !== 'not-asked');
	if (asked) return w.document.readiness;
	return participation.campaigns.every((c) => c.side === 'customers') && participation.campaigns.length > 0
		? w.document.customers
		: w.document.other;
}
