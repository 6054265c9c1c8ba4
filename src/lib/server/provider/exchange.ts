import * as v from 'valibot';
import { askProvider } from './ask.ts';
import type { ProviderConfig } from './config.ts';
import { parsed, type Metadata } from './discovery.ts';
import type { ProviderFailure } from './port.ts';

const tokens = v.object({ id_token: v.pipe(v.string(), v.maxLength(20_000)) });
const refusal = v.object({
	error: v.picklist(['invalid_client', 'invalid_grant', 'invalid_request', 'unauthorized_client'])
});

/** Identifiers and secrets are form-encoded before they are joined (RFC 6749 §2.3.1). */
const formEncoded = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1);

interface Credentials {
	readonly headers: Readonly<Record<string, string>>;
	readonly fields: Readonly<Record<string, string>>;
}

function credentials(metadata: Metadata, { clientId, clientSecret }: ProviderConfig): Credentials {
	const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
	if (!methods.includes('client_secret_basic') && methods.includes('client_secret_post'))
		return { headers: {}, fields: { client_id: clientId, client_secret: clientSecret } };
	const pair = `${formEncoded(clientId)}:${formEncoded(clientSecret)}`;
	return { headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }, fields: {} };
}

export interface Exchanged {
	readonly code: string;
	readonly verifier: string;
	readonly redirectUri: string;
}

/** The ID token for a code. The access token that comes with it is not looked at. */
export async function exchange(
	metadata: Metadata,
	config: ProviderConfig,
	{ code, verifier, redirectUri }: Exchanged
): Promise<{ readonly idToken: string } | ProviderFailure> {
	const { headers, fields } = credentials(metadata, config);
	const reply = await askProvider(metadata.token_endpoint, {
		method: 'POST',
		headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({
			grant_type: 'authorization_code',
			code,
			redirect_uri: redirectUri,
			code_verifier: verifier,
			...fields
		}).toString()
	});
	if ('failure' in reply) return reply;
	const body = parsed(reply.text);
	if (reply.status >= 500)
		return { failure: 'unreachable', reason: `the exchange answered with status ${reply.status}` };
	if (reply.status !== 200) {
		const told = v.safeParse(refusal, body);
		const error = told.success ? `: ${told.output.error}` : '';
		return { failure: 'invalid', reason: `the exchange answered with status ${reply.status}${error}` };
	}
	const read = v.safeParse(tokens, body);
	if (!read.success) return { failure: 'invalid', reason: 'the exchange gave no ID token' };
	return { idToken: read.output.id_token };
}
