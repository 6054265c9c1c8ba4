import { pick } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import type { Db } from '../../db/open.ts';
import { invitationMail } from '../../mail/invitation-mail.ts';
import { queueMail } from '../../mail/mail.ts';
import { Problem } from '../../problem.ts';
import { hashToken, newToken } from '../../secrets.ts';
import { stoppedOfWave } from '../../store/mail-stops.ts';
import { lastLocales } from '../../store/outbox.ts';
import * as store from '../../store/reminders.ts';
import { holdWave } from '../../store/waves.ts';
import { mustWork } from '../engagements.ts';
import { campaignOf } from './inviting.ts';
import { makeOptOutLinks } from './opting-out.ts';
import { readWave } from '../fielding/waves.ts';

/** Nobody is reminded more often than this about one campaign. */
export const mostReminders = 3;
/** Whole days between an invitation and the first reminder, and between two reminders. */
export const daysBetween = 2;

/** What pressing "remind" would do for one campaign. */
export interface ReminderOutlook {
	readonly campaignId: string;
	/** Who would get a mail: invited by mail address, no answer yet, and neither opted out nor bounced. */
	readonly people: number;
	/** Reminders so far. */
	readonly given: number;
	readonly lastOn: string | null;
	/** Why nobody can be reminded today; null: they can. */
	readonly refusal: 'wave-not-open' | 'reminder-enough' | 'reminder-too-soon' | 'reminder-nobody' | null;
	/** The day from which it is possible again, where it is only too soon. */
	readonly from: string | null;
}

/** Somebody to whom no mail goes any more. */
export interface StoppedContact {
	readonly campaignId: string;
	readonly name: string | null;
	readonly email: string;
	readonly reason: 'opted-out' | 'bounced';
	readonly since: string;
}

const plusDays = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

interface OpenDays {
	readonly state: string;
	readonly opensOn: string;
	readonly closesOn: string;
}

async function outlooksOf(
	ctx: Context,
	db: Db,
	actor: Actor,
	wave: OpenDays & { readonly id: string; readonly campaigns: readonly { readonly id: string }[] }
): Promise<ReminderOutlook[]> {
	const today = dayOf(ctx.now());
	const given = await store.remindersOfWave(db, wave.id);
	const before = plusDays(today, -daysBetween);
	const remindable = await store.countRemindable(db, actor.organizationId, wave.id, before);
	const open = wave.state === 'open' && wave.opensOn <= today && today <= wave.closesOn;
	return wave.campaigns.map(({ id }) => {
		const last = given.find((row) => row.campaign_id === id);
		const people = remindable.find((row) => row.campaign_id === id)?.people ?? 0;
		const from = last ? plusDays(last.last_on, daysBetween) : null;
		const enough = (last?.number ?? 0) >= mostReminders;
		const soon = from !== null && today < from;
		return {
			campaignId: id,
			people,
			given: last?.number ?? 0,
			lastOn: last?.last_on ?? null,
			refusal: !open
				? 'wave-not-open'
				: enough
					? 'reminder-enough'
					: soon
						? 'reminder-too-soon'
						: people === 0
							? 'reminder-nobody'
							: null,
			from: soon && !enough ? from : null
		};
	});
}

/** For each campaign of a wave, whom a reminder would reach today, or why it is refused. */
export async function reminderOutlooks(
	ctx: Context,
	actor: Actor,
	waveId: string
): Promise<ReminderOutlook[]> {
	const wave = await readWave(ctx, actor, waveId);
	mustWork(actor);
	return outlooksOf(ctx, ctx.db, actor, wave);
}

/** The people of a wave who opted out, or whose mail server refused the mail for good. */
export async function stoppedContacts(ctx: Context, actor: Actor, waveId: string): Promise<StoppedContact[]> {
	await readWave(ctx, actor, waveId);
	mustWork(actor);
	const rows = await stoppedOfWave(ctx.db, actor.organizationId, waveId);
	return rows.map((row) => ({
		campaignId: row.campaign_id,
		name: row.name,
		email: row.email,
		reason: row.reason,
		since: row.stopped_on
	}));
}

/**
 * Writes a reminder to everybody who has not answered, each with a new link to the same right to answer: the link of
 * the invitation works as before, and what was begun under it is found under the new one. Returns how many it writes
 * to. Throws the refusal of the campaign's outlook.
 */
export async function remind(
	ctx: Context,
	actor: Actor,
	waveId: string,
	campaignId: string
): Promise<number> {
	const { wave, campaign } = await campaignOf(ctx, actor, waveId, campaignId);
	const today = dayOf(ctx.now());
	return ctx.db.transaction().execute(async (db) => {
		if ((await holdWave(db, waveId))?.state !== 'open') throw new Problem('wave-not-open');
		const outlooks = await outlooksOf(ctx, db, actor, { ...wave, campaigns: [campaign] });
		const { refusal, from, given = 0 } = outlooks[0] ?? {};
		if (refusal) throw new Problem(refusal, from ? { day: from } : {});
		const people = await store.listRemindable(
			db,
			actor.organizationId,
			campaign.id,
			plusDays(today, -daysBetween)
		);
		const row = { campaign_id: campaign.id, number: given + 1, asked_on: today, mails: people.length };
		// Somebody else pressed at the same moment.
		if (!(await store.insertReminder(db, row)))
			throw new Problem('reminder-too-soon', { day: plusDays(today, daysBetween) });
		const written = await lastLocales(
			db,
			actor.organizationId,
			people.map((person) => person.email)
		);
		const localeOf = new Map(written.map((mail) => [mail.to_address, mail.locale]));
		const recipients = people.map(({ id, name, email }) => ({
			id,
			name,
			email,
			token: newToken(),
			locale: localeOf.get(email) ?? wave.engagement.defaultLocale
		}));
		await store.insertAliases(
			db,
			recipients.map(({ id, token }) => ({ token_hash: hashToken(token), invitation_id: id }))
		);
		const optOuts = await makeOptOutLinks(ctx, db, actor.organizationId, recipients);
		await queueMail(
			ctx,
			db,
			recipients.map(({ name, email, token, locale }, i) => ({
				kind: 'reminder' as const,
				organizationId: actor.organizationId,
				to: email,
				locale,
				optOut: optOuts[i]!,
				...invitationMail(locale, {
					kind: 'reminder',
					audience: campaign.audience,
					client: pick(wave.engagement.client, locale),
					name,
					minutes: campaign.minutes,
					closesOn: wave.closesOn,
					link: `${ctx.config.origin}/${locale}/r/${token}`,
					optOut: optOuts[i]!
				})
			}))
		);
		await record(
			ctx,
			db,
			actor,
			'invitation.reminded',
			{ kind: 'wave', id: waveId },
			{ count: people.length }
		);
		return people.length;
	});
}
