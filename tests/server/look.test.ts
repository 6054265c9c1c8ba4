import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readColour } from '../../src/lib/domain/look/colour.ts';
import { logoRefusals } from '../../src/lib/domain/look/logo-limits.ts';
import { logoProblemWords, lookWords } from '../../src/lib/i18n/look.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { readAuditLog } from '../../src/lib/server/services/upkeep/auditing.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import {
	readLogoOf,
	readLook,
	removeAccent,
	removeLogo,
	saveAccent,
	saveLogo
} from '../../src/lib/server/services/reports/look.ts';
import { lookOfReport, wholeLookOfReport } from '../../src/lib/server/services/reports/look-of-report.ts';
import {
	compareVersions,
	publishReport,
	readVersion
} from '../../src/lib/server/services/reports/publishing.ts';
import { pdfOf } from '../../src/lib/server/services/reports/report-files.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import {
	listShares,
	readShared,
	readSharedLook,
	revokeShare,
	shareReport
} from '../../src/lib/server/services/reports/sharing.ts';
import { differenceView } from '../../src/lib/ui/report/version-difference.ts';
import { aContext, anOpenWave, aResponse, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aJpeg, aPng, exif } from '../support/logos.ts';
import { aMember } from '../support/members.ts';

const { renderPdf } = vi.hoisted(() => ({ renderPdf: vi.fn() }));
vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf }));

interface Job {
	readonly locale: string;
	readonly variant: string;
	readonly look: { readonly accent: string | null; readonly logo: { readonly hash: string } | null } | null;
}
const drawn = ({ variant, look }: Job) =>
	`${variant} ${look?.accent ?? 'plain'} ${look?.logo?.hash.slice(0, 8) ?? '-'}`;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const refused = (reason: string) => ({ code: 'file-unreadable', details: { reason } });

