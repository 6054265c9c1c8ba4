import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

/*
 * A sign-in provider that lies as a test tells it to. It is strict where the product has to be right (the client's
 * secret, PKCE, the address to come back to) and obeys in everything else.
 */

export const client = { id: 'sanjeh:client+1', secret: 'a:secret+of%the-tests' } as const;

/** Signs the claims of an ID token, or does something else with them. */
export type Sign = (claims: JWTPayload, provider: SignInProviderStub) => string | Promise<string>;

export interface Twist {
	/** In place of the true ones; undefined: left out. */
	readonly claims?: Readonly<Record<string, unknown>>;
	readonly sign?: Sign;
	/** Parameters of the address that the browser is sent back to; undefined: left out. */
	readonly back?: Readonly<Record<string, string | undefined>>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface SignInProviderStub {
	readonly issuer: string;
	/** The public keys, as they are published. */
	readonly keys: JWK[];
	readonly privateKey: CryptoKey;
	/** What is said in place of the usual, by path. */
	readonly instead: Map<string, Answer>;
	/** Every path that was asked for. */
	readonly asked: string[];
	/** What the discovery document says differently. */
	document: Readonly<Record<string, unknown>>;
	/** Somebody signs in at this address of the product's making; the query with which the browser comes back. */
	signIn(address: string, subject: string, twist?: Twist): Promise<string>;
	close(): Promise<void>;
}

export const json = (response: ServerResponse, status: number, value: unknown): void => {
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(JSON.stringify(value));
};

/** As it should be. */
export const properly: Sign = (claims, { privateKey }) =>
	new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'first', typ: 'JWT' }).sign(privateKey);

const withoutGaps = <T>(values: Readonly<Record<string, T | undefined>>): Record<string, T> =>
	Object.fromEntries(Object.entries(values).filter((pair): pair is [string, T] => pair[1] !== undefined));

const formDecoded = (text: string): string => new URLSearchParams(`x=${text}`).get('x') ?? '';

export async function aSignInProvider(): Promise<SignInProviderStub> {
	const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
	const keys: JWK[] = [{ ...(await exportJWK(publicKey)), kid: 'first', alg: 'ES256', use: 'sig' }];
	const instead = new Map<string, Answer>();
	const asked: string[] = [];
	const grants = new Map<string, { challenge: string; redirectUri: string; idToken: string }>();

	async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const fields = new URLSearchParams(Buffer.concat(chunks).toString());
		const [, encoded = ''] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? [];
		const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(':').map(formDecoded);
		if (id !== client.id || secret !== client.secret)
			return json(response, 401, {
				error: 'invalid_client',
				error_description: '<b>words of the provider</b>'
			});
		const code = fields.get('code') ?? '';
		const grant = grants.get(code);
		grants.delete(code);
		const verifier = fields.get('code_verifier') ?? '';
		const right =
			grant &&
			fields.get('grant_type') === 'authorization_code' &&
			fields.get('redirect_uri') === grant.redirectUri &&
			verifier.length >= 43 &&
			createHash('sha256').update(verifier).digest('base64url') === grant.challenge;
		if (!right) return json(response, 400, { error: 'invalid_grant' });
		json(response, 200, { token_type: 'Bearer', access_token: 'x', expires_in: 60, id_token: grant.idToken });
	}

	const server = createServer((request, response) => {
		const path = (request.url ?? '').split('?', 1)[0] ?? '';
		asked.push(path);
		const other = instead.get(path);
		if (other) return other(request, response);
		if (path === '/.well-known/openid-configuration')
			return json(response, 200, {
				issuer: stub.issuer,
				authorization_endpoint: `${stub.issuer}/authorize`,
				token_endpoint: `${stub.issuer}/token`,
				jwks_uri: `${stub.issuer}/keys`,
				authorization_response_iss_parameter_supported: true,
				...stub.document
			});
		if (path === '/keys') return json(response, 200, { keys });
		if (path === '/token') return void exchange(request, response);
		json(response, 404, {});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	const stub: SignInProviderStub = {
		issuer,
		keys,
		privateKey,
		instead,
		asked,
		document: {},
		async signIn(address, subject, { claims = {}, sign = properly, back = {} } = {}) {
			const query = new URL(address).searchParams;
			const said = (name: string) => query.get(name) ?? '';
			if (said('client_id') !== client.id || said('response_type') !== 'code')
				throw new Error(`no address of an authorization request: ${address}`);
			if (said('code_challenge_method') !== 'S256') throw new Error('PKCE is missing');
			const now = Math.floor(Date.now() / 1000);
			const usual = {
				iss: issuer,
				sub: subject,
				aud: client.id,
				nonce: said('nonce'),
				iat: now,
				exp: now + 300
			};
			const code = randomUUID();
			grants.set(code, {
				challenge: said('code_challenge'),
				redirectUri: said('redirect_uri'),
				idToken: await sign(withoutGaps({ ...usual, ...claims }), stub)
			});
			const parameters = withoutGaps({ code, state: said('state'), iss: issuer, ...back });
			return `?${new URLSearchParams(parameters).toString()}`;
		},
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
	return stub;
}
