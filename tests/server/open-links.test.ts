import { inflateSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { blackAndWhitePng } from '../../src/lib/server/png.ts';
import { qrPixels, qrSvg } from '../../src/lib/server/qr.ts';
import { openLink, printPoster } from '../../src/lib/server/services/fielding/open-links.ts';
import { aContext, anOpenWave, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';
import { refusal } from '../support/people.ts';

const { renderPdf } = vi.hoisted(() => ({ renderPdf: vi.fn() }));
vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf }));

const link = 'https://crm.example.ir/fa/s/abcdefghjkmn';

/** Rows of pixels as a camera would see them. */
function seen(rows: readonly (readonly boolean[])[]): string {
	const [width, height] = [rows[0]?.length ?? 0, rows.length];
	const data = Uint8Array.from(
		rows.flatMap((row) => row.flatMap((dark) => (dark ? [0, 0, 0, 255] : [255, 255, 255, 255])))
	);
	return decodeQR({ width, height, data });
}

describe('a QR code', () => {
	test('is read by a camera as the link it was made of', () => {
		expect(seen(qrPixels(link, 6))).toBe(link);
	});

	test('as PNG has these very pixels', () => {
		const rows = qrPixels(link, 3);
		const png = Buffer.from(blackAndWhitePng(rows));
		expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
		expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([
			rows.length,
			rows.length,
			1,
			0
		]);
		const at = png.indexOf('IDAT');
		const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
		const stride = Math.ceil(rows.length / 8) + 1;
		const read = rows.map((row, y) =>
			row.map((_, x) => ((pixels[y * stride + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1) === 0)
		);
		expect(read).toEqual(rows);
	});

	test('as SVG has these very squares, and the light margin that cameras need', () => {
		const svg = qrSvg(link);
		const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
		const rows = Array.from({ length: size * 4 }, () => Array.from({ length: size * 4 }, () => false));
		for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
			for (let i = 0; i < Number(width) * 4; i++)
				for (let j = 0; j < 4; j++) rows[Number(y) * 4 + j]![Number(x) * 4 + i] = true;
		expect(seen(rows)).toBe(link);
		expect(rows.slice(0, 16).flat()).not.toContain(true);
		expect(svg).not.toMatch(/<script|href|on\w+=/);
	});
});

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let consultant: Actor;
	beforeAll(async () => {
		ctx = aContext(await open(), { ORIGIN: 'https://crm.example.ir' });
		wave = await anOpenWave(ctx.db, { client: 'Trial', threshold: 7 });
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
	});

	test('the poster gets the link, the code and the address to type it at', async () => {
		const found = await openLink(ctx, consultant, wave.waveId, wave.campaignId);
		expect(found.url('en')).toBe(`https://crm.example.ir/en/s/${wave.linkCode}`);
		expect(found.codeAddress('fa')).toBe('https://crm.example.ir/fa/s');
		expect(found).toMatchObject({ code: wave.linkCode, threshold: 7, audience: 'employee', sample: false });
		const { url, codeAddress, client, ...facts } = found;
		const poster = { ...facts, client: client.fa, link: url('fa'), codeAddress: codeAddress('fa') };
		await printPoster(ctx, poster, 'fa');
		expect(renderPdf).toHaveBeenLastCalledWith(
			expect.objectContaining({ kind: 'poster', poster, locale: 'fa' })
		);
	});

	test('nobody of another organization and nobody who only reads gets it, and no wave that is not open has it', async () => {
		const elsewhere = await anOpenWave(ctx.db);
		const stranger = await aMember(ctx.db, elsewhere.organizationId, 'owner');
		expect(await refusal(openLink(ctx, stranger, wave.waveId, wave.campaignId))).toBe('not-found');
		expect(await refusal(openLink(ctx, stranger, elsewhere.waveId, wave.campaignId))).toBe('not-found');
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await ctx.db
			.insertInto('engagement_reader')
			.values({ engagement_id: wave.engagementId, account_id: manager.accountId })
			.execute();
		expect(await refusal(openLink(ctx, manager, wave.waveId, wave.campaignId))).toBe('not-allowed');
		const draft = await anOpenWave(ctx.db, { engagementId: wave.engagementId, state: 'draft' });
		expect(await refusal(openLink(ctx, consultant, draft.waveId, draft.campaignId))).toBe('wave-not-open');
	});
});