describe('what is wrong with a picture is told in both languages', () => {
	test.each(logoRefusals)('%s', (reason) => {
		const told = (['fa', 'en'] as const).map((locale) =>
			logoProblemWords(locale, { code: 'file-unreadable', details: { reason } })
		);
		for (const words of told) expect(words).toMatch(/\S{2,}.*\.$/);
		expect(told[0]).toMatch(/[\u0600-\u06ff]/);
		expect(told[0]).not.toMatch(/[0-9]/);
	});

	test('too much, and no file at all', () => {
		expect(logoProblemWords('fa', { code: 'too-large', details: {} })).toContain('۵۱۲ کیلوبایت');
		expect(logoProblemWords('en', { code: 'too-large', details: {} })).toContain('512 kB');
		const none = { code: 'invalid-input', details: { reason: 'no-file' } };
		expect(logoProblemWords('en', none)).toBe('Please choose a file first.');
		expect(logoProblemWords('en', { code: 'not-found', details: {} })).toBeUndefined();
	});
});

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let consultant: Actor;
	let manager: Actor;
	let stranger: Actor;

	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(async () => {
		renderPdf.mockReset();
		renderPdf.mockImplementation(async (job: Job) => new TextEncoder().encode(drawn(job)));
		wave = await anOpenWave(ctx.db, { units: ['One', 'Two'], population: 40 });
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
		manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, consultant, wave.engagementId, manager.accountId);
		const elsewhere = await anOpenWave(ctx.db, {});
		stranger = await aMember(ctx.db, elsewhere.organizationId, 'owner');
		for (let seed = 0; seed < 10; seed++)
			await aResponse(ctx.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map((_, i) => 1 + ((i * 7 + seed * 3) % 5)),
				unitId: wave.unitIds[seed % 2]!
			});
	});
	const look = () => readLook(ctx, consultant, wave.engagementId);
	const upload = (file: Uint8Array, by = consultant) => saveLogo(ctx, by, wave.engagementId, file);
	const colour = (typed: string, by = consultant) => saveAccent(ctx, by, wave.engagementId, typed);
	const stored = () =>
		ctx.db.selectFrom('engagement_look').where('engagement_id', '=', wave.engagementId).selectAll().execute();
	const file = async (actor = consultant, variant: 'full' | 'poster' = 'full') =>
		text(await pdfOf(ctx, await readReport(ctx, actor, wave.waveId), 'fa', variant));

	test('a logo and a colour are kept, replaced and taken away one by one, and then nothing is left', async () => {
		expect(await look()).toEqual({ accent: null, logo: null });
		await upload(aPng());
		expect((await look()).logo).toMatchObject({ type: 'png', width: 64, height: 48, ground: 'light' });
		await colour('0a7d5a');
		await upload(aJpeg({ more: [exif(1)] }));
		const { accent, logo } = await look();
		expect([accent, logo?.type]).toEqual(['#0A7D5A', 'jpeg']);
		const kept = await readLogoOf(ctx, consultant, wave.engagementId);
		expect(Buffer.from(kept.bytes)).toEqual(aJpeg());
		await removeLogo(ctx, consultant, wave.engagementId);
		await expect(readLogoOf(ctx, consultant, wave.engagementId)).rejects.toMatchObject({ code: 'not-found' });
		expect(await look()).toEqual({ accent: '#0A7D5A', logo: null });
		await removeAccent(ctx, consultant, wave.engagementId);
		expect(await stored()).toEqual([]);
	});

	test('what is no picture, or too much of one, changes nothing', async () => {
		await upload(aPng());
		const before = await stored();
		await expect(upload(new Uint8Array(512 * 1024 + 1))).rejects.toMatchObject({ code: 'too-large' });
		await expect(upload(new Uint8Array())).rejects.toMatchObject(refused('empty'));
		await expect(upload(Buffer.from('<svg onload="alert(1)"/>'))).rejects.toMatchObject(refused('svg'));
		const bomb = aPng({ rows: new Uint8Array(50_000_000) });
		await expect(upload(bomb)).rejects.toMatchObject(refused('inflates'));
		for (const typed of ['', 'red', '#12345', '#0A7D5A; x'])
			await expect(colour(typed)).rejects.toMatchObject({ code: 'invalid-input' });
		expect(await stored()).toEqual(before);
	});

	test('only those who work on the engagement choose how its reports look; strangers find nothing', async () => {
		await upload(aPng());
		const ways = (actor: Actor) => [
			() => readLook(ctx, actor, wave.engagementId),
			() => readLogoOf(ctx, actor, wave.engagementId),
			() => upload(aPng({ width: 80 }), actor),
			() => removeLogo(ctx, actor, wave.engagementId),
			() => colour('#000000', actor),
			() => removeAccent(ctx, actor, wave.engagementId)
		];
		for (const way of ways(manager)) await expect(way()).rejects.toMatchObject({ code: 'not-allowed' });
		for (const way of ways(stranger)) await expect(way()).rejects.toMatchObject({ code: 'not-found' });
		expect(await look()).toMatchObject({ accent: null, logo: { width: 64 } });
	});

	test('each change stands in the log once, with the engagement and nothing of the picture', async () => {
		const owner = await aMember(ctx.db, wave.organizationId, 'owner');
		await upload(aPng());
		await upload(aPng());
		await colour('#0A7D5A');
		await colour('#0A7D5A');
		const { entries } = await readAuditLog(ctx, owner, { about: '', person: '', day: '' }, 1);
		expect(entries.filter((e) => e.action === 'engagement.look-changed')).toHaveLength(2);
	});

	test('files are drawn again when the look changes, and only then', async () => {
		expect(await file()).toBe('full plain -');
		expect(await file()).toBe('full plain -');
		expect(renderPdf).toHaveBeenCalledTimes(1);
		await colour('#0A7D5A');
		expect(await file()).toBe('full #0A7D5A -');
		expect(await file(consultant, 'poster')).toBe('poster #0A7D5A -');
		await upload(aPng());
		expect(await file()).toMatch(/^full #0A7D5A [0-9a-f]{8}$/);
		expect(await file()).toMatch(/^full #0A7D5A/);
		expect(renderPdf).toHaveBeenCalledTimes(4);
	});

	test('a published version keeps the look of its time, in files drawn later too', async () => {
		await colour('#0A7D5A');
		await upload(aPng());
		await publishReport(ctx, consultant, wave.waveId);
		const link = await shareReport(ctx, consultant, wave.waveId, 7);
		await colour('#8E1B2F');
		await removeLogo(ctx, consultant, wave.engagementId);
		expect(await file(manager, 'poster')).toMatch(/^poster #0A7D5A [0-9a-f]{8}$/);
		const shared = await readShared(ctx, link);
		expect(await lookOfReport(ctx, shared)).toMatchObject({ accent: '#0A7D5A', logo: { width: 64 } });
		const { logo } = (await readSharedLook(ctx, link))!;
		expect(await wholeLookOfReport(ctx, shared)).toMatchObject({ logo: { hash: logo!.hash } });
		expect(Buffer.from(logo!.bytes).subarray(1, 4).toString()).toBe('PNG');
		expect(await file()).toBe('full #8E1B2F -');
		const [share] = await listShares(ctx, consultant, wave.waveId);
		await revokeShare(ctx, consultant, wave.waveId, share!.id);
		await expect(readSharedLook(ctx, link)).rejects.toMatchObject({ code: 'token-unknown' });
	});

	test('another look alone makes a new version, which says what changed; the same one does not', async () => {
		await publishReport(ctx, consultant, wave.waveId);
		await colour('#0A7D5A');
		expect(await publishReport(ctx, consultant, wave.waveId)).toBe(2);
		await expect(publishReport(ctx, consultant, wave.waveId)).rejects.toMatchObject({
			code: 'report-unchanged'
		});
		const { before, after, difference } = await compareVersions(ctx, consultant, wave.waveId, 1, 2);
		expect(difference).toMatchObject({ look: true, plan: false, figures: [] });
		expect(differenceView('en', before, after, difference).remarks).toEqual([
			'The logo or the colour of the report has changed.'
		]);
		expect(await lookOfReport(ctx, await readVersion(ctx, consultant, wave.waveId, 1))).toBeNull();
	});

	test('the database refuses to change the look of what was published, and half a look', async () => {
		await upload(aPng());
		await publishReport(ctx, consultant, wave.waveId);
		const change = ctx.db.updateTable('publication_look').set({ accent: '#000000' });
		await expect(change.execute()).rejects.toMatchObject({ code: '23001' });
		const half = ctx.db.updateTable('engagement_look').set({ logo_hash: null });
		await expect(half.execute()).rejects.toMatchObject({ code: '23514' });
		const odd = ctx.db.updateTable('engagement_look').set({ accent: 'url(//x)' });
		await expect(odd.execute()).rejects.toMatchObject({ code: '23514' });
	});

	test('the looks of an engagement and of its versions go with it', async () => {
		await upload(aPng());
		await publishReport(ctx, consultant, wave.waveId);
		const version = (await readVersion(ctx, consultant, wave.waveId, 1)).published;
		await ctx.db.deleteFrom('engagement').where('id', '=', wave.engagementId).execute();
		expect(await stored()).toEqual([]);
		expect(await lookOfReport(ctx, { waveId: wave.waveId, published: version })).toBeNull();
	});

	test('whatever is uploaded, there is a reason or a logo, never a failure', async () => {
		const near = fc
			.tuple(fc.constantFrom(aPng(), aJpeg()), fc.nat(), fc.nat(255))
			.map(([whole, at, value]) => {
				const bytes = Buffer.from(whole);
				bytes[at % bytes.length] = value;
				return bytes;
			});
		await fc.assert(
			fc.asyncProperty(fc.oneof(near, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
				await removeLogo(ctx, consultant, wave.engagementId);
				const outcome = await upload(bytes).catch((error: unknown) => error);
				if (outcome === undefined) return;
				expect(outcome).toMatchObject({ code: 'file-unreadable' });
				expect(await stored()).toEqual([]);
			}),
			{ numRuns: 8 }
		);
	});
});

test('suggested colours are colours, named in both languages', () => {
	for (const locale of ['fa', 'en'] as const) {
		const offered = Object.entries(lookWords(locale).suggested);
		for (const [colour] of offered) expect(readColour(colour)).toBe(colour);
		expect(new Set(offered.map(([, name]) => name)).size).toBe(6);
	}
});
