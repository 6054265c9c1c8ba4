import { isAsked, type Answer } from '#lib/domain/answers.ts';
import type { Audience } from '#lib/domain/instrument.ts';
import type { Page, Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Localized } from '#lib/domain/text.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import { Problem } from '../../problem.ts';
import { questionnaireOf } from '../../questionnaires.ts';
import { hashToken } from '../../secrets.ts';
import { unitChoices, type AskedRow } from '../../store/campaigns-for-respondents.ts';
import { findRespondent as findRow, primaryHashOf, type RespondentRow } from '../../store/invitations.ts';

/** What somebody is asked, by whom, and on which terms. */
export interface Asked {
	readonly campaignId: string;
	readonly engagementId: string;
	readonly linkCode: string;
	/** The one site that may show the open link in a frame. */
	readonly embedOrigin: string | null;
	readonly client: Localized;
	readonly audience: Audience;
	/** A group with fewer answers than this is never shown. */
	readonly threshold: number;
	readonly opensOn: string;
	readonly closesOn: string;
	readonly state: 'not-open-yet' | 'open' | 'closed';
	readonly questionnaire: Questionnaire;
	/** hash:form of every instrument, in order: names the questionnaire for good. */
	readonly asks: string;
	readonly asksUnit: boolean;
}

export interface SavedDraft {
	readonly answers: readonly Answer[];
	readonly texts: Readonly<Record<string, string>>;
	readonly unitId: string | null;
	/** null where nobody knows. */
	readonly startedAt: Date | null;
}

/** Everything that is known under one token. */
export interface Respondent extends Asked {
	readonly tokenHash: string;
	readonly kind: 'personal' | 'open';
	readonly used: boolean;
	/** null until "start" was pressed, and after the answers were sent. */
	readonly draft: SavedDraft | null;
}

function stateOf(row: AskedRow, today: string): Asked['state'] {
	if (row.state === 'closed' || row.closes_on < today) return 'closed';
	return row.state === 'draft' || row.opens_on > today ? 'not-open-yet' : 'open';
}

/** From a row to what is asked. A campaign without instruments cannot be answered yet. */
export async function askedOf(ctx: Context, row: AskedRow): Promise<Asked> {
	if (!row.asks) throw new Problem('wave-not-open-yet');
	return {
		campaignId: row.campaign_id,
		engagementId: row.engagement_id,
		linkCode: row.link_code,
		embedOrigin: row.embed_origin,
		client: { fa: row.client_fa, en: row.client_en },
		audience: row.audience,
		threshold: row.threshold,
		opensOn: row.opens_on,
		closesOn: row.closes_on,
		state: stateOf(row, dayOf(ctx.now())),
		questionnaire: await questionnaireOf(ctx.db, row.asks),
		asks: row.asks,
		asksUnit: row.asks_unit
	};
}

/** What lies under a token, whatever its state. Throws 'invitation-unknown', also for what no token can be. */
export async function findRespondent(ctx: Context, token: string): Promise<Respondent> {
	const { tokenHash, row } = await rightOf(ctx, hashToken(token));
	const asked = await askedOf(ctx, row);
	const { answers, texts, started_at: startedAt, draft_unit_id: unitId } = row;
	return {
		...asked,
		// Who was invited with a unit need not name one.
		asksUnit: asked.asksUnit && row.unit_id === null,
		tokenHash,
		kind: row.kind,
		used: row.used,
		draft: answers && texts && startedAt ? { answers, texts, unitId, startedAt } : null
	};
}

/** The right to answer under a link: mostly its own, else the one that a reminder's link leads to as well. */
async function rightOf(ctx: Context, hash: string): Promise<{ tokenHash: string; row: RespondentRow }> {
	const own = await findRow(ctx.db, hash);
	if (own) return { tokenHash: hash, row: own };
	const tokenHash = await primaryHashOf(ctx.db, hash);
	const row = tokenHash && (await findRow(ctx.db, tokenHash));
	if (!row) throw new Problem('invitation-unknown');
	return { tokenHash, row };
}

/** Who asks, for the page that says why nothing can be answered. */
const askedBy = ({ client }: Asked) => ({ 'client.fa': client.fa, 'client.en': client.en });

/**
 * Throws 'wave-not-open-yet' or 'wave-closed' outside the time in which answers are taken. `begun`: answers lie saved
 * that were never sent.
 */
export function mustBeOpen(asked: Asked, begun = false): void {
	const { state, opensOn: day } = asked;
	if (state === 'not-open-yet') throw new Problem('wave-not-open-yet', { ...askedBy(asked), day });
	if (state === 'closed')
		throw new Problem('wave-closed', { ...askedBy(asked), ...(begun ? { begun: 'yes' } : {}) });
}

/** Throws where nothing can be answered under this token: used, not open yet, closed. */
export function mustBeAnswerable(respondent: Respondent): void {
	if (respondent.used) throw new Problem('invitation-used', askedBy(respondent));
	mustBeOpen(respondent, respondent.draft !== null);
}

/** Pages of the questionnaire, and one more where the unit is asked for. */
export const pageCount = ({ questionnaire, asksUnit }: Pick<Asked, 'questionnaire' | 'asksUnit'>): number =>
	questionnaire.pages.length + (asksUnit ? 1 : 0);

/** The number of a page from its address. Throws 'page-unknown'. */
export function pageNumber(respondent: Respondent, text: string): number {
	const number = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
	if (number < 1 || number > pageCount(respondent)) throw new Problem('page-unknown');
	return number;
}

/**
 * The slots of a page that are put to this respondent: an item with a condition is left out when its condition was
 * answered on an earlier page and not met; a condition on the same page is shown as words.
 */
export function slotsAsked(questionnaire: Questionnaire, page: Page, answers: readonly Answer[]) {
	return page.slots.filter((slot) => {
		const condition = slot.item.askedIf?.item;
		return page.slots.some((s) => s.code === condition) || isAsked(questionnaire, slot, answers);
	});
}

/** The nearest page before (−1) or after (+1) that asks something. Page 1 and the last page are always there. */
export function neighbour(
	respondent: Respondent,
	number: number,
	step: 1 | -1,
	answers: readonly Answer[]
): number {
	const last = pageCount(respondent);
	for (let n = number + step; n > 1 && n < last; n += step) {
		const page = respondent.questionnaire.pages[n - 1];
		if (page && slotsAsked(respondent.questionnaire, page, answers).length > 0) return n;
	}
	return step === 1 ? last : 1;
}

/** The units that the last page offers. */
export async function unitsOf(ctx: Context, asked: Pick<Asked, 'engagementId'>) {
	const rows = await unitChoices(ctx.db, asked.engagementId);
	return rows.map((row) => ({ id: row.id, name: { fa: row.name_fa, en: row.name_en } }));
}
