import { CodeChallengeMethod, OAuth2Client } from 'arctic';
import { backPath } from './address.ts';
import type { ProviderConfig } from './config.ts';
import { discover, type Metadata } from './discovery.ts';
import { exchange } from './exchange.ts';
import { isSame, subjectOf } from './identity.ts';
import { providerKeys, type ProviderKeys } from './keys.ts';
import type { ProviderFailure, SignInProvider } from './port.ts';

/** How long the provider's description of itself is believed. */
const believed = 10 * 60_000;

interface Known {
	readonly metadata: Metadata;
	readonly keys: ProviderKeys;
	readonly until: number;
}

/**
 * The provider that the operator configured. It is asked first when somebody uses it, so the product starts without it
 * too. Only `openid` is asked for: no name, no e-mail address, nothing that would have to be kept or believed.
 */
export function openProvider(config: ProviderConfig, origin: string, now: () => Date): SignInProvider {
	const { issuer, clientId, clientSecret, name } = config;
	const redirectUri = `${origin}${backPath}`;
	// The exchange is our own: the library's has no end, no limit, and follows redirections.
	const client = new OAuth2Client(clientId, clientSecret, redirectUri);
	let known: Known | undefined;

	async function read(): Promise<Known | ProviderFailure> {
		if (known && now().getTime() < known.until) return known;
		const metadata = await discover(issuer);
		if ('failure' in metadata) return metadata;
		const keys =
			known && known.metadata.jwks_uri === metadata.jwks_uri ? known.keys : providerKeys(metadata.jwks_uri);
		known = { metadata, keys, until: now().getTime() + believed };
		return known;
	}

	return {
		issuer,
		name,
		async entry({ state, nonce, verifier }, anew) {
			const found = await read();
			if ('failure' in found) return found;
			const url = client.createAuthorizationURLWithPKCE(
				found.metadata.authorization_endpoint,
				state,
				CodeChallengeMethod.S256,
				verifier,
				['openid']
			);
			url.searchParams.set('nonce', nonce);
			if (anew) url.searchParams.set('prompt', 'login');
			return { url: url.href };
		},
		async identify({ code, iss }, { nonce, verifier }) {
			const found = await read();
			if ('failure' in found) return found;
			const { metadata, keys } = found;
			// A provider that names itself in its answers always does (RFC 9207).
			const mustSay = metadata.authorization_response_iss_parameter_supported === true;
			if (iss === null ? mustSay : !isSame(iss, issuer))
				return { failure: 'invalid', reason: 'the answer names another issuer, or none' };
			const exchanged = await exchange(metadata, config, { code, verifier, redirectUri });
			if ('failure' in exchanged) return exchanged;
			const expected = { issuer, clientId, nonce, now: now() };
			const identity = await subjectOf(exchanged.idToken, keys.find, expected);
			const noKeys = keys.takeFailure();
			return 'failure' in identity && noKeys ? noKeys : identity;
		}
	};
}
