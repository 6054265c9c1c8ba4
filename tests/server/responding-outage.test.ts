import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isConnectionFailure } from '../../src/lib/server/db/failure.ts';
import { openPostgres, type OpenDatabase } from '../../src/lib/server/db/open.ts';
import { findRespondent } from '../../src/lib/server/services/responding/responding.ts';
import { answerPage } from '../../src/lib/server/services/responding/responding-save.ts';
import { start } from '../../src/lib/server/services/responding/responding-start.ts';
import { aContext, anInvitation, anOpenWave, everyKind, type TestContext } from '../support/builders.ts';
import { freshPostgres } from '../support/database.ts';

/** A line to the database that the test can cut and mend. */
class Line {
	readonly #sockets = new Set<Socket>();
	readonly #server: Server;
	#whole = true;

	constructor(host: string, port: number) {
		this.#server = createServer((near) => {
			if (!this.#whole) return void near.destroy();
			const far = connect(port, host);
			for (const [one, other] of [
				[near, far],
				[far, near]
			] as const) {
				this.#sockets.add(one);
				one.pipe(other);
				one.on('error', () => other.destroy());
				one.on('close', () => {
					this.#sockets.delete(one);
					other.destroy();
				});
			}
		});
	}

	open = () =>
		new Promise<number>((resolve) => {
			this.#server.listen(0, '127.0.0.1', () => resolve((this.#server.address() as AddressInfo).port));
		});

	cut() {
		this.#whole = false;
		for (const socket of this.#sockets) socket.destroy();
	}

	mend() {
		this.#whole = true;
	}

	close() {
		this.cut();
		this.#server.close();
	}
}

let direct: OpenDatabase & { url: string };
let line: Line;
let ctx: TestContext;
beforeAll(async () => {
	direct = await freshPostgres();
	const url = new URL(direct.url);
	line = new Line(url.hostname, Number(url.port));
	url.port = String(await line.open());
	ctx = aContext(openPostgres(url.href, 2));
});
afterAll(async () => {
	await ctx.db.destroy();
	line.close();
	await direct.close();
});

test('while the database is gone nothing is acknowledged; afterwards nothing is lost', async () => {
	const wave = await anOpenWave(direct.db, { instruments: [{ instrument: everyKind }] });
	const { token } = await anInvitation(direct.db, wave.campaignId);
	const post = (page: number, item: string, value: string) =>
		answerPage(ctx, { token, page: String(page), locale: 'fa', fields: new Map([[item, [value]]]) });
	await start(ctx, token, 'fa');
	await post(1, 'agree', '4');

	line.cut();
	for (const attempt of [
		() => post(2, 'told', '7'),
		() => post(1, 'agree', '5'),
		() => start(ctx, token, 'fa')
	]) {
		const error = await attempt().then(
			() => null,
			(e: unknown) => e
		);
		expect(isConnectionFailure(error)).toBe(true);
	}

	line.mend();
	expect((await findRespondent(ctx, token)).draft?.answers).toEqual([4, null, null, null, null, null]);
	expect(await post(2, 'told', '7')).toEqual({ submitted: true });
});

test('a connection that breaks between two statements of a transaction is a failure of the connection, too', async () => {
	const told = ctx.db.transaction().execute(async (trx) => {
		await sql`select 1`.execute(trx);
		line.cut();
		// The driver hears of it before the next statement.
		await wait(100);
		await sql`select 2`.execute(trx);
	});
	const error = await told.catch((cause: unknown) => cause);
	line.mend();
	expect(error).toBeInstanceOf(Error);
	expect(isConnectionFailure(error)).toBe(true);
});
