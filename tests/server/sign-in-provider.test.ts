import { createHmac, createPublicKey, randomBytes } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openProvider } from '../../src/lib/server/provider/open.ts';
import type { SignInProvider } from '../../src/lib/server/provider/port.ts';
import {
	aSignInProvider,
	client,
	json,
	properly,
	type Sign,
	type SignInProviderStub,
	type Twist
} from '../support/sign-in-provider.ts';

let stub: SignInProviderStub;
let provider: SignInProvider;
let now: Date;
const origin = 'http://localhost:3000';
const secrets = { state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43) };

const open = (issuer = stub.issuer): SignInProvider =>
	openProvider(
		{ issuer, clientId: client.id, clientSecret: client.secret, name: { fa: 'ورود', en: 'ID' } },
		origin,
		() => now
	);
beforeAll(async () => {
	stub = await aSignInProvider();
});
beforeEach(() => {
	now = new Date();
	provider = open();
});
afterEach(() => {
	stub.instead.clear();
	stub.document = {};
	stub.keys.splice(1);
	stub.asked.length = 0;
});
afterAll(() => stub.close());

async function addressOf(given = provider, anew = false): Promise<string> {
	const entry = await given.entry(secrets, anew);
	if ('failure' in entry) throw new Error(entry.reason);
	return entry.url;
}

/** Somebody signs in, with this twist; what the product makes of it. */
async function identified(twist: Twist = {}, subject = 'person-1') {
	const query = new URLSearchParams(await stub.signIn(await addressOf(), subject, twist));
	return provider.identify({ code: query.get('code') ?? '', iss: query.get('iss') }, secrets);
}
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = (offset: number) => Math.floor(Date.now() / 1000) + offset;

describe('the way to the provider', () => {
	test('carries state, nonce and PKCE, asks for nothing but who it is, and comes back to one address', async () => {
		const { origin: to, pathname, searchParams } = new URL(await addressOf());
		expect(to + pathname).toBe(`${stub.issuer}/authorize`);
		const sent = Object.fromEntries(searchParams);
		expect(sent).toMatchObject({
			response_type: 'code',
			client_id: client.id,
			redirect_uri: `${origin}/sign-in/back`,
			scope: 'openid',
			state: secrets.state,
			nonce: secrets.nonce,
			code_challenge_method: 'S256'
		});
		expect(sent.code_challenge).not.toBe(secrets.verifier);
		expect(JSON.stringify(sent)).not.toContain(client.secret);
	});

	test('to connect an account has the person show again who they are', async () => {
		expect(new URL(await addressOf(provider, true)).searchParams.get('prompt')).toBe('login');
		expect(new URL(await addressOf()).searchParams.has('prompt')).toBe(false);
	});
});

describe('what the provider says of itself', () => {
	test.each([
		['another issuer', { issuer: 'https://evil.example' }],
		['its issuer with a slash more', () => ({ issuer: `${stub.issuer}/` })],
		['no issuer', { issuer: undefined }],
		['keys elsewhere', { jwks_uri: 'https://evil.example/keys' }],
		['the exchange elsewhere', { token_endpoint: 'http://127.0.0.1:1/token' }],
		['the exchange at an address inside', { token_endpoint: 'http://169.254.169.254/token' }],
		['the sign-in page elsewhere', { authorization_endpoint: 'https://evil.example/authorize' }],
		['a script for an address', { authorization_endpoint: 'javascript:alert(1)' }],
		['nothing', { token_endpoint: undefined }]
	] as const)('is not believed when it names %s', async (_, document) => {
		stub.document = typeof document === 'function' ? document() : document;
		expect(await provider.entry(secrets, false)).toMatchObject({ failure: 'invalid' });
		expect(stub.asked).toEqual(['/.well-known/openid-configuration']);
	});

	test.each([
		['is no JSON', (_: unknown, response: Parameters<typeof json>[0]) => response.end('<html>')],
		['is an error', (_: unknown, response: Parameters<typeof json>[0]) => json(response, 500, {})],
		[
			'leads elsewhere',
			(_: unknown, response: Parameters<typeof json>[0]) => {
				response.writeHead(302, { location: '/elsewhere' });
				response.end();
			}
		],
		[
			'has no end',
			(_: unknown, response: Parameters<typeof json>[0]) => {
				const more = () => {
					while (!response.destroyed && response.write('x'.repeat(65_536)));
				};
				response.on('drain', more);
				more();
			}
		]
	] as const)('is no use when it %s', async (_, answer) => {
		stub.instead.set('/.well-known/openid-configuration', answer);
		expect(await provider.entry(secrets, false)).toHaveProperty('failure');
		expect(stub.asked).not.toContain('/elsewhere');
	});

	test('is asked again after a failure, and not again for some minutes after it was right', async () => {
		stub.document = { issuer: 'https://evil.example' };
		expect(await provider.entry(secrets, false)).toHaveProperty('failure');
		stub.document = {};
		await addressOf();
		await addressOf();
		expect(stub.asked).toHaveLength(2);
		now = new Date(now.getTime() + 11 * 60_000);
		await addressOf();
		expect(stub.asked).toHaveLength(3);
	});

	test('is missing where nobody answers, and that is all that is said', async () => {
		const gone = await aSignInProvider();
		await gone.close();
		expect(await open(gone.issuer).entry(secrets, false)).toEqual({
			failure: 'unreachable',
			reason: 'ECONNREFUSED'
		});
	});
});

