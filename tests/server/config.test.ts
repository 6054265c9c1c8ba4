import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadConfiguration, readConfig } from '../../src/lib/server/config.ts';
import { productRoot } from '../../src/lib/server/root.ts';

const linesOf = (env: Record<string, string>): readonly string[] => {
	try {
		readConfig(env);
	} catch (error) {
		if (error instanceof BadConfiguration) return error.lines;
		throw error;
	}
	return [];
};

describe('the configuration', () => {
	test('of an empty environment is a server at home: embedded database, no mail, no proxy', () => {
		expect(readConfig({})).toMatchObject({
			port: 3000,
			host: '127.0.0.1',
			origin: 'http://localhost:3000',
			databaseUrl: null,
			smtpUrl: null,
			proxyHops: 0
		});
	});

	test('names everything that is wrong at once', () => {
		const wrong = {
			PORT: '0',
			ORIGIN: 'crm.example.ir',
			DATABASE_URL: 'mysql://x',
			SMTP_URL: 'http://x',
			MAIL_FROM: 'nobody',
			LOG_LEVEL: 'loud',
			PROXY_HOPS: '-1',
			TIME_ZONE: 'Mars/Olympus'
		};
		expect(linesOf(wrong).map((line) => line.split(' ')[0])).toEqual(Object.keys(wrong));
	});

	test('never repeats a value, which may be a secret', () => {
		expect(
			linesOf({ DATABASE_URL: 'mysql://root:hunter2@db', SMTP_URL: 'x://me:hunter2@mail' }).join()
		).not.toContain('hunter2');
	});

	test('keeps of the address only what every link begins with', () => {
		expect(readConfig({ ORIGIN: 'https://crm.example.ir/some/path?x=1' }).origin).toBe(
			'https://crm.example.ir'
		);
	});

	test.each(['MAIL_FROM', 'ORIGIN', 'HOST'])('takes an empty %s for one that is not set', (name) => {
		expect(readConfig({ [name]: ' ' })).toEqual(readConfig({}));
	});

	test('takes no sender with a line break in it', () => {
		expect(linesOf({ MAIL_FROM: 'a@b.ir\r\nBcc: c@d.ir' })).toHaveLength(1);
	});

	const provider = {
		OIDC_ISSUER: 'https://id.example.ir/realms/staff',
		OIDC_CLIENT_ID: 'sanjeh',
		OIDC_CLIENT_SECRET: 'a-secret-of-the-tests'
	};
	test('has no sign-in provider unless issuer, client and secret are all there', () => {
		expect(readConfig({}).provider).toBeNull();
		expect(readConfig({ OIDC_NAME: 'Sepidar ID' }).provider).toBeNull();
		expect(readConfig(provider).provider).toEqual({
			issuer: 'https://id.example.ir/realms/staff',
			clientId: 'sanjeh',
			clientSecret: 'a-secret-of-the-tests',
			name: { fa: 'id.example.ir', en: 'id.example.ir' }
		});
		expect(readConfig({ ...provider, OIDC_NAME: 'Sepidar ID' }).provider?.name).toEqual({
			fa: 'Sepidar ID',
			en: 'Sepidar ID'
		});
		expect(
			readConfig({ ...provider, OIDC_NAME: 'Sepidar ID', OIDC_NAME_FA: 'سپیدار' }).provider?.name
		).toEqual({
			fa: 'سپیدار',
			en: 'Sepidar ID'
		});
	});
	test.each([
		[['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'], { OIDC_ISSUER: provider.OIDC_ISSUER }],
		[['OIDC_ISSUER'], { OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'long enough'.replace(' ', '-') }]
	])('says that %s is missing of a sign-in provider', (missing, env) => {
		expect(linesOf(env).map((line) => line.split(' ')[0])).toEqual(missing);
	});
	test.each([
		'http://id.example.ir',
		'http://localhost.evil.example',
		'id.example.ir',
		'https://id.example.ir?x=1',
		'https://id.example.ir#x',
		'https://user:secret@id.example.ir',
		'https://id.example.ir\\@evil.example',
		'file:///etc/passwd'
	])('takes no issuer that secrets must not go to, or that is none: %s', (issuer) => {
		expect(linesOf({ ...provider, OIDC_ISSUER: issuer })).toHaveLength(1);
	});
	test.each(['http://localhost:8080', 'http://127.0.0.1:8080/realms/x', 'http://[::1]:8080'])(
		'takes %s, which does not leave the machine',
		(issuer) => {
			expect(readConfig({ ...provider, OIDC_ISSUER: issuer }).provider?.issuer).toBe(issuer);
		}
	);

	test('cannot be changed while the server runs', () => {
		expect(Object.isFrozen(readConfig({}))).toBe(true);
	});

	test('is documented variable by variable', () => {
		const example = readFileSync(join(productRoot, '.env.example'), 'utf8');
		const known = [
			'PORT',
			'HOST',
			'ORIGIN',
			'DATA_DIR',
			'DATABASE_URL',
			'SMTP_URL',
			'MAIL_FROM',
			'LOG_LEVEL',
			'PROXY_HOPS',
			'AUDIT_DAYS',
			'METRICS_TOKEN',
			'OIDC_ISSUER',
			'OIDC_CLIENT_ID',
			'OIDC_CLIENT_SECRET',
			'OIDC_NAME',
			'OIDC_NAME_FA',
			'SANJEH_PASSPHRASE'
		];
		for (const name of known) expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
	});
});
