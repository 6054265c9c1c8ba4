import * as v from 'valibot';
import { isSafeAddress } from './address.ts';
import { askProvider } from './ask.ts';
import type { ProviderFailure } from './port.ts';

const metadata = v.object({
	issuer: v.string(),
	authorization_endpoint: v.string(),
	token_endpoint: v.string(),
	jwks_uri: v.string(),
	token_endpoint_auth_methods_supported: v.optional(v.array(v.string())),
	authorization_response_iss_parameter_supported: v.optional(v.boolean())
});
export type Metadata = v.InferOutput<typeof metadata>;

const invalid = (reason: string): ProviderFailure => ({ failure: 'invalid', reason });

/** The value that a text is in JSON; undefined for what is none. */
export function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/**
 * What the provider says of itself. It must call itself by the configured name, letter by letter, and all its addresses
 * must lie at the origin of that name: so the server asks nobody whom the operator did not name, whatever the document
 * says, and sends nobody elsewhere to type a password.
 */
export async function discover(issuer: string): Promise<Metadata | ProviderFailure> {
	const reply = await askProvider(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
	if ('failure' in reply) return reply;
	if (reply.status !== 200)
		return { failure: 'unreachable', reason: `discovery answered with status ${reply.status}` };
	const read = v.safeParse(metadata, parsed(reply.text));
	if (!read.success) return invalid('the discovery document is incomplete');
	const found = read.output;
	if (found.issuer !== issuer) return invalid('the discovery document names another issuer');
	const { origin } = new URL(issuer);
	const addresses = [found.authorization_endpoint, found.token_endpoint, found.jwks_uri];
	if (!addresses.every((address) => isSafeAddress(address) && new URL(address).origin === origin))
		return invalid('an address of the provider lies at another origin than its issuer');
	return found;
}