describe('an ID token', () => {
	test('that is right names the person', async () => {
		expect(await identified()).toEqual({ subject: 'person-1' });
	});

	test('may name other parts of the provider beside the product, when it says for whom it was made', async () => {
		expect(await identified({ claims: { aud: [client.id, 'project'], azp: client.id } })).toEqual({
			subject: 'person-1'
		});
	});

	test('may be half a minute ahead or late, as clocks are', async () => {
		for (const claims of [{ iat: seconds(20) }, { exp: seconds(-20) }])
			expect(await identified({ claims })).toEqual({ subject: 'person-1' });
	});

	test.each([
		['with another nonce', () => ({ nonce: 'x'.repeat(43) })],
		['with a nonce that is no text', () => ({ nonce: [secrets.nonce] })],
		['without a nonce', () => ({ nonce: undefined })],
		['for another client', () => ({ aud: 'somebody else' })],
		['for others besides, without saying for whom', () => ({ aud: [client.id, 'somebody else'] })],
		['made for another client', () => ({ aud: [client.id, 'other'], azp: 'other' })],
		['for this client, but given to another', () => ({ azp: 'other' })],
		['without an audience', () => ({ aud: undefined })],
		['of another issuer', () => ({ iss: 'https://evil.example' })],
		['of an issuer that begins alike', () => ({ iss: `${stub.issuer}.evil.example` })],
		['without an issuer', () => ({ iss: undefined })],
		['that has expired', () => ({ iat: seconds(-300), exp: seconds(-60) })],
		['without an end', () => ({ exp: undefined })],
		['from long ago, though it never ends', () => ({ iat: seconds(-3600), exp: seconds(3600) })],
		['from the future', () => ({ iat: seconds(120) })],
		['without its time', () => ({ iat: undefined })],
		['that holds only later', () => ({ nbf: seconds(300) })],
		['without a subject', () => ({ sub: undefined })],
		['with an empty subject', () => ({ sub: '' })],
		['with an endless subject', () => ({ sub: 'x'.repeat(256) })]
	] as const)('%s is refused', async (_, claims) => {
		expect(await identified({ claims: claims() })).toMatchObject({ failure: 'invalid' });
	});

	const unsigned: Sign = (claims) => `${part({ alg: 'none' })}.${part(claims)}.`;
	const stripped: Sign = async (claims, at) =>
		`${(await properly(claims, at)).split('.').slice(0, 2).join('.')}.`;
	const byPublicKey: Sign = (claims, { keys }) => {
		const pem = createPublicKey({ key: keys[0] as object, format: 'jwk' } as never).export({
			format: 'pem',
			type: 'spki'
		});
		const body = `${part({ alg: 'HS256', kid: 'first' })}.${part(claims)}`;
		return `${body}.${createHmac('sha256', pem).update(body).digest('base64url')}`;
	};
	const bySecret: Sign = (claims) => {
		const body = `${part({ alg: 'HS256' })}.${part(claims)}`;
		return `${body}.${createHmac('sha256', client.secret).update(body).digest('base64url')}`;
	};
	const byStranger: Sign = async (claims) => {
		const { privateKey } = await generateKeyPair('ES256');
		return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'first' }).sign(privateKey);
	};
	const bringsItsKey: Sign = async (claims) => {
		const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
		const { exportJWK } = await import('jose');
		const jwk = await exportJWK(publicKey);
		const header = { alg: 'ES256', jwk, jku: 'https://evil.example/keys' };
		return new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
	};
	const changed: Sign = async (claims, at) => {
		const [head = '', , signature = ''] = (await properly(claims, at)).split('.');
		return `${head}.${part({ ...claims, sub: 'somebody-else' })}.${signature}`;
	};
	test.each<readonly [string, Sign]>([
		['with the algorithm none', unsigned],
		['whose signature was taken off', stripped],
		['signed with the public key for a secret', byPublicKey],
		['signed with the client’s secret', bySecret],
		['signed with a key of somebody else', byStranger],
		['that brings its own key', bringsItsKey],
		['that was changed after it was signed', changed],
		['that is no token', () => 'no token'],
		['that is endless', () => 'x'.repeat(30_000)]
	])('%s is refused', async (_, sign) => {
		expect(await identified({ sign })).toMatchObject({ failure: 'invalid' });
		expect(stub.asked.filter((path) => !['/keys', '/token'].includes(path))).toEqual([
			'/.well-known/openid-configuration'
		]);
	});

	test('that could not be checked, as the keys cannot be had, names nobody', async () => {
		stub.instead.set('/keys', (_, response) => json(response, 500, {}));
		expect(await identified()).toMatchObject({ failure: 'unreachable' });
		stub.instead.clear();
		expect(await identified()).toEqual({ subject: 'person-1' });
	});
});

