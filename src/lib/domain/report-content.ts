import type { PrintedAction } from './actions/action.ts';
import type { ShownFinding } from './findings/arrange.ts';
import { editionOfLook, type WholeLook } from './look/look.ts';
import type { PrintedCustomers } from './key-customers/printed.ts';
import type { PrintedKpi } from './objectives/standing.ts';
import type { Localized } from './text.ts';
import type { AudienceThemes } from './themes/printed-themes.ts';

/** What stands in the report of a wave besides its figures: what people wrote, decided and chose. */
export interface ReportContent {
	/** As a consultant left them. */
	readonly findings: readonly ShownFinding[];
	/** What the client decided to do, in its order. */
	readonly plan: readonly PrintedAction[];
	/** What the client measures its objectives by. */
	readonly objectives: readonly PrintedKpi[];
	/** The figures of the client's key customers; null where there are none, or where they are not to be told. */
	readonly customers: PrintedCustomers | null;
	/** What comments are about, as a consultant sorted them. */
	readonly themes: readonly AudienceThemes[];
	/** What the consultant says at its head. */
	readonly foreword: Localized | null;
	/** The client's logo and colour; null: as the product looks. */
	readonly look: WholeLook | null;
}

/**
 * What makes two contents the same; as it was before there were plans, looks, objectives, forewords, themes and key
 * customers where there are none, so that no file is drawn again for nothing.
 */
export function editionOfContent(content: ReportContent): unknown {
	const { findings, plan, look, objectives, foreword, customers, themes } = content;
	if (!plan.length && !look && !objectives.length && !foreword && !customers && !themes.length)
		return findings;
	return {
		findings,
		...(plan.length ? { plan } : {}),
		...(look ? { look: editionOfLook(look) } : {}),
		...(objectives.length ? { objectives } : {}),
		...(foreword ? { foreword } : {}),
		...(customers ? { customers } : {}),
		...(themes.length ? { themes } : {})
	};
}
