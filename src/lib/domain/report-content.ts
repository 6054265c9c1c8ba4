import type { PrintedAction } from './actions/action.ts';
import type { ShownFinding } from './findings/arrange.ts';
import { editionOfLook, type WholeLook } from './look/look.ts';
import type { PrintedKpi } from './objectives/standing.ts';
import type { Localized } from './text.ts';

/** What stands in the report of a wave besides its figures: what people wrote, decided and chose. */
export interface ReportContent {
	/** As a consultant left them. */
	readonly findings: readonly ShownFinding[];
	/** What the client decided to do, in its order. */
	readonly plan: readonly PrintedAction[];
	/** What the client measures its objectives by. */
	readonly objectives: readonly PrintedKpi[];
	/** What the consultant says at its head. */
	readonly foreword: Localized | null;
	/** The client's logo and colour; null: as the product looks. */
	readonly look: WholeLook | null;
}

/**
 * What makes two contents the same; as it was before there were plans, looks, objectives and forewords where there are
 * none, so that no file is drawn again for nothing.
 */
export function editionOfContent({ findings, plan, look, objectives, foreword }: ReportContent): unknown {
	if (!plan.length && !look && !objectives.length && !foreword) return findings;
	return {
		findings,
		...(plan.length ? { plan } : {}),
		...(look ? { look: editionOfLook(look) } : {}),
		...(objectives.length ? { objectives } : {}),
		...(foreword ? { foreword } : {})
	};
}
