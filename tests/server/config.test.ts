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
			PROXY_HOPS: '-1'
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
			'SANJEH_PASSPHRASE'
		];
		for (const name of known) expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
	});
});
