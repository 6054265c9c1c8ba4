import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { roles } from '../../src/lib/server/db/schema.ts';
import * as engagements from '../../src/lib/server/services/engagements.ts';
import * as inviting from '../../src/lib/server/services/people/inviting.ts';
import { remind, reminderOutlooks, stoppedContacts } from '../../src/lib/server/services/people/reminding.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import * as sharing from '../../src/lib/server/services/reports/sharing.ts';
import * as states from '../../src/lib/server/services/fielding/wave-states.ts';
import * as waves from '../../src/lib/server/services/fielding/waves.ts';
import { aContext, anOpenWave, anOrganization, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf: vi.fn() }));

interface Ids {
	readonly engagement: string;
	readonly wave: string;
	readonly draft: string;
	readonly campaign: string;
	readonly share: string;
	readonly account: string;
}

const engagementInput: engagements.EngagementInput = {
	client: { fa: 'ربوده', en: 'Stolen' },
	industry: 'other',
	defaultLocale: 'en',
	units: []
};
const waveInput: waves.WaveInput = {
	title: { fa: 'ربوده', en: 'Stolen' },
	opensOn: '2026-11-01',
	closesOn: '2026-11-30',
	threshold: 3,
	campaigns: []
};
const many = { count: 1, unitId: null, locale: 'fa' as const };
const list = { text: 'A, a@example.com', locale: 'fa' as const, sendMails: true };

/** Everything that the services of the console do with an id. */
const verbs: Record<string, (ctx: TestContext, actor: Actor, ids: Ids) => Promise<unknown>> = {
	'reads the engagement': (ctx, actor, { engagement }) => engagements.readEngagement(ctx, actor, engagement),
	'changes the engagement': (ctx, actor, { engagement }) =>
		engagements.saveEngagement(ctx, actor, engagement, engagementInput),
	'opens the engagement to somebody': (ctx, actor, { engagement, account }) =>
		engagements.grantReader(ctx, actor, engagement, account),
	'opens the engagement to themselves': (ctx, actor, { engagement }) =>
		engagements.grantReader(ctx, actor, engagement, actor.accountId),
	'withdraws the engagement from somebody': (ctx, actor, { engagement, account }) =>
		engagements.revokeReader(ctx, actor, engagement, account),
	'plans a wave': (ctx, actor, { engagement }) => waves.createWave(ctx, actor, engagement, waveInput),
	'reads the head of the wave': (ctx, actor, { wave }) => waves.readWaveHead(ctx, actor, wave),
	'reads the wave': (ctx, actor, { wave }) => waves.readWave(ctx, actor, wave),
	'changes the wave': (ctx, actor, { draft }) => waves.saveWave(ctx, actor, draft, waveInput),
	'launches the wave': (ctx, actor, { draft }) => states.launchWave(ctx, actor, draft),
	'closes the wave': (ctx, actor, { wave }) => states.closeWave(ctx, actor, wave),
	'discards the draft': (ctx, actor, { draft }) => states.deleteDraftWave(ctx, actor, draft),
	'reads the report': (ctx, actor, { wave }) => readReport(ctx, actor, wave),
	'shares the report': (ctx, actor, { wave }) => sharing.shareReport(ctx, actor, wave, 7),
	'lists the shares': (ctx, actor, { wave }) => sharing.listShares(ctx, actor, wave),
	'withdraws a share': (ctx, actor, { wave, share }) => sharing.revokeShare(ctx, actor, wave, share),
	'makes personal links': (ctx, actor, { wave, campaign }) =>
		inviting.inviteMany(ctx, actor, wave, campaign, many),
	'invites a list': (ctx, actor, { wave, campaign }) => inviting.inviteList(ctx, actor, wave, campaign, list),
	'checks a list': (ctx, actor, { wave, campaign }) =>
		inviting.checkInvitees(ctx, actor, wave, campaign, list.text),
	'counts the personal links': (ctx, actor, { wave }) => inviting.countPersonalLinks(ctx, actor, wave),
	reminds: (ctx, actor, { wave, campaign }) => remind(ctx, actor, wave, campaign),
	'asks whom a reminder would reach': (ctx, actor, { wave }) => reminderOutlooks(ctx, actor, wave),
	'asks who gets no mail': (ctx, actor, { wave }) => stoppedContacts(ctx, actor, wave)
};

