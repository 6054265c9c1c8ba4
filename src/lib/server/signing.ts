import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** A new Ed25519 pair: the public key raw, the private one as PKCS 8, both in base64url. */
export function newSigningKey(): { publicKey: string; privateKey: string } {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	return {
		publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
		privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url')
	};
}

export function signText(privateKey: string, text: string): string {
	const key = createPrivateKey({
		key: Buffer.from(privateKey, 'base64url'),
		format: 'der',
		type: 'pkcs8'
	});
	return sign(null, Buffer.from(text), key).toString('base64url');
}

/** False for a wrong signature just as for what is no key. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
	try {
		const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
		return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
	} catch {
		return false;
	}
}
