import { acceptPage, notApplicableValue, type Answer, type AnswerIssue } from '#lib/domain/answers.ts';
import type { Audience } from '#lib/domain/instrument.ts';
import type { Questionnaire, Slot } from '#lib/domain/questionnaire.ts';
import { locales, type Locale, type Localized } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import type { Fields } from '../../http/form.ts';
import { renderPdf } from '../../pdf/render.ts';
import type { PaperSheet } from '../../pdf/paper/sheet.ts';
import { Problem } from '../../problem.ts';
import { hashToken } from '../../secrets.ts';
import { insertPaper, isEntered } from '../../store/paper.ts';
import { mustWork } from '../engagements.ts';
import { askedOf, mustBeOpen, unitsOf, type Asked } from '../responding/responding.ts';
import { findByLinkCode } from '../../store/campaigns-for-respondents.ts';
import { readWave, type Wave } from './waves.ts';

/** One audience of a launched wave, as it is asked on paper. */
export interface PaperCampaign extends Asked {
	readonly wave: Pick<Wave, 'id' | 'number' | 'title'>;
	readonly sample: boolean;
	readonly defaultLocale: Locale;
	readonly responses: number;
	/** All units of the engagement, whether or not the open link asks for them: the sheet may say it. */
	readonly units: readonly { readonly id: string; readonly name: Localized }[];
}

/** What is entered of one sheet. */
export interface PaperEntry {
	/** Shown with the empty form: the same sheet sent twice is entered once. */
	readonly token: string;
	readonly locale: string;
	/** '' for none. */
	readonly unitId: string;
	/** By item code, as it was typed: numbers, `-` for "don't know", several numbers with blanks or commas between. */
	readonly typed: Fields;
}

export type PaperOutcome =
	{ readonly entered: true } | { readonly refused: readonly AnswerIssue[] | 'empty' | 'unit-unknown' };

async function openWave(ctx: Context, actor: Actor, waveId: string): Promise<Wave> {
	mustWork(actor);
	const wave = await readWave(ctx, actor, waveId);
	if (wave.state === 'draft') throw new Problem('wave-not-open');
	return wave;
}

/** The audiences of a launched wave. Throws 'wave-not-open' before the launch. */
export async function paperCampaigns(
	ctx: Context,
	actor: Actor,
	waveId: string
): Promise<{ id: string; audience: Audience; linkCode: string; responses: number; items: number }[]> {
	const wave = await openWave(ctx, actor, waveId);
	return wave.campaigns.map(({ id, audience, linkCode, responses, items }) => ({
		id,
		audience,
		linkCode,
		responses,
		items
	}));
}

/** What one audience is asked, with what a sheet needs to be printed or entered. Throws 'not-found'. */
export async function paperCampaign(
	ctx: Context,
	actor: Actor,
	waveId: string,
	campaignId: string
): Promise<PaperCampaign> {
	const wave = await openWave(ctx, actor, waveId);
	const campaign = wave.campaigns.find((c) => c.id === campaignId);
	const row = campaign && (await findByLinkCode(ctx.db, campaign.linkCode));
	if (!row) throw new Problem('not-found');
	const asked = await askedOf(ctx, row);
	return {
		...asked,
		wave: { id: wave.id, number: wave.number, title: wave.title },
		sample: wave.engagement.sample,
		defaultLocale: wave.engagement.defaultLocale,
		responses: campaign.responses,
		units: await unitsOf(ctx, asked)
	};
}

/** A blank sheet as PDF. */
export const printPaper = (ctx: Context, sheet: PaperSheet, locale: Locale): Promise<Uint8Array> =>
	renderPdf({ kind: 'paper', sheet, locale, created: ctx.now().toISOString() });

const unknownSigns = new Set(['-', '–', '—', '−', '_']);

/** What was typed beside an item, in the shape in which a respondent's browser would have sent it. */
export function typedValues({ item }: Slot, typed: string): string[] {
	const text = typed.trim();
	if (text === '') return [];
	if (item.kind === 'text') return [typed];
	if (item.kind === 'rating' && unknownSigns.has(text)) return [notApplicableValue];
	return item.kind === 'multiple' ? severalIn(text, item.options ?? []) : [text];
}

/** «1 3», «1,3»; and «13» where no option has two figures. */
function severalIn(text: string, options: readonly { readonly value: number }[]): string[] {
	const parts = text.split(/[\s,،;؛+.]+/u).filter((part) => part !== '');
	const short = options.every((option) => option.value <= 9);
	return short && parts.every((part) => /^\p{Nd}+$/u.test(part)) ? [...parts.join('')] : parts;
}

interface Accepted {
	readonly answers: readonly Answer[];
	readonly texts: Readonly<Record<string, string>>;
}

/** The whole sheet by the rules that hold for respondents, page by page. */
function acceptSheet(
	questionnaire: Questionnaire,
	typed: Fields
): Accepted | { readonly issues: readonly AnswerIssue[] } {
	const answers: Answer[] = questionnaire.slots.map(() => null);
	const texts: Record<string, string> = {};
	const known = new Set(questionnaire.slots.map((s) => s.code));
	const issues: AnswerIssue[] = [...typed.keys()]
		.filter((code) => !known.has(code))
		.map((item) => ({ item, problem: 'unknown-item' }));
	for (const page of questionnaire.pages) {
		const values = new Map(
			page.slots.map((slot) => [slot.code, typedValues(slot, typed.get(slot.code)?.[0] ?? '')])
		);
		const accepted = acceptPage(page, values);
		if ('issues' in accepted) issues.push(...accepted.issues);
		else {
			for (const [slot, answer] of accepted.answers) answers[slot] = answer;
			Object.assign(texts, Object.fromEntries(accepted.texts));
		}
	}
	return issues.length > 0 ? { issues } : { answers, texts };
}

/**
 * Enters one filled-in sheet: the same rules, the same storage and the same silence about who it was as for answers
 * given on a screen. Entering the same sheet twice is entering it once. Throws the Problems of `mustBeOpen`.
 */
export async function enterPaper(
	ctx: Context,
	actor: Actor,
	waveId: string,
	campaignId: string,
	{ token, locale, unitId, typed }: PaperEntry
): Promise<PaperOutcome> {
	const campaign = await paperCampaign(ctx, actor, waveId, campaignId);
	const language = locales.find((known) => known === locale);
	if (!language || !/^[\w-]{20,100}$/.test(token)) throw new Problem('invalid-input');
	const tokenHash = hashToken(token);
	// The second of two clicks, perhaps after the wave has closed.
	if (await isEntered(ctx.db, campaignId, tokenHash)) return { entered: true };
	mustBeOpen(campaign);
	const accepted = acceptSheet(campaign.questionnaire, typed);
	if ('issues' in accepted) return { refused: accepted.issues };
	if (accepted.answers.every((answer) => answer === null)) return { refused: 'empty' };
	if (unitId !== '' && !campaign.units.some((unit) => unit.id === unitId)) return { refused: 'unit-unknown' };
	const entered = await insertPaper(ctx.db, {
		campaignId,
		tokenHash,
		day: dayOf(ctx.now()),
		locale: language,
		unitId: unitId || null,
		...accepted
	});
	if (!entered && !(await isEntered(ctx.db, campaignId, tokenHash))) throw new Problem('wave-closed');
	ctx.live?.tell(campaignId);
	return { entered: true };
}
