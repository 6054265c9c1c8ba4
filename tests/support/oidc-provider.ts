import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import { freePort } from './free-port.ts';

export const realClient = { id: 'sanjeh', secret: 'a-secret-of-the-tests+%/' } as const;

export interface RealProvider {
	readonly issuer: string;
	/** What went wrong in it, in its own words. */
	readonly failures: string[];
	close(): Promise<void>;
}

const escaped = (text: string): string => text.replaceAll(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Its page: whoever gives a name is that person; or they go back without. */
function page(response: ServerResponse, uid: string): void {
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
	response.end(`<!doctype html><html lang="en"><title>Provider</title><main><h1>Provider</h1>
		<form method="post" action="/interaction/${escaped(uid)}">
		<label>Name <input name="person" required></label><button>Enter</button></form>
		<form method="post" action="/interaction/${escaped(uid)}"><button>Cancel</button></form></main></html>`);
}

async function personOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return new URLSearchParams(Buffer.concat(chunks).toString()).get('person') ?? '';
}

/** A real, certified implementation of a provider, on loopback. `back`: where it may send people back to. */
export async function aRealProvider(back: string): Promise<RealProvider> {
	const port = await freePort();
	const issuer = `http://127.0.0.1:${port}`;
	const { privateKey } = await generateKeyPair('RS256', { extractable: true });
	const failures: string[] = [];
	const provider: Provider = new Provider(issuer, {
		clients: [
			{
				client_id: realClient.id,
				client_secret: realClient.secret,
				redirect_uris: [back],
				response_types: ['code'],
				grant_types: ['authorization_code']
			}
		],
		cookies: { keys: ['a key of the tests'] },
		jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'one', alg: 'RS256', use: 'sig' }] },
		features: { devInteractions: { enabled: false } },
		interactions: { url: (_, { uid }) => `/interaction/${uid}` },
		pkce: { required: () => true },
		ttl: {
			Session: 600,
			Interaction: 600,
			Grant: 600,
			IdToken: 300,
			AccessToken: 300,
			AuthorizationCode: 60
		},
		findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
		// Nobody is asked whether the product may know who they are.
		loadExistingGrant: async ({ oidc: { client, session } }) => {
			const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
			grant.addOIDCScope('openid');
			await grant.save();
			return grant;
		}
	});
	for (const event of ['authorization.error', 'grant.error', 'server_error'])
		provider.on(event, (_, error) => failures.push(`${event}: ${String(error)}`));

	async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { uid } = await provider.interactionDetails(request, response);
		if (request.method !== 'POST') return page(response, uid);
		const person = await personOf(request);
		const outcome = person
			? { login: { accountId: person } }
			: { error: 'access_denied', error_description: 'words of the provider' };
		await provider.interactionFinished(request, response, outcome, { mergeWithLastSubmission: false });
	}
	const answer = provider.callback();
	const server = createServer((request, response) => {
		if (!request.url?.startsWith('/interaction/')) return answer(request, response);
		interact(request, response).catch((error: unknown) => {
			failures.push(String(error));
			response.writeHead(500);
			response.end();
		});
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return {
		issuer,
		failures,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
}
