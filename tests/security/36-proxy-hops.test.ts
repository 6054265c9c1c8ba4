import { describe, expect, test } from 'vitest';
import { limits } from '../../src/lib/server/limits.ts';
import { newToken } from '../../src/lib/server/secrets.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';

/** The status of a guess at a link, as somebody sends it who writes the header that way. */
const guess = async (server: BuiltServer, forwarded: string): Promise<number> =>
	(await server.ask({ path: `/fa/r/${newToken()}`, headers: { 'x-forwarded-for': forwarded } })).status;

/** Guesses until it is turned away, or `most` times. */
async function guessesAllowed(
	server: BuiltServer,
	header: (i: number) => string,
	most: number
): Promise<number> {
	for (let i = 0; i < most; i++) if ((await guess(server, header(i))) === 429) return i;
	return most;
}

/** Waits for the turn of the minute when it is near: attempts are counted by the minute. */
async function earlyInTheMinute(): Promise<void> {
	const left = 60_000 - (Date.now() % 60_000);
	if (left < 12_000) await new Promise((resolve) => setTimeout(resolve, left + 100));
}

const limit = limits.unknownLinksPerMinute;
const proxy = '198.51.100.1';

describe.each([
	{ hops: 0, forged: (i: number) => `10.9.8.${i}`, honest: null },
	{
		hops: 1,
		forged: (i: number) => `10.9.8.${i}, 203.0.113.5`,
		honest: (i: number) => `10.1.1.1, 203.0.114.${i}`
	},
	{
		hops: 2,
		forged: (i: number) => `10.9.8.${i}, 203.0.113.5, ${proxy}`,
		honest: (i: number) => `10.1.1.1, 203.0.114.${i}, ${proxy}`
	}
])('behind $hops proxies of our own', ({ hops, forged, honest }) => {
	test('a forged X-Forwarded-For does not make one guesser many', async () => {
		const server = await startBuilt({ PROXY_HOPS: String(hops), LOG_LEVEL: 'error' });
		try {
			await earlyInTheMinute();
			expect(await guessesAllowed(server, forged, limit + 10)).toBe(limit);
			// A header that our proxies could not have made: counted by the proxy itself.
			if (hops === 2)
				expect(await guessesAllowed(server, (i) => `10.9.8.${i}`, limit + 10)).toBeLessThanOrEqual(limit);
			// Those who really come from elsewhere are counted for themselves.
			if (honest) expect(await guessesAllowed(server, honest, limit + 10)).toBe(limit + 10);
		} finally {
			await server.stop();
		}
	}, 60_000);
});
