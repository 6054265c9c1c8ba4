import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { aResponse } from '../support/builders.ts';
import { loadedBy, placesOf } from './kit-data.ts';
import { foundRoutes, rules } from './route-rules.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

let server: BuiltServer;
let ids: Ids;
let paths: string[];
beforeAll(async () => {
	server = await startBuilt({ LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
	const both = (end: string) => [`/fa/report/${ids.share}${end}`, `/en/report/${ids.share}${end}`];
	paths = [...both(''), ...both('/__data.json'), ...both('/pdf')];
});
afterAll(() => server?.stop());

const statuses = async (): Promise<number[]> => {
	const found = [];
	for (const path of paths) {
		const { status, text } = await server.ask({ path });
		// Data that pages load tell the status inside.
		const inside = /"type":"error".*"status":(\d+)/.exec(text)?.[1];
		found.push(path.endsWith('.json') && inside ? Number(inside) : status);
	}
	return found;
};
const opens = [200, 200, 200, 200, 200, 200];
const unknown = [404, 404, 404, 404, 404, 404];
const change = (values: { revoked_at?: Date | null; expires_at?: Date }) =>
	server.db.updateTable('share_link').set(values).where('id', '=', ids.shareId).execute();

describe('a share link', () => {
	test('opens its report in both languages, as page, data and file, for nobody to keep', async () => {
		expect(await statuses()).toEqual(opens);
		for (const path of paths) {
			const { headers } = await server.ask({ path });
			expect(headers['cache-control'], path).toBe('private, no-store');
		}
	});

	test('opens nothing from the moment it is withdrawn, also what was opened before', async () => {
		await change({ revoked_at: new Date() });
		expect(await statuses()).toEqual(unknown);
		await change({ revoked_at: null });
		expect(await statuses()).toEqual(opens);
	});

	test('opens nothing after its last moment', async () => {
		await change({ expires_at: new Date(Date.now() - 1000) });
		expect(await statuses()).toEqual(unknown);
		await change({ expires_at: new Date(Date.now() + 3_600_000) });
	});

	test('withdrawn, expired and never given are one and the same answer', async () => {
		const page = async (token: string) => {
			const { status, text } = await server.ask({ path: `/fa/report/${token}` });
			return [status, text.replaceAll(token, '…').replaceAll(/nonce[-="]+[\w+/=]+|__sveltekit_\w+/g, '…')];
		};
		const never = await page('x'.repeat(32));
		await change({ revoked_at: new Date() });
		expect(await page(ids.share)).toEqual(never);
		await change({ revoked_at: null, expires_at: new Date(Date.now() - 1000) });
		expect(await page(ids.share)).toEqual(never);
		await change({ expires_at: new Date(Date.now() + 3_600_000) });
	});

	test('opens no page of the console and no other report', async () => {
		for (const path of [`/fa/waves/${ids.wave}`, `/fa/waves/${ids.wave}/report/fa.pdf`, '/fa/engagements'])
			expect((await server.ask({ path, cookie: `sanjeh=${ids.share}` })).status).toBe(303);
		for (const path of [`/fa/r/${ids.share}`, `/fa/join/${ids.share}`, `/fa/reset/${ids.share}`])
			expect((await server.ask({ path })).status).toBe(404);
	});
});

describe('a unit with too few answers', () => {
	test('is named in what pages load, without one figure, for staff and for those who have the link', async () => {
		const { db } = server;
		const { id: unit } = await db
			.insertInto('unit')
			.values({ engagement_id: ids.engagement, name_fa: 'Lonely unit', name_en: 'Lonely unit', position: 9 })
			.returning('id')
			.executeTakeFirstOrThrow();
		for (let i = 0; i < 2; i++)
			await aResponse(db, ids.campaign, { unitId: unit, answers: Array.from({ length: 32 }, () => 5) });
		const cookie = await server.cookieFor(ids.people.owner);
		const parts = foundRoutes()
			.filter(
				({ route, get }) =>
					get && route.includes('(dashboard)') && !/invite|charts|pdf|xlsx|file$/.test(route)
			)
			.map(({ route }) => rules[route]?.path(ids) ?? '');
		let named = 0;
		for (const path of [...parts, `/fa/report/${ids.share}`]) {
			const { status, text } = await server.ask({ path: `${path}/__data.json`, cookie });
			expect(status, path).toBe(200);
			for (const place of placesOf('Lonely unit', loadedBy(text))) {
				named += 1;
				const figures = JSON.stringify(place).match(/:(\d[\d.]*)|"[\d۰-۹][\d۰-۹.,٫]*"/g) ?? [];
				expect(figures, `${path}: ${JSON.stringify(place)}`).toEqual([]);
			}
		}
		expect(named).toBeGreaterThan(1);
	});
});
