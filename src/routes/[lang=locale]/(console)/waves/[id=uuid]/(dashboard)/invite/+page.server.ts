import { redirect } from '@sveltejs/kit';
import { asciiDigits } from '#lib/domain/tables/fold.ts';
import { locales, pick, type Locale } from '#lib/domain/text.ts';
import { consoleWords } from '#lib/i18n/console.ts';
import { quotedList } from '#lib/i18n/import-words.ts';
import { invitingWords } from '#lib/i18n/inviting.ts';
import { textCsv } from '#lib/server/csv.ts';
import { frameSnippet, linkSnippet } from '#lib/server/http/embed-snippet.ts';
import { withFileWords } from '#lib/server/http/file-words.ts';
import { fieldOf, readFields, valuesOf, type Fields } from '#lib/server/http/form.ts';
import { acting, answering, requireActor, type Actor } from '#lib/server/guard.ts';
import { isId } from '#lib/server/id.ts';
import { limits } from '#lib/server/limits.ts';
import { Problem } from '#lib/server/problem.ts';
import { nameSite, namedSites } from '#lib/server/services/fielding/embedding.ts';
import { withoutLines } from '#lib/server/services/people/invitees.ts';
import {
	checkInvitees,
	countPersonalLinks,
	inviteList,
	inviteMany,
	mostInvitees,
	openLinkOf,
	type IssuedLink
} from '#lib/server/services/people/inviting.ts';
import { largestPeopleFile, readPeopleFile } from '#lib/server/services/people/people-files.ts';
import { codeAddressOf } from '#lib/server/services/fielding/open-links.ts';
import {
	daysBetween,
	mostReminders,
	remind,
	reminderOutlooks,
	stoppedContacts
} from '#lib/server/services/people/reminding.ts';
import { readWave } from '#lib/server/services/fielding/waves.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, lang } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const wave = await readWave(ctx, actor, id);
		if (wave.state !== 'open') redirect(303, `/${lang}/waves/${id}/progress`);
		const personal = await countPersonalLinks(ctx, actor, id);
		const reminders = await reminderOutlooks(ctx, actor, id);
		const stopped = await stoppedContacts(ctx, actor, id);
		const sites = await namedSites(ctx, actor, id);
		const { defaultLocale } = wave.engagement;
		const words = invitingWords(defaultLocale).embed.button;
		return {
			launched: event.url.searchParams.get('done') === 'launched',
			most: mostInvitees,
			sendsMail: ctx.config.smtpUrl !== null,
			defaultLocale,
			codeAddress: codeAddressOf(ctx, defaultLocale),
			stopped,
			reminders: { days: daysBetween, most: mostReminders },
			units: wave.engagement.units.map((u) => ({ value: u.id, text: pick(u.name, lang) })),
			campaigns: wave.campaigns.map((c) => ({
				id: c.id,
				audience: c.audience,
				links: locales.map((locale) => ({ locale, url: openLinkOf(ctx, locale, c.linkCode) })),
				code: c.linkCode,
				kiosk: `${ctx.config.origin}/${defaultLocale}/kiosk/${c.linkCode}`,
				site: sites.get(c.id) ?? null,
				snippet: snippetOf(openLinkOf(ctx, defaultLocale, c.linkCode), sites.has(c.id), words, defaultLocale),
				reminder: reminders.find((r) => r.campaignId === c.id) ?? null,
				personal: personal.find((p) => p.campaignId === c.id) ?? { given: 0, used: 0 }
			}))
		};
	});

/** HTML for another site: in the frame where one may show it, else a button. */
const snippetOf = (url: string, framed: boolean, words: string, locale: Locale): string =>
	framed ? frameSnippet(url, words) : linkSnippet(url, words, locale);

/** What the page shows of new links: this once, and as a file. */
async function issued(event: RequestEvent, actor: Actor, links: readonly IssuedLink[], mailed: number) {
	const { id, lang } = event.params;
	const t = consoleWords(lang).invite;
	const { engagement } = await readWave(event.locals.ctx, actor, id);
	const names = new Map(engagement.units.map((u) => [u.id, pick(u.name, lang)]));
	const rows = links.map((l) => ({
		name: l.name ?? '',
		email: l.email ?? '',
		mobile: l.mobile ?? '',
		unit: (l.unitId && names.get(l.unitId)) ?? '',
		url: l.url
	}));
	const csv = textCsv([
		[t.name, t.email, t.mobile, t.unit, t.link],
		...rows.map((r) => [r.name, r.email, r.mobile, r.unit, r.url])
	]);
	return { links: rows, mailed, file: encodeURIComponent(csv) };
}

/** The campaign that a form of the page is about. */
const withCampaign = <T>(
	event: RequestEvent,
	work: (form: { fields: Fields; actor: Actor; campaign: string }) => Promise<T>
) =>
	acting(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const fields = await readFields(event.request);
		const campaign = fieldOf(fields, 'campaign');
		if (!isId(campaign)) throw new Problem('not-found');
		return acting(event, () => work({ fields, actor, campaign }), valuesOf(fields));
	});

