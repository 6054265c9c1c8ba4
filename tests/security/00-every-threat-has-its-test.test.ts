import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Each class of attack that peers were open to, and the promise (file: name of a test) that closes it here. */
const threats: readonly [
	number: number,
	threat: string,
	...promises: readonly (readonly [string, string])[]
][] = [
	[1, 'stored XSS', ['01-stored-xss', 'are shown as text on every page (%s)']],
	[2, 'XSS from an answer', ['02-xss-from-an-answer', 'is printed in the report letter by letter']],
	[3, 'XSS by an uploaded file', ['19-logos', 'is a picture and nothing else to every browser']],
	[4, 'XSS by warnings of an import', ['04-import-warnings', 'is quoted as text, row by row (%s)']],
	[5, 'formula injection', ['05-formula-injection', 'is no formula in a CSV file']],
	[6, 'SQL injection', ['06-sql-injection', 'in every field of every form finds nothing']],
	[7, 'paths into JSON', ['06-sql-injection', '«%s» is no code of an item']],
	[8, 'other people’s objects by id', ['39-roles', 'a foreign id is answered word for word']],
	[9, 'two organizations in one address', ['39-roles', 'a foreign id is answered word for word']],
	[10, 'what strangers are told', ['10-what-strangers-see', 'tell how long and by whom']],
	[11, 'a withdrawn share link', ['11-shared-report', 'opens nothing from the moment it is withdrawn']],
	[12, 'more than one response', ['12-one-response', 'ten submissions at the same moment are one']],
	[13, 'guessing tokens', ['13-token-guessing', 'ten thousand guesses from one address find nothing']],
	[14, 'a token of another kind', ['13-token-guessing', 'opens nothing of another kind']],
	[15, 'a forged host', ['15-host-header', 'does not come into the mail with the link']],
	[16, 'requests of the server to a forged host', ['15-host-header', 'no page asks it anything']],
	[
		17,
		'requests of the server by web hooks',
		['44-dependencies', 'no code asks another server for anything']
	],
	[18, 'paths that lead out', ['18-path-traversal', 'serves no file of the server']],
	[
		19,
		'code by upload',
		['19-logos', 'whatever the bytes, the server neither fails nor keeps what is no picture'],
		['44-dependencies', 'no route takes web hooks, plug-ins']
	],
	[
		20,
		'a language that is none',
		['18-path-traversal', 'in the address (%s) is an address that does not exist']
	],
	[21, 'archives that inflate', ['04-import-warnings', 'is refused in words, and the server stays small']],
	[22, 'a pathological workbook', ['04-import-warnings', 'is a column like any other']],
	[23, 'mass assignment', ['23-mass-assignment', 'gives no role, no organization and no other address']],
	[24, 'requests forged by another site', ['24-csrf', 'no form, no action and no endpoint does anything']],
	[25, 'state of a foreign sign-in', ['25-sign-in-provider', 'is refused with the state of another sign-in']],
	[26, 'open redirects', ['26-redirects', 'is never %s']],
	[27, 'loops of redirections', ['26-redirects', 'leads in a few steps to a page']],
	[28, 'details in errors', ['28-odd-requests', 'is told as one page with a number to quote']],
	[29, 'a crash by an odd request', ['28-odd-requests', 'a GET with a body is answered or refused']],
	[30, 'large bodies', ['28-odd-requests', 'is refused by its length before a byte of it is read']],
	[31, 'pollution of prototypes', ['23-mass-assignment', 'is a field like any other']],
	[32, 'slow patterns', ['32-slow-patterns', 'is checked in one pass']],
	[33, 'injection while a page is rendered', ['01-stored-xss', 'also as names of what is searched for']],
	[34, 'one person’s page for another', ['34-cross-user', 'each get the page with their own words']],
	[35, 'whether an address has an account', ['35-enumeration', 'is not told by how long that takes']],
	[36, 'a forged address behind a proxy', ['36-proxy-hops', 'does not make one guesser many']],
	[
		37,
		'headers and recipients of mails',
		['../server/mail', 'a name with line breaks adds no header and no recipient'],
		['../server/inviting', 'a line break cannot smuggle a second recipient']
	],
	[38, 'secrets that are shown back', ['10-what-strangers-see', 'are shown to nobody, not even the owner']],
	[39, 'gaps between roles', ['39-roles', 'holds every route, action and method that there is']],
	[40, 'side services that are exposed', ['40-exposed-side-services', 'only the web port is published']],
	[41, 'double submission', ['12-one-response', 'sent again a little later']],
	[42, 'disclosure by statistics', ['42-disclosure', 'no difference of two of them is too small']],
	[43, 'a lost key', ['../server/backup', 'another passphrase opens nothing']],
	[44, 'weak dependencies', ['44-dependencies', 'runs no script when it is installed']]
];

const source = (file: string) => readFileSync(join(import.meta.dirname, `${file}.test.ts`), 'utf8');

test('the table knows every class', () => {
	expect(threats.map(([number]) => number)).toEqual(Array.from({ length: 44 }, (_, i) => i + 1));
});

describe('against each of them stands a test', () => {
	test.each(threats)('%i: %s', (_, __, ...promises) => {
		for (const [file, name] of promises) {
			const names = source(file).match(/\b(?:test|describe)(?:\.each\([\s\S]*?\))?\(\s*'[^']+'/g) ?? [];
			expect(
				names.filter((written) => written.includes(name)),
				`${file}: ${name}`
			).not.toEqual([]);
		}
	});
});
