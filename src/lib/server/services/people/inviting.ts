import type { Locale } from '#lib/domain/text.ts';
import { pick } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import { invitationMail } from '../../mail/invitation-mail.ts';
import { queueMail } from '../../mail/mail.ts';
import { Problem } from '../../problem.ts';
import { hashToken, newToken } from '../../secrets.ts';
import { optedOutAmong } from '../../store/mail-stops.ts';
import * as store from '../../store/waves.ts';
import { mustWork } from '../engagements.ts';
import { readInvitees, type CheckedInvitees, type Invitee } from './invitees.ts';
import { makeOptOutLinks } from './opting-out.ts';
import { readWave, type Campaign, type Wave } from '../fielding/waves.ts';

/** So many links are made in one go: the list is shown once, on one page. */
export const mostInvitees = 10_000;

/** A personal link, told only once: the database keeps its hash. */
export interface IssuedLink {
	readonly name: string | null;
	readonly email: string | null;
	readonly unitId: string | null;
	readonly mobile?: string;
	readonly url: string;
}

export interface PersonalLinks {
	readonly campaignId: string;
	readonly given: number;
	readonly used: number;
}

export const openLinkOf = (ctx: Context, locale: Locale, linkCode: string): string =>
	`${ctx.config.origin}/${locale}/s/${linkCode}`;

/** A campaign of a wave that has been launched. Throws 'not-found', 'not-allowed' and 'wave-not-open'. */
export async function campaignOf(
	ctx: Context,
	actor: Actor,
	waveId: string,
	campaignId: string
): Promise<{ wave: Wave; campaign: Campaign }> {
	const wave = await readWave(ctx, actor, waveId);
	mustWork(actor);
	const campaign = wave.campaigns.find((c) => c.id === campaignId);
	if (!campaign) throw new Problem('not-found');
	if (wave.state !== 'open') throw new Problem('wave-not-open');
	return { wave, campaign };
}

/** How many personal links each campaign has given out, and how many were used. Never whose. */
export async function countPersonalLinks(
	ctx: Context,
	actor: Actor,
	waveId: string
): Promise<PersonalLinks[]> {
	const wave = await readWave(ctx, actor, waveId);
	mustWork(actor);
	const rows = await store.countPersonalLinks(ctx.db, waveId);
	return wave.campaigns.map(({ id }) => {
		const row = rows.find((r) => r.campaign_id === id);
		return { campaignId: id, given: row?.given ?? 0, used: row?.used ?? 0 };
	});
}

const addressesOf = (invitees: readonly Invitee[]): string[] => invitees.flatMap(({ email }) => email ?? []);

/** Reads a pasted list and says everything that is wrong with it; invites nobody. */
export async function checkInvitees(
	ctx: Context,
	actor: Actor,
	waveId: string,
	campaignId: string,
	text: string
): Promise<CheckedInvitees> {
	const { wave, campaign } = await campaignOf(ctx, actor, waveId, campaignId);
	const { units } = wave.engagement;
	const read = readInvitees(text, units);
	const addresses = addressesOf(read.invitees);
	const known = await store.invitedAmong(ctx.db, campaign.id, addresses);
	const optedOut = await optedOutAmong(ctx.db, actor.organizationId, addresses);
	return known.size + optedOut.size === 0 ? read : readInvitees(text, units, { known, optedOut });
}

/**
 * Gives every person of a pasted list a link that works once, and mails it to those with an address if `sendMails`.
 * Throws 'invalid-input' when anything about the list is wrong: then nobody is invited.
 */
export async function inviteList(
	ctx: Context,
	actor: Actor,
	waveId: string,
	campaignId: string,
	input: { text: string; locale: Locale; sendMails: boolean }
): Promise<IssuedLink[]> {
	const { invitees, problems } = await checkInvitees(ctx, actor, waveId, campaignId, input.text);
	if (problems.length) throw new Problem('invalid-input');
	return issue(ctx, actor, waveId, campaignId, invitees, input);
}

/** Makes `count` links that work once each and bear no name. */
export async function inviteMany(
	ctx: Context,
	actor: Actor,
	waveId: string,
	campaignId: string,
	input: { count: number; unitId: string | null; locale: Locale }
): Promise<IssuedLink[]> {
	const { count, unitId, locale } = input;
	if (!Number.isInteger(count)) throw new Problem('invalid-input');
	const { wave } = await campaignOf(ctx, actor, waveId, campaignId);
	if (unitId !== null && !wave.engagement.units.some((u) => u.id === unitId))
		throw new Problem('unit-unknown');
	const nobody: Invitee = { name: null, email: null, unitId };
	const length = Math.min(Math.max(count, 0), mostInvitees + 1);
	const invitees = Array.from({ length }, () => nobody);
	return issue(ctx, actor, waveId, campaignId, invitees, { locale, sendMails: false });
}

async function issue(
	ctx: Context,
	actor: Actor,
	waveId: string,
	campaignId: string,
	invitees: readonly Invitee[],
	{ locale, sendMails }: { locale: Locale; sendMails: boolean }
): Promise<IssuedLink[]> {
	const { wave, campaign } = await campaignOf(ctx, actor, waveId, campaignId);
	if (invitees.length < 1 || invitees.length > mostInvitees) throw new Problem('invalid-input');
	const made = invitees.map((invitee) => {
		const token = newToken();
		const own = invitee.locale ?? locale;
		return { invitee, token, locale: own, url: `${ctx.config.origin}/${own}/r/${token}` };
	});
	const { audience, minutes } = campaign;
	const about = { audience, minutes, closesOn: wave.closesOn };
	await ctx.db.transaction().execute(async (db) => {
		if ((await store.holdWave(db, waveId))?.state !== 'open') throw new Problem('wave-not-open');
		// The second of two clicks waits here, and then finds everybody invited.
		await store.holdCampaign(db, campaign.id);
		const known = await store.invitedAmong(db, campaign.id, addressesOf(invitees));
		if (known.size > 0) throw new Problem('invalid-input');
		await store.insertInvitations(
			db,
			made.map(({ invitee, token }) => ({
				campaign_id: campaign.id,
				token_hash: hashToken(token),
				kind: 'personal' as const,
				unit_id: invitee.unitId,
				name: invitee.name,
				email: invitee.email,
				created_on: dayOf(ctx.now())
			}))
		);
		const object = { kind: 'wave', id: waveId } as const;
		await record(ctx, db, actor, 'invitation.made', object, { count: made.length });
		if (!sendMails) return;
		const mailed = made.flatMap(({ invitee: { name, email }, locale: own, url }) =>
			email === null ? [] : [{ name, email, locale: own, link: url }]
		);
		const optOuts = await makeOptOutLinks(ctx, db, actor.organizationId, mailed);
		const mails = mailed.map(({ name, email, locale: own, link }, i) => ({
			kind: 'invitation' as const,
			organizationId: actor.organizationId,
			to: email,
			locale: own,
			optOut: optOuts[i]!,
			...invitationMail(own, {
				kind: 'invitation',
				...about,
				client: pick(wave.engagement.client, own),
				name,
				link,
				optOut: optOuts[i]!
			})
		}));
		await queueMail(ctx, db, mails);
		await record(ctx, db, actor, 'invitation.mailed', object, { count: mails.length });
	});
	return made.map(({ invitee, url }) => ({ ...invitee, url }));
}