describe('the answer', () => {
	test.each([
		['of another issuer', { iss: 'https://evil.example' }],
		['that does not say whose it is, of a provider that says so', { iss: undefined }]
	] as const)('%s is refused before the code is sent anywhere', async (_, back) => {
		expect(await identified({ back })).toMatchObject({ failure: 'invalid' });
		expect(stub.asked).not.toContain('/token');
	});

	test('need not say whose it is where the provider never does', async () => {
		stub.document = { authorization_response_iss_parameter_supported: undefined };
		expect(await identified({ back: { iss: undefined } })).toEqual({ subject: 'person-1' });
	});

	test('counts once: a code that was used is refused', async () => {
		const query = new URLSearchParams(await stub.signIn(await addressOf(), 'person-1'));
		const answer = { code: query.get('code') ?? '', iss: query.get('iss') };
		expect(await provider.identify(answer, secrets)).toEqual({ subject: 'person-1' });
		expect(await provider.identify(answer, secrets)).toEqual({
			failure: 'invalid',
			reason: 'the exchange answered with status 400: invalid_grant'
		});
	});

	test('is refused when the code was made for another verifier', async () => {
		const query = new URLSearchParams(await stub.signIn(await addressOf(), 'person-1'));
		const answer = { code: query.get('code') ?? '', iss: query.get('iss') };
		const other = { ...secrets, verifier: randomBytes(32).toString('base64url') };
		expect(await provider.identify(answer, other)).toMatchObject({ failure: 'invalid' });
	});

	test.each([
		['leads elsewhere', 307, { location: '/elsewhere' }, ''],
		['is an error of the provider', 502, {}, ''],
		['is no JSON', 200, {}, 'ok'],
		['has no token', 200, {}, '{"access_token":"x"}'],
		['has a token that is no text', 200, {}, '{"id_token":{"a":1}}']
	] as const)('is refused when the exchange %s', async (_, status, headers, body) => {
		stub.instead.set('/token', (_, response) => {
			response.writeHead(status, headers);
			response.end(body);
		});
		expect(await identified()).toHaveProperty('failure');
		expect(stub.asked).not.toContain('/elsewhere');
	});

	test('never brings words of the provider into what is logged', async () => {
		const words = '<b>words of the provider</b>';
		stub.instead.set('/token', (_, response) =>
			json(response, 400, { error: words, error_description: words })
		);
		expect(JSON.stringify(await identified())).not.toContain('words');
	});
});
