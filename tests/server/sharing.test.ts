import { beforeAll, expect, test, vi } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { hashToken, newToken } from '../../src/lib/server/secrets.ts';
import { limits } from '../../src/lib/server/limits.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import { readSharedFor } from '../../src/lib/server/services/reports/shared-files.ts';
import {
	listShares,
	longestShareName,
	readShared,
	revokeShare,
	shareReport
} from '../../src/lib/server/services/reports/sharing.ts';
import { aContext, anOpenWave, noonOf, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf: vi.fn() }));

const unknown = { code: 'token-unknown', status: 404 };

onBothEngines((open) => {
	let ctx: TestContext;
	let consultant: Actor;
	let wave: BuiltWave;
	beforeAll(async () => {
		ctx = aContext(await open());
		wave = await anOpenWave(ctx.db, { client: 'Shared client' });
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
	});

	test('a link opens the report of its wave, and is stored as a hash', async () => {
		const token = await shareReport(ctx, consultant, wave.waveId, 7);
		const { report } = await readShared(ctx, token);
		expect(report.subject.client.en).toBe('Shared client');
		const rows = await ctx.db.selectFrom('share_link').selectAll().execute();
		expect(JSON.stringify(rows)).not.toContain(token);
		expect(rows.map((r) => r.token_hash)).toContain(hashToken(token));
	});

	test('it works until its last moment and not after', async () => {
		const token = await shareReport(ctx, consultant, wave.waveId, 7);
		ctx.at(new Date(noonOf('2026-11-08').getTime() - 1));
		await expect(readShared(ctx, token)).resolves.toBeTruthy();
		ctx.at(noonOf('2026-11-08'));
		await expect(readShared(ctx, token)).rejects.toMatchObject(unknown);
		ctx.at(noonOf('2026-11-01'));
	});

	test('a withdrawn link opens nothing at once, and others stay open', async () => {
		const [token, other] = [
			await shareReport(ctx, consultant, wave.waveId, 30),
			await shareReport(ctx, consultant, wave.waveId, 30)
		];
		await readShared(ctx, token);
		const rows = await ctx.db.selectFrom('share_link').selectAll().execute();
		const id = rows.find((r) => r.token_hash === hashToken(token))!.id;
		await revokeShare(ctx, consultant, wave.waveId, id);
		await revokeShare(ctx, consultant, wave.waveId, id);
		await expect(readShared(ctx, token)).rejects.toMatchObject(unknown);
		await expect(readShared(ctx, other)).resolves.toBeTruthy();
		expect((await listShares(ctx, consultant, wave.waveId)).find((s) => s.id === id)?.revoked).toBe(true);
	});

	test.each(['file', 'picture'] as const)(
		'whoever holds a link asks for so many a %s in a quarter of an hour, and other links stay open',
		async (what) => {
			const [token, other] = [
				await shareReport(ctx, consultant, wave.waveId, 7),
				await shareReport(ctx, consultant, wave.waveId, 7)
			];
			const { hits, minutes } = limits.attempts[`shared-${what}`];
			for (let i = 0; i < hits; i++) await readSharedFor(ctx, token, what);
			const refused = { code: 'too-many-requests', status: 429 };
			await expect(readSharedFor(ctx, token, what)).rejects.toMatchObject(refused);
			await expect(readSharedFor(ctx, other, what)).resolves.toBeTruthy();
			await expect(readShared(ctx, token)).resolves.toBeTruthy();
			ctx.at(new Date(ctx.now().getTime() + minutes * 60_000));
			await expect(readSharedFor(ctx, token, what)).resolves.toBeTruthy();
			ctx.at(noonOf('2026-11-01'));
			const counted = () => ctx.db.selectFrom('throttle').selectAll().execute();
			const before = await counted();
			await expect(readSharedFor(ctx, newToken(), what)).rejects.toMatchObject(unknown);
			expect(await counted()).toEqual(before);
		}
	);

	test.each(['', 'x', '../..', newToken()])('the unknown link %j opens nothing', async (token) => {
		await expect(readShared(ctx, token)).rejects.toMatchObject(unknown);
	});

	test.each([0, -1, 1.5, 366, NaN])('a link for %d days is refused', async (days) => {
		await expect(shareReport(ctx, consultant, wave.waveId, days)).rejects.toMatchObject({
			code: 'invalid-input'
		});
	});

	test('a draft has no report to share', async () => {
		const draft = await anOpenWave(ctx.db, { engagementId: wave.engagementId, state: 'draft' });
		await expect(shareReport(ctx, consultant, draft.waveId, 7)).rejects.toMatchObject({
			code: 'report-empty'
		});
	});

	test('a link bears the name it was given, on one line, and says which one it was when it is withdrawn', async () => {
		const other = await anOpenWave(ctx.db, { engagementId: wave.engagementId });
		await shareReport(ctx, consultant, other.waveId, 7, '  برای\n هیئت‌مدیره \u200f');
		await shareReport(ctx, consultant, other.waveId, 7, ' \t\u200b ');
		const shares = await listShares(ctx, consultant, other.waveId);
		expect(new Set(shares.map(({ name }) => name))).toEqual(new Set(['برای هیئت‌مدیره', null]));
		const named = shares.find(({ name }) => name);
		expect(await revokeShare(ctx, consultant, other.waveId, named!.id)).toEqual({
			name: 'برای هیئت‌مدیره',
			createdAt: named!.createdAt
		});
	});

	test('a name as long as allowed is kept whole, and a longer one is refused without making a link', async () => {
		const other = await anOpenWave(ctx.db, { engagementId: wave.engagementId });
		const longest = 'م'.repeat(longestShareName);
		await shareReport(ctx, consultant, other.waveId, 7, longest);
		await expect(shareReport(ctx, consultant, other.waveId, 7, `${longest}م`)).rejects.toMatchObject({
			code: 'invalid-input',
			details: { name: 'too-long' }
		});
		expect((await listShares(ctx, consultant, other.waveId)).map(({ name }) => name)).toEqual([longest]);
	});

	test('a process of the version before makes links without a name, and the database takes no empty or endless one', async () => {
		const row = { wave_id: wave.waveId, created_by: null, expires_at: noonOf('2026-12-01') };
		const insert = (name?: string) =>
			ctx.db
				.insertInto('share_link')
				.values({ ...row, token_hash: hashToken(newToken()), ...(name === undefined ? {} : { name }) })
				.returning('name')
				.executeTakeFirstOrThrow();
		expect(await insert()).toEqual({ name: null });
		await expect(insert('')).rejects.toThrow('share_link_name');
		await expect(insert('x'.repeat(longestShareName + 1))).rejects.toThrow('share_link_name');
	});

	test('the name of a link stands in no audit entry and reaches no reader', async () => {
		const other = await anOpenWave(ctx.db, { engagementId: wave.engagementId });
		const token = await shareReport(ctx, consultant, other.waveId, 7, 'for Maryam Karimi');
		const [share] = await listShares(ctx, consultant, other.waveId);
		await revokeShare(ctx, consultant, other.waveId, share!.id);
		const entries = await ctx.db
			.selectFrom('audit_entry')
			.selectAll()
			.where('object_id', '=', other.waveId)
			.execute();
		expect(entries.map(({ action }) => action).toSorted()).toEqual(['share.made', 'share.withdrawn']);
		expect(JSON.stringify(entries)).not.toContain('Maryam');
		const live = await shareReport(ctx, consultant, other.waveId, 7, 'for Maryam Karimi');
		expect(live).not.toBe(token);
		expect(JSON.stringify(await readShared(ctx, live))).not.toContain('Maryam');
	});

	test('a link of another wave cannot be withdrawn through this one', async () => {
		const other = await anOpenWave(ctx.db, { engagementId: wave.engagementId });
		const token = await shareReport(ctx, consultant, other.waveId, 7);
		const [share] = await listShares(ctx, consultant, other.waveId);
		await expect(revokeShare(ctx, consultant, wave.waveId, share!.id)).rejects.toMatchObject({
			code: 'not-found'
		});
		await expect(readShared(ctx, token)).resolves.toBeTruthy();
	});

	test('those who only read share nothing', async () => {
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, consultant, wave.engagementId, manager.accountId);
		const [share] = await listShares(ctx, consultant, wave.waveId);
		const notAllowed = { code: 'not-allowed' };
		await expect(shareReport(ctx, manager, wave.waveId, 7)).rejects.toMatchObject(notAllowed);
		await expect(listShares(ctx, manager, wave.waveId)).rejects.toMatchObject(notAllowed);
		await expect(revokeShare(ctx, manager, wave.waveId, share!.id)).rejects.toMatchObject(notAllowed);
	});
});
