import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** room → what its files may import besides themselves and npm packages. First match names the room of a file. */
const rooms: [room: string, folder: RegExp, may: string[]][] = [
	['domain', /^src\/lib\/domain\//, []],
	['i18n', /^src\/lib\/i18n\//, ['domain']],
	['charts', /^src\/lib\/charts\//, ['domain', 'i18n']],
	['sheets', /^src\/lib\/sheets\//, ['charts', 'domain', 'i18n']],
	['ui', /^src\/lib\/ui\//, ['charts', 'sheets', 'domain', 'i18n']],
	['respondent-script', /^src\/lib\/respondent-script\//, ['domain', 'i18n']],
	['db', /^src\/lib\/server\/db\//, ['domain', 'server']],
	['store', /^src\/lib\/server\/store\//, ['db', 'domain', 'server']],
	[
		'services',
		/^src\/lib\/server\/services\//,
		['db', 'store', 'domain', 'i18n', 'server', 'provider', 'pdf', 'tables', 'threads', 'compute', 'images']
	],
	['threads', /^src\/lib\/server\/threads\//, ['i18n', 'server']],
	['compute', /^src\/lib\/server\/compute\//, ['threads', 'domain', 'server']],
	['images', /^src\/lib\/server\/images\//, ['threads', 'domain', 'server']],
	['pdf', /^src\/lib\/server\/pdf\//, ['charts', 'domain', 'i18n', 'store', 'server', 'images', 'threads']],
	['exports', /^src\/lib\/server\/exports\//, ['db', 'domain', 'i18n', 'server', 'store']],
	['backup', /^src\/lib\/server\/backup\//, ['db', 'domain', 'server']],
	['tables', /^src\/lib\/server\/tables\//, ['threads', 'domain', 'server']],
	['provider', /^src\/lib\/server\/provider\//, ['domain']],
	[
		'server',
		/^src\/lib\/server\/((http|jobs|live|mail|sign-in)\/)?[^/]+$/,
		['db', 'store', 'services', 'provider', 'pdf', 'tables', 'backup', 'sheets', 'domain', 'i18n']
	],
	[
		'cli',
		/^src\/cli\//,
		[
			'entry',
			'server',
			'services',
			'provider',
			'db',
			'store',
			'pdf',
			'tables',
			'backup',
			'domain',
			'i18n',
			'charts'
		]
	],
	[
		'entry',
		/^src\/(server\.ts|hooks\.server\.ts|app\.d\.ts|params\/)/,
		['server', 'services', 'db', 'pdf', 'compute', 'threads', 'domain', 'i18n', 'cli', 'routes']
	],
	[
		'routes',
		/^src\/routes\//,
		['services', 'server', 'ui', 'respondent-script', 'charts', 'sheets', 'domain', 'i18n', 'db', 'tables']
	],
	['migrations', /^migrations\//, []]
];

const roomOf = (file: string) => rooms.find(([, folder]) => folder.test(file));

function* sources(folder: string): Generator<string> {
	for (const name of readdirSync(join(root, folder))) {
		const file = join(folder, name);
		if (statSync(join(root, file)).isDirectory()) yield* sources(file);
		else if (/\.(ts|svelte)$/.test(name)) yield file;
	}
}

const files = [...sources('src'), ...sources('migrations')];
const importsOf = (file: string) =>
	[...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
		(m) => m[1]!
	);

/** The file that an import of ours names; null for packages. */
function target(file: string, specifier: string): string | null {
	if (specifier.startsWith('#lib/')) return `src/lib/${specifier.slice(5)}`;
	if (specifier.startsWith('.')) return relative(root, resolve(root, dirname(file), specifier));
	return null;
}

test('every source file lies in a room', () => {
	expect(files.filter((f) => !roomOf(f))).toEqual([]);
});

test('rooms import only what they may', () => {
	const forbidden = files.flatMap((file) => {
		const [room, , may] = roomOf(file)!;
		return importsOf(file).flatMap((specifier) => {
			const to = target(file, specifier);
			const other = to && !to.includes('$types') ? roomOf(to)?.[0] : undefined;
			return other && other !== room && !may.includes(other) ? [`${file} (${room}) → ${to} (${other})`] : [];
		});
	});
	expect(forbidden).toEqual([]);
});

test('the core uses no part of Node', () => {
	const used = files
		.filter((f) => roomOf(f)![0] === 'domain')
		.flatMap((f) =>
			importsOf(f)
				.filter((s) => s.startsWith('node:') || s.startsWith('$'))
				.map((s) => `${f} → ${s}`)
		);
	expect(used).toEqual([]);
});

test('migrations import kysely and nothing else', () => {
	const imports = [...sources('migrations')].flatMap(importsOf);
	expect(new Set(imports)).toEqual(new Set(['kysely']));
});

test('lucia is imported by one module', () => {
	expect(files.filter((f) => importsOf(f).includes('lucia'))).toEqual(['src/lib/server/sign-in/auth.ts']);
});

test('imports of our own files use #lib or a relative path with its extension', () => {
	const odd = files.flatMap((file) =>
		importsOf(file)
			.filter(
				(s) =>
					s.startsWith('$lib') ||
					(target(file, s) !== null &&
						!/\.(ts|svelte|css|js|json)(\?inline|\?script-path)?$|\$types$/.test(s))
			)
			.map((s) => `${file} → ${s}`)
	);
	expect(odd).toEqual([]);
});

test('process.env is read at the entries only', () => {
	const readers = files.filter((f) => /process\.env/.test(readFileSync(join(root, f), 'utf8')));
	const entries = /^src\/(hooks\.server\.ts|server\.ts|cli\/)/;
	expect(readers.filter((f) => !entries.test(f))).toEqual([]);
});
