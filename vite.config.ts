import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * `import path from '….ts?script-path'`: the module and what it imports as one small file for the browser, named by its
 * content; the import is its address. For pages that are rendered apart from Kit's machinery.
 */
function scriptPaths(): Plugin {
	const query = '?script-path';
	const filter = { id: /\?script-path$/ };
	let serving = false;
	let folder = '';
	return {
		name: 'script-paths',
		enforce: 'pre',
		configResolved: ({ command, root }) => {
			serving = command === 'serve';
			folder = root;
		},
		resolveId: {
			filter,
			async handler(source, importer) {
				const found = await this.resolve(source.slice(0, -query.length), importer);
				return found && `${found.id}${query}`;
			}
		},
		load: {
			filter,
			async handler(id) {
				const input = id.slice(0, -query.length);
				if (serving) return `export default ${JSON.stringify(input.replace(folder, ''))}`;
				const made = await build({
					configFile: false,
					logLevel: 'warn',
					publicDir: false,
					build: {
						write: false,
						target: 'es2022',
						minify: true,
						modulePreload: false,
						rollupOptions: { input, output: { codeSplitting: false } }
					}
				});
				const [bundle] = [made].flat();
				const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
				if (!chunk) throw new Error(`${input} gave no file`);
				const { code, moduleIds } = chunk;
				for (const file of moduleIds) this.addWatchFile(file);
				const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8);
				const fileName = `_app/immutable/assets/respondent-${hash}.js`;
				this.emitFile({ type: 'asset', fileName, source: code });
				return `export default ${JSON.stringify(`/${fileName}`)}`;
			}
		}
	};
}

/** Packages that read files of their own, or are made of more than JavaScript. */
const external = [
	'pdfkit',
	'fontkit',
	'vazirmatn',
	'@fontsource/noto-emoji',
	'@fontsource/roboto',
	'@electric-sql/pglite',
	'pg',
	'pg-boss'
];

/**
 * What each worker thread of the built application starts from, in build/threads: from its sources, a hundred modules
 * that Node strips of their types at every start, it would take five times as long. See `threadFile`.
 */
function threadFiles(): Plugin {
	let builds = false;
	return {
		name: 'thread-files',
		apply: 'build',
		configResolved: (config) => void (builds = Boolean(config.build.ssr)),
		closeBundle: {
			// After Kit's adapter, which empties the folder.
			sequential: true,
			async handler() {
				if (!builds) return;
				await build({
					configFile: false,
					logLevel: 'warn',
					publicDir: false,
					ssr: { noExternal: true, external },
					build: {
						ssr: true,
						target: 'es2022',
						outDir: 'build/threads',
						sourcemap: true,
						rolldownOptions: {
							input: globSync('src/lib/server/**/*-worker.ts'),
							output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
						}
					}
				});
			}
		}
	};
}

export default defineConfig({
	plugins: process.env.VITEST ? [] : [scriptPaths(), sveltekit(), threadFiles()],
	build: { target: 'es2022' },
	ssr: { external },
	test: {
		// Most tests wait for a database or a server for most of their time.
		maxWorkers: 3,
		// No Kit plugin in the test projects: with it vitest waits ten seconds after the last test.
		projects: [
			{
				test: {
					name: 'domain',
					include: [
						'tests/domain/**/*.test.ts',
						'tests/*.test.ts',
						'tests/pdf/**/*.test.ts',
						'tests/cli/**/*.test.ts'
					],
					testTimeout: 20_000
				}
			},
			{
				test: {
					name: 'server',
					include: ['tests/server/**/*.test.ts', 'tests/security/**/*.test.ts', 'tests/faults/**/*.test.ts'],
					globalSetup: ['tests/support/postgres.ts'],
					testTimeout: 30_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
