import { timingSafeEqual } from 'node:crypto';
import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { ProviderFailure } from './port.ts';

/**
 * Signatures that only the provider can make. `none` and those with a shared secret are not among them: a public key
 * taken for a secret would sign anything.
 */
const algorithms = [
	'RS256',
	'RS384',
	'RS512',
	'PS256',
	'PS384',
	'PS512',
	'ES256',
	'ES384',
	'ES512',
	'EdDSA',
	'Ed25519'
];
const leewaySeconds = 30;
/** A token is made when its code is exchanged, a moment before it is read. */
const oldestSeconds = 10 * 60;

export interface Expected {
	readonly issuer: string;
	readonly clientId: string;
	readonly nonce: string;
	readonly now: Date;
}

const invalid = (reason: string): ProviderFailure => ({ failure: 'invalid', reason });

export function isSame(given: unknown, expected: string): boolean {
	if (typeof given !== 'string') return false;
	const [a, b] = [Buffer.from(given), Buffer.from(expected)];
	return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Whom an ID token names, if it is signed by one of the provider's keys, was made by this provider for this product, in
 * time, and for this very sign-in. Keys that could not be had are an error of `keys`, which says why.
 */
export async function subjectOf(
	idToken: string,
	keys: JWTVerifyGetKey,
	{ issuer, clientId, nonce, now }: Expected
): Promise<{ readonly subject: string } | ProviderFailure> {
	try {
		const { payload } = await jwtVerify(idToken, keys, {
			algorithms,
			issuer,
			audience: clientId,
			clockTolerance: leewaySeconds,
			maxTokenAge: oldestSeconds,
			requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
			currentDate: now
		});
		const { sub, aud, azp } = payload;
		if (!isSame(payload.nonce, nonce)) return invalid('the nonce differs');
		// Some providers name their other parts beside the client; then they must say for whom it was made.
		const others = Array.isArray(aud) && aud.length > 1;
		if ((others || azp !== undefined) && azp !== clientId) return invalid('made for another client');
		if (!sub || sub.length > 255) return invalid('the subject is none');
		return { subject: sub };
	} catch (error) {
		return invalid(error instanceof errors.JOSEError ? error.code : 'the token cannot be read');
	}
}