/** A form with a file and what else was typed. The file is null where none was chosen. */
async function readPosted(
	request: Request
): Promise<{ bytes: Uint8Array | null; values: Record<string, string> }> {
	if (Number(request.headers.get('content-length') ?? 0) > largestPeopleFile + limits.listBytes)
		throw new Problem('too-large');
	let posted: FormData;
	try {
		posted = await request.formData();
	} catch (error) {
		throw new Problem((error as { status?: unknown } | null)?.status === 413 ? 'too-large' : 'invalid-input');
	}
	const names = ['campaign', 'locale', 'people', 'sendMails', 'left'];
	const values = Object.fromEntries(
		names.flatMap((name) => {
			const value = posted.get(name);
			return typeof value === 'string' ? [[name, value]] : [];
		})
	);
	const file = posted.get('file');
	if (!(file instanceof File)) throw new Problem('invalid-input');
	if (file.size > largestPeopleFile) throw new Problem('too-large');
	const none = file.name === '' && file.size === 0;
	return { bytes: none ? null : new Uint8Array(await file.arrayBuffer()), values };
}

interface Form {
	readonly fields: Fields;
	readonly actor: Actor;
	readonly campaign: string;
	readonly locale: Locale;
}

const withForm = <T>(event: RequestEvent, work: (form: Form) => Promise<T>) =>
	acting(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const fields = await readFields(event.request, limits.listBytes);
		const campaign = fieldOf(fields, 'campaign');
		const locale = locales.find((l) => l === fieldOf(fields, 'locale'));
		if (!isId(campaign)) throw new Problem('not-found');
		if (!locale) throw new Problem('invalid-input');
		return acting(event, () => work({ fields, actor, campaign, locale }), valuesOf(fields));
	});

export const actions: Actions = {
	file: async (event) => {
		const outcome = await acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const { bytes, values } = await readPosted(event.request);
			const campaign = values.campaign ?? '';
			if (!isId(campaign)) throw new Problem('not-found');
			return acting(
				event,
				async () => {
					const { ctx } = event.locals;
					const { id } = event.params;
					if (!bytes) return { noFile: true, values };
					const { text: people, unread } = await readPeopleFile(ctx, actor, id, campaign, bytes);
					const found = await checkInvitees(ctx, actor, id, campaign, people);
					return {
						checked: summaryOf(found),
						unread: quotedList(unread.slice(0, mostUnread), event.params.lang),
						values: { ...values, people }
					};
				},
				values
			);
		});
		return withFileWords(event.params.lang, outcome, largestPeopleFile);
	},
	remind: (event) =>
		withCampaign(event, async ({ actor, campaign }) => ({
			reminded: await remind(event.locals.ctx, actor, event.params.id, campaign)
		})),
	site: (event) =>
		withCampaign(event, async ({ fields, actor, campaign }) => {
			await nameSite(event.locals.ctx, actor, event.params.id, campaign, fieldOf(fields, 'origin'));
			return { named: campaign };
		}),
	many: (event) =>
		withForm(event, async ({ fields, actor, campaign, locale }) => {
			const text = asciiDigits(fieldOf(fields, 'count')).trim();
			const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
			if (count < 1 || count > mostInvitees) throw new Problem('invalid-input', { count: 'count' });
			const unit = fieldOf(fields, 'unit');
			if (unit !== '' && !isId(unit)) throw new Problem('unit-unknown');
			const unitId = unit === '' ? null : unit;
			const { ctx } = event.locals;
			const links = await inviteMany(ctx, actor, event.params.id, campaign, { count, unitId, locale });
			return { issued: await issued(event, actor, links, 0) };
		}),
	check: (event) =>
		withForm(event, async ({ fields, actor, campaign }) => {
			const text = fieldOf(fields, 'people');
			const found = await checkInvitees(event.locals.ctx, actor, event.params.id, campaign, text);
			return { checked: summaryOf(found), values: valuesOf(fields) };
		}),
	without: (event) =>
		withForm(event, async ({ fields, actor, campaign }) => {
			const { ctx } = event.locals;
			const { id } = event.params;
			const text = fieldOf(fields, 'people');
			const { problems } = await checkInvitees(ctx, actor, id, campaign, text);
			const { kept, left } = withoutLines(text, problems);
			const all = [fieldOf(fields, 'left'), left].filter(Boolean).join('\n');
			const found = await checkInvitees(ctx, actor, id, campaign, kept);
			return { checked: summaryOf(found), values: { ...valuesOf(fields), people: kept, left: all } };
		}),
	invite: (event) =>
		withForm(event, async ({ fields, actor, campaign, locale }) => {
			const { ctx } = event.locals;
			const { id } = event.params;
			const text = fieldOf(fields, 'people');
			const found = await checkInvitees(ctx, actor, id, campaign, text);
			const summary = summaryOf(found);
			// The list may have been changed since it was checked.
			if (summary.problems.length || summary.people === 0 || summary.people > mostInvitees)
				return { checked: summary, values: valuesOf(fields) };
			const sendMails = fieldOf(fields, 'sendMails') !== '';
			const links = await inviteList(ctx, actor, id, campaign, { text, locale, sendMails });
			const left = fieldOf(fields, 'left');
			return {
				issued: await issued(event, actor, links, sendMails ? summary.addresses : 0),
				// What was left out is next.
				...(left && { values: { ...valuesOf(fields), people: left, left: '' } })
			};
		})
};

/** So many lines are named; more would bury the first ones. */
const mostProblems = 50;

/** So many names of columns are told. */
const mostUnread = 10;

function summaryOf({ invitees, problems }: Awaited<ReturnType<typeof checkInvitees>>) {
	return {
		people: invitees.length,
		addresses: invitees.filter((i) => i.email !== null).length,
		lines: new Set(problems.map((p) => p.line)).size,
		unnamed: Math.max(problems.length - mostProblems, 0),
		problems: problems.slice(0, mostProblems)
	};
}
