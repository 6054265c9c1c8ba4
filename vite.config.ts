import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: process.env.VITEST ? [] : [sveltekit()],
	build: { target: 'es2022' },
	ssr: {
		external: [
			'pdfkit',
			'fontkit',
			'vazirmatn',
			'@fontsource/roboto',
			'@electric-sql/pglite',
			'pg',
			'pg-boss'
		]
	},
	test: {
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
					]
				}
			},
			{
				test: {
					name: 'server',
					include: ['tests/server/**/*.test.ts', 'tests/security/**/*.test.ts'],
					globalSetup: ['tests/support/postgres.ts'],
					testTimeout: 30_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
