import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { queueMail } from '../../src/lib/server/mail/mail.ts';
import { aContext, anOrganization } from '../support/builders.ts';
import { built } from '../support/built-server.ts';
import { freshPostgres } from '../support/database.ts';
import { SanjehProcess } from '../support/sanjeh-process.ts';
import { aMailServer, type MailServer } from '../support/smtp.ts';
import { Wire } from '../support/wire.ts';

let database: OpenDatabase & { url: string };
let post: MailServer;
let wire: Wire;
let server: SanjehProcess | undefined;
let env: Record<string, string>;
beforeAll(built, 180_000);
beforeEach(async () => {
	database = await freshPostgres(2);
	post = await aMailServer();
	wire = new Wire(Number(new URL(post.url).port));
	env = { DATABASE_URL: database.url, SMTP_URL: `smtp://127.0.0.1:${await wire.open()}` };
});
afterEach(async () => {
	await server?.kill();
	wire.close();
	await post.close();
	await database.close();
});

const soon = { timeout: 20_000, interval: 20 };
const addresses = () => post.received.flatMap(({ to }) => to).sort();

/** Puts mails to so many people into the outbox; gives their addresses. */
async function queue(many: number): Promise<string[]> {
	const ctx = aContext(database);
	ctx.at(new Date());
	const organizationId = await anOrganization(database.db);
	const to = Array.from({ length: many }, (_, i) => `p${String(i).padStart(2, '0')}@example.ir`);
	await queueMail(
		ctx,
		database.db,
		to.map((address) => ({
			kind: 'invitation' as const,
			organizationId,
			to: address,
			locale: 'fa' as const,
			subject: 'دعوت',
			body: 'با درود'
		}))
	);
	return to;
}

const outbox = async () => {
	const rows = await database.db
		.selectFrom('mail_outbox')
		.select(['to_address', 'sent_at', 'due_at', 'failure'])
		.orderBy('to_address')
		.execute();
	return rows.map((row) => ({
		to: row.to_address,
		state: row.sent_at ? 'sent' : row.due_at ? 'waits' : row.failure
	}));
};

test('R11: with the mail server down mails wait, over a SIGKILL too; then each is sent once', async () => {
	wire.cut();
	const to = await queue(8);
	server = await SanjehProcess.start(env);
	const unreached = async () =>
		(await database.db.selectFrom('mail_outbox').select('failure').execute()).every(
			({ failure }) => failure === 'unreachable'
		);
	await expect.poll(unreached, soon).toBe(true);
	await server.kill();
	expect(await outbox()).toEqual(to.map((address) => ({ to: address, state: 'waits' })));

	wire.mend();
	await server.start();
	await expect.poll(outbox, soon).toEqual(to.map((address) => ({ to: address, state: 'sent' })));
	expect(addresses()).toEqual(to);
}, 60_000);

test('R11: a process killed among its mails sends none twice: those in hand are left for a person to decide, the others go out', async () => {
	const to = await queue(45);
	wire.slow(15);
	server = await SanjehProcess.start(env);
	await expect.poll(() => post.received.length, soon).toBeGreaterThan(2);
	await server.kill();
	const those = async (wanted: string) =>
		(await outbox()).filter(({ state }) => state === wanted).map((mail) => mail.to);
	const inHand = await those('interrupted');
	expect(inHand.length).toBeGreaterThan(0);
	expect(await those('waits')).not.toEqual([]);

	wire.slow(0);
	await server.start();
	const others = to.filter((address) => !inHand.includes(address));
	await expect.poll(() => those('sent'), soon).toEqual(others);
	expect(await those('interrupted')).toEqual(inHand);
	const arrived = addresses();
	expect(new Set(arrived).size).toBe(arrived.length);
	expect(arrived).toEqual(expect.arrayContaining(others));
}, 60_000);