const tables = [
	'engagement',
	'engagement_reader',
	'unit',
	'wave',
	'campaign',
	'invitation',
	'share_link',
	'mail_outbox',
	'report'
] as const;

onBothEngines((open) => {
	let ctx: TestContext;
	let ids: Ids;
	let owner: Actor;
	let strangers: Actor[];
	let colleagues: Actor[];
	beforeAll(async () => {
		ctx = aContext(await open());
		const { engagementId, waveId, campaignId, organizationId } = await anOpenWave(ctx.db, {
			units: ['Sales']
		});
		const draft = await anOpenWave(ctx.db, { engagementId, state: 'draft' });
		owner = await aMember(ctx.db, organizationId, 'owner');
		await sharing.shareReport(ctx, owner, waveId, 30);
		const [share] = await sharing.listShares(ctx, owner, waveId);
		ids = {
			engagement: engagementId,
			wave: waveId,
			draft: draft.waveId,
			campaign: campaignId,
			share: share!.id,
			account: owner.accountId
		};
		const elsewhere = await anOrganization(ctx.db);
		strangers = [];
		for (const role of roles) strangers.push(await aMember(ctx.db, elsewhere, role));
		// Members of this organization to whom the engagement has not been opened.
		colleagues = [
			await aMember(ctx.db, organizationId, 'manager'),
			await aMember(ctx.db, organizationId, 'auditor')
		];
	});
	const everything = async () =>
		Promise.all(
			tables.map(async (table) => {
				const rows = await ctx.db.selectFrom(table).selectAll().execute();
				return [table, rows.map((row) => JSON.stringify(row)).sort()];
			})
		);
	const problemOf = (work: Promise<unknown>) =>
		work.then(
			() => ({ code: 'it worked' }),
			(problem: { code: string; status: number; details: unknown }) => ({
				code: problem.code,
				status: problem.status,
				details: problem.details
			})
		);
	const notFound = { code: 'not-found', status: 404, details: {} };

	describe.each(Object.keys(verbs))('whoever %s', (name) => {
		const verb = verbs[name]!;

		test('and belongs to another organization finds nothing, whatever their role, and changes nothing', async () => {
			const before = await everything();
			for (const stranger of strangers) expect(await problemOf(verb(ctx, stranger, ids))).toEqual(notFound);
			expect(await everything()).toEqual(before);
		});

		test('and was not given the engagement finds nothing either', async () => {
			const before = await everything();
			for (const colleague of colleagues)
				expect(await problemOf(verb(ctx, colleague, ids))).toEqual(notFound);
			expect(await everything()).toEqual(before);
		});

		test('gets for an id that exists nowhere exactly the same answer', async () => {
			const nowhere = Object.fromEntries(
				Object.keys(ids).map((key) => [key, randomUUID()])
			) as unknown as Ids;
			for (const actor of [owner, ...strangers, ...colleagues])
				expect(await problemOf(verb(ctx, actor, nowhere))).toEqual(notFound);
		});
	});

	test('the own organization in one place does not open a foreign id in another', async () => {
		const mine = await anOpenWave(ctx.db);
		const actor = await aMember(ctx.db, mine.organizationId, 'owner');
		const tries = [
			() => engagements.grantReader(ctx, actor, mine.engagementId, ids.account),
			() => sharing.revokeShare(ctx, actor, mine.waveId, ids.share),
			() => inviting.inviteMany(ctx, actor, mine.waveId, ids.campaign, many)
		];
		for (const attempt of tries) expect(await problemOf(attempt())).toEqual(notFound);
	});

	test('lists hold only what is one’s own', async () => {
		for (const actor of [...strangers, ...colleagues])
			expect((await engagements.listEngagements(ctx, actor)).map((e) => e.id)).not.toContain(ids.engagement);
		expect((await engagements.listEngagements(ctx, owner)).map((e) => e.id)).toEqual([ids.engagement]);
	});
});
