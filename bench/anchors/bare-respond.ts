import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/*
 * The limit of this machine: node:http, `pg`, string concatenation; no framework, no checks, no languages, no
 * invitations. GET shows the first page, each POST stores a page and shows the next one. Four pages of six items with
 * five points. Started by bench/respond.ts as a process of its own; prints its address.
 */
const pages = 4;
const items = 6;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

const point = (name: string, value: number, chosen: boolean) =>
	`<label><input type="radio" name="${name}" value="${value}"${chosen ? ' checked' : ''}><span>Point ${value} of five</span></label>`;

function html(page: number, answers: readonly (number | null)[]): string {
	if (page > pages) return '<!doctype html><title>Thank you</title><h1>Thank you</h1>';
	let body = '';
	for (let i = 0; i < items; i++) {
		const slot = (page - 1) * items + i;
		body += `<fieldset><legend>${slot + 1} A statement that is as long as statements usually are.</legend>`;
		for (let value = 1; value <= 5; value++) body += point(`q${slot}`, value, answers[slot] === value);
		body += '</fieldset>';
	}
	return `<!doctype html><meta charset="utf-8"><title>Page ${page} of ${pages}</title><form method="post">${body}<button>Next</button></form>`;
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
	let text = '';
	for await (const chunk of request) text += String(chunk);
	return new URLSearchParams(text);
}

const server = createServer((request, response) => {
	void (async () => {
		const [, token = '', number = '1'] = (request.url ?? '').split('/');
		let page = Number(number);
		let row: { answers: (number | null)[] } | undefined;
		if (request.method === 'POST') {
			const form = await bodyOf(request);
			const first = (page - 1) * items;
			const values = Array.from({ length: items }, (_, i) => Number(form.get(`q${first + i}`)));
			const saved = await pool.query<{ answers: (number | null)[] }>({
				name: 'save',
				text: 'update bare set answers[$2:$3] = $4::smallint[], done = $5 where token = $1 returning answers',
				values: [token, first + 1, first + items, `{${values.join()}}`, page === pages]
			});
			row = saved.rows[0];
			page += 1;
		} else {
			const found = await pool.query<{ answers: (number | null)[] }>({
				name: 'load',
				text: 'select answers from bare where token = $1',
				values: [token]
			});
			row = found.rows[0];
		}
		const text = html(page, row?.answers ?? []);
		response.writeHead(200, { 'content-type': 'text/html', 'content-length': Buffer.byteLength(text) });
		response.end(text);
	})();
});
server.listen(0, '127.0.0.1', () => {
	process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
