import { describe, expect, test } from 'vitest';
import { browserName } from '../../src/lib/server/http/browser-name.ts';
import {
	base32,
	codeAt,
	enrolmentAddress,
	newSecret,
	stepOf,
	stepOfCode
} from '../../src/lib/server/sign-in/totp.ts';

const at = (seconds: number) => new Date(seconds * 1000);
const secret = base32(new TextEncoder().encode('12345678901234567890'));

describe('codes of an authenticator app', () => {
	test.each([
		[59, '94287082'],
		[1111111109, '07081804'],
		[1111111111, '14050471'],
		[1234567890, '89005924'],
		[2000000000, '69279037'],
		[20000000000, '65353130']
	])('are those of RFC 6238, appendix B, at second %i', (seconds, code) => {
		expect(codeAt(secret, stepOf(at(seconds)), 8)).toBe(code);
	});

	test.each([
		['', ''],
		['f', 'MY'],
		['fo', 'MZXQ'],
		['foo', 'MZXW6'],
		['foob', 'MZXW6YQ'],
		['fooba', 'MZXW6YTB'],
		['foobar', 'MZXW6YTBOI']
	])('come from secrets written as RFC 4648 writes %j', (text, written) => {
		expect(base32(new TextEncoder().encode(text))).toBe(written);
	});

	test('hold for their half minute and its neighbours, and no longer', () => {
		const now = at(1111111111);
		const here = stepOf(now);
		const found = [-2, -1, 0, 1, 2].map((away) => stepOfCode(secret, codeAt(secret, here + away), now));
		expect(found).toEqual([null, here - 1, here, here + 1, null]);
	});

	test.each(['', '12345', '1234567', 'abcdef', '१२३४५६'])('are six digits: %j is none', (typed) => {
		expect(stepOfCode(secret, typed, at(59))).toBeNull();
	});

	test('have a secret of 160 bits that nobody gets twice', () => {
		const secrets = Array.from({ length: 50 }, newSecret);
		expect(new Set(secrets).size).toBe(50);
		for (const each of secrets) expect(each).toMatch(/^[A-Z2-7]{32}$/);
	});

	test('are offered to the app under the name of the product, whatever signs the address has', () => {
		const url = new URL(enrolmentAddress('Sanjeh', 'a+b&secret=x@example.ir', secret));
		expect(url.searchParams.getAll('secret')).toEqual([secret]);
		expect(url.searchParams.get('issuer')).toBe('Sanjeh');
	});
});

describe('the name of a browser', () => {
	const engine = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0';
	test.each([
		[`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${engine} Safari/537.36`, 'Chrome · Windows'],
		[`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${engine} Safari/537.36 Edg/141.0`, 'Edge · Windows'],
		['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
		[`Mozilla/5.0 (Linux; Android 14; SM-S911B) ${engine} Mobile Safari/537.36`, 'Chrome · Android'],
		[
			'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
			'Safari · iOS'
		],
		['curl/8.0', ''],
		[null, '']
	])('is coarse: no version, no model', (userAgent, name) => {
		expect(browserName(userAgent)).toBe(name);
	});

	test('takes nothing over from what a stranger writes', () => {
		expect(browserName('<script>alert(1)</script> Firefox/1 Windows')).toBe('Firefox · Windows');
	});
});
