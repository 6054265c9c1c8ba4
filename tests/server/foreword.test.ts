import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { same, typedApart, type Localized } from '../../src/lib/domain/text.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { seenOf } from '../../src/lib/server/seen.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import {
	forewordOfWave,
	longestForeword,
	saveForeword
} from '../../src/lib/server/services/reports/foreword.ts';
import { compareVersions, publishReport } from '../../src/lib/server/services/reports/publishing.ts';
import { pdfOf } from '../../src/lib/server/services/reports/report-files.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { readShared, shareReport } from '../../src/lib/server/services/reports/sharing.ts';
import { readAuditLog } from '../../src/lib/server/services/upkeep/auditing.ts';
import { aContext, anOpenWave, aResponse, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const { renderPdf } = vi.hoisted(() => ({ renderPdf: vi.fn() }));
vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf }));

const first = { fa: 'نخست این را بدانید.', en: 'Know this first.' };
const second = { fa: 'و سپس این را.', en: 'And then this.' };

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let owner: Actor;

	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(async () => {
		renderPdf.mockReset();
		renderPdf.mockImplementation(async ({ foreword }: { foreword: Localized | null }) =>
			new TextEncoder().encode(foreword?.en ?? 'nothing said')
		);
		wave = await anOpenWave(ctx.db, { population: 40 });
		owner = await aMember(ctx.db, wave.organizationId, 'owner');
		for (let seed = 0; seed < 8; seed++)
			await aResponse(ctx.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map((_, i) => 1 + ((i * 7 + seed * 3) % 5))
			});
	});
	const say = (typed: Localized, seen?: string, by = owner) =>
		saveForeword(ctx, by, wave.waveId, typed, seen);
	const said = async (by = owner) => forewordOfWave(ctx.db, await readReport(ctx, by, wave.waveId));
	const file = async (by = owner) =>
		new TextDecoder().decode(await pdfOf(ctx, await readReport(ctx, by, wave.waveId), 'en'));

	test('what a consultant says stands in the results and in a file drawn anew, until it is taken away', async () => {
		expect([await said(), await file()]).toEqual([null, 'nothing said']);
		await say(first);
		expect([await said(), await file()]).toEqual([first, first.en]);
		await aResponse(ctx.db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 3) });
		expect(await said()).toEqual(first);
		await say({ fa: ' \n ', en: '' });
		expect([await said(), await file()]).toEqual([null, 'nothing said']);
	});

	test('what was said in one language and is changed in it does not stay in the other as it was', async () => {
		await say({ fa: first.fa, en: '' });
		const form = typedApart((await said())!);
		expect(form).toEqual({ fa: first.fa, en: '' });
		await say({ ...form, fa: second.fa });
		expect(await said()).toEqual(same(second.fa));
		await say({ fa: '', en: first.en });
		expect(typedApart((await said())!)).toEqual({ fa: '', en: first.en });
		await say(first);
		expect(typedApart((await said())!)).toEqual(first);
	});

	test('paragraphs stay, what no page can show does not, and a language that was left out has the other', async () => {
		await say({ fa: '', en: ' One\u0000 \r\n\r\n\r\n two \n lines\t' });
		const text = 'One\n\ntwo\nlines';
		expect(await said()).toEqual({ fa: text, en: text });
	});

	test('a published version keeps what was said then, and the next one tells that it changed', async () => {
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, owner, wave.engagementId, manager.accountId);
		const token = await shareReport(ctx, owner, wave.waveId, 30);
		await say(first);
		await publishReport(ctx, owner, wave.waveId);
		await expect(publishReport(ctx, owner, wave.waveId)).rejects.toMatchObject({ code: 'report-unchanged' });
		await say(second);
		expect(await said()).toEqual(second);
		expect([await said(manager), await file(manager)]).toEqual([first, first.en]);
		expect(await forewordOfWave(ctx.db, await readShared(ctx, token))).toEqual(first);
		await publishReport(ctx, owner, wave.waveId);
		expect(await said(manager)).toEqual(second);
		const { difference } = await compareVersions(ctx, owner, wave.waveId, 1, 2);
		expect(difference.foreword).toBe(true);
	});

	test('too much is refused beside its field, and of two who write the second is told', async () => {
		const long = 'x'.repeat(longestForeword + 1);
		await expect(say({ fa: long, en: 'short' })).rejects.toMatchObject({
			code: 'invalid-input',
			details: { forewordFa: 'too-long' }
		});
		const seen = seenOf(null);
		await say(first, seen);
		await expect(say(second, seen)).rejects.toMatchObject({ code: 'changed-meanwhile' });
		expect(await said()).toEqual(first);
		await say(second, seenOf(first));
		expect(await said()).toEqual(second);
	});

	test('readers may not write, strangers learn nothing, and the log tells who did without the words', async () => {
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, owner, wave.engagementId, manager.accountId);
		const stranger = await aMember(ctx.db, (await anOpenWave(ctx.db)).organizationId, 'owner');
		await expect(say(first, '', manager)).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(say(first, '', stranger)).rejects.toMatchObject({ code: 'not-found' });
		await say(first);
		const { entries } = await readAuditLog(ctx, owner, { about: '', person: '', day: '' }, 1);
		const own = entries.filter(({ action }) => action === 'report.foreword-changed');
		expect(own).toHaveLength(1);
		expect(JSON.stringify(own)).not.toContain('Know');
	});
});
