import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { openRead, pagesOf } from '../pdf/read-pdf.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

const remark = '<img src=x onerror=alert(1)> </script><script>alert(2)</script>';

let server: BuiltServer;
let ids: Ids;
let cookie: string;
beforeAll(async () => {
	server = await startBuilt({ LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
	cookie = await server.cookieFor(ids.people.owner);
	// As a respondent writes it: over the link, page by page, to the end.
	const { link_code: code } = await server.db
		.selectFrom('campaign')
		.select('link_code')
		.where('id', '=', ids.customers)
		.executeTakeFirstOrThrow();
	const begun = await server.ask({ path: `/fa/s/${code}`, method: 'POST' });
	const base = String(begun.headers.location).replace(/\/1$/, '');
	for (let page = 1; page <= ids.customerPages; page++) {
		const shown = await server.ask({ path: `${base}/${page}` });
		const form = shown.text.includes(`name="${ids.wordsItem}"`)
			? { [ids.wordsItem]: remark }
			: { overall: '' };
		const rated = /name="([a-z0-9-]+)" value="4"/.exec(shown.text)?.[1];
		const fields = { ...(rated ? { [rated]: '4' } : {}), ...(ids.wordsItem in form ? form : {}) };
		const { status } = await server.ask({ path: `${base}/${page}`, form: fields });
		expect(status).toBe(303);
	}
});
afterAll(() => server?.stop());

describe('a remark with markup in it', () => {
	test('is stored as it was written', async () => {
		const rows = await server.db.selectFrom('comment').select('text').execute();
		expect(rows.map((row) => row.text)).toContain(remark);
	});

	test.each(['/answers', '/customers', '', '/report'])(
		'is text for staff on the page %s of the wave',
		async (part) => {
			const { status, text } = await server.ask({ path: `/fa/waves/${ids.wave}${part}`, cookie });
			expect(status).toBe(200);
			expect(text).not.toMatch(/<img src=x|<script>alert/);
			if (part === '/answers') expect(text).toContain('&lt;img src=x onerror=alert(1)');
		}
	);

	test('is text in the data that the pages load', async () => {
		const { text } = await server.ask({ path: `/fa/waves/${ids.wave}/answers/__data.json`, cookie });
		expect(text).toContain('onerror');
		const { headers } = await server.ask({ path: `/fa/waves/${ids.wave}/answers/__data.json`, cookie });
		expect(headers['content-type']).toMatch(/^application\/json/);
		expect(headers['x-content-type-options']).toBe('nosniff');
	});

	test('is printed in the report letter by letter', async () => {
		const url = `http://127.0.0.1:${server.port}/fa/waves/${ids.wave}/report/en.pdf`;
		const answer = await fetch(url, { headers: { cookie } });
		expect(answer.status).toBe(200);
		const read = await openRead(new Uint8Array(await answer.arrayBuffer()));
		const text = (await pagesOf(read)).map((page) => page.text).join('\n');
		expect(text.replaceAll(/\s+/g, ' ')).toContain('onerror=alert(1)');
	});
});
