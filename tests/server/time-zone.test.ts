import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { setTimeZone, usualTimeZone } from '../../src/lib/i18n/time-zone.ts';
import { dayOf } from '../../src/lib/server/days.ts';
import { openRead, pagesOf } from '../pdf/read-pdf.ts';
import { anOpenWave, aResponse } from '../support/builders.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { aMember } from '../support/members.ts';

afterEach(() => setTimeZone(usualTimeZone));

test('a day is the day where the server counts, within the same minute too', () => {
	const moment = new Date('2026-11-22T21:00:00Z');
	expect(dayOf(moment)).toBe('2026-11-23');
	setTimeZone('Europe/London');
	expect(dayOf(moment)).toBe('2026-11-22');
	setTimeZone('Pacific/Kiritimati');
	expect(dayOf(moment)).toBe('2026-11-23');
});

describe('a server that is told of another time zone', () => {
	let server: BuiltServer;
	beforeAll(async () => (server = await startBuilt({ TIME_ZONE: 'Pacific/Kiritimati', LOG_LEVEL: 'error' })));
	afterAll(() => server?.stop());

	/** As a clock on that island shows it, down to the hour: fourteen hours ahead. */
	const hourThere = (moment: Date) => new Date(moment.getTime() + 14 * 3_600_000).toISOString().slice(11, 13);

	test('says so to respondents', async () => {
		const { text } = await server.ask({ path: '/en/privacy' });
		expect(text).toContain('Days are counted by Line Islands Time.');
	});

	test('tells times by it on its pages, to their scripts, and in the report that a thread prints', async () => {
		const wave = await anOpenWave(server.db, { opensOn: '2000-01-01', closesOn: '2999-12-31' });
		for (let i = 0; i < 6; i++)
			await aResponse(server.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map((_, slot) => 1 + ((i + slot) % 5))
			});
		const owner = await aMember(server.db, wave.organizationId, 'owner');
		const cookie = await server.cookieFor(owner);
		const { organizationId: organization_id, accountId: account_id } = owner;
		await server.db
			.insertInto('audit_entry')
			.values({
				organization_id,
				account_id,
				action: 'evidence.changed',
				at: new Date('2026-11-22T21:10:00Z')
			})
			.execute();
		const log = await server.ask({ path: '/en/audit', cookie });
		expect(log.text).toMatch(/<html[^>]* data-time-zone="Pacific\/Kiritimati"/);
		expect(log.text).toContain('23 November 2026 at 11:10');

		const before = new Date();
		const pdf = await fetch(`${server.origin}/en/waves/${wave.waveId}/report/en.pdf`, {
			headers: { cookie }
		});
		expect(pdf.status).toBe(200);
		const pages = await pagesOf(await openRead(new Uint8Array(await pdf.arrayBuffer())));
		const told = /at (\d\d):\d\d/.exec(pages.map(({ text }) => text).join('\n'))?.[1];
		expect([hourThere(before), hourThere(new Date())]).toContain(told);
	});
});
