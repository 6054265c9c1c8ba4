import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import { askProvider } from './ask.ts';
import type { ProviderFailure } from './port.ts';

export interface ProviderKeys {
	readonly find: JWTVerifyGetKey;
	/** Why the keys could not be had since this was last asked; null when they could. */
	takeFailure(): ProviderFailure | null;
}

/**
 * The keys that the provider signs with. They are kept for ten minutes; a token with an unknown key has them read anew,
 * every half minute at most, so that neither a change of keys nor forged tokens are a burden.
 */
export function providerKeys(address: string): ProviderKeys {
	let failed: ProviderFailure | null = null;
	const find = createRemoteJWKSet(new URL(address), {
		[customFetch]: async () => {
			const reply = await askProvider(address);
			failed = 'failure' in reply ? reply : null;
			if ('failure' in reply) return new Response(null, { status: 503 });
			if (reply.status !== 200)
				failed = { failure: 'unreachable', reason: `the keys answered with status ${reply.status}` };
			return new Response(reply.text, { status: reply.status });
		}
	});
	const takeFailure = () => {
		const last = failed;
		failed = null;
		return last;
	};
	return { find, takeFailure };
}
