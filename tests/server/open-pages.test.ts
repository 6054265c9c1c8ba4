import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInvitation, anOpenWave, everyKind } from '../support/builders.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { aMember } from '../support/members.ts';

let server: BuiltServer;
beforeAll(async () => {
	server = await startBuilt();
}, 180_000);
afterAll(() => server.stop());

test('an open page hears a response, and lets the server go at once when it is told to end', async () => {
	const today = new Date().toISOString().slice(0, 10);
	const wave = await anOpenWave(server.db, {
		instruments: [{ instrument: everyKind }],
		opensOn: '2020-01-01',
		closesOn: `${Number(today.slice(0, 4)) + 1}-12-30`
	});
	const consultant = await aMember(server.db, wave.organizationId, 'consultant');
	const { token } = await anInvitation(server.db, wave.campaignId);
	const { body, headers, status } = await fetch(`${server.origin}/fa/waves/${wave.waveId}/progress/events`, {
		headers: { cookie: await server.cookieFor(consultant), 'accept-encoding': 'gzip, br' }
	});
	expect(status).toBe(200);
	expect(headers.get('content-type')).toBe('text/event-stream');
	expect(headers.get('content-encoding')).toBeNull();
	expect(headers.get('cache-control')).toContain('no-store');

	const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
	let heard = '';
	const listen = async (wanted: string) => {
		while (!heard.includes(wanted)) {
			const { done, value } = await reader.read();
			if (done) throw new Error(`ended after ${heard}`);
			heard += value;
		}
	};
	// Comes with the connection that listens to other processes, and again with the response.
	await listen('event: answers\ndata: changed\n\n');
	heard = '';
	const post = (path: string, form: Record<string, string>) =>
		fetch(`${server.origin}/fa/r/${token}${path}`, {
			method: 'POST',
			headers: { origin: server.origin },
			body: new URLSearchParams(form),
			redirect: 'manual'
		});
	expect((await post('', {})).status).toBe(303);
	expect((await post('/2', { told: '3' })).headers.get('location')).toMatch(/thanks/);
	await listen('event: answers\ndata: changed\n\n');

	// A server that waited for the page would be killed by the test, and the stream would break instead of ending.
	const stopped = server.stop();
	for (;;) if ((await reader.read()).done) break;
	await stopped;
	expect(server.said()).not.toMatch(/"level":[56]0/);
});
