import { defineConfig, devices } from '@playwright/test';

/** The built server with the demo's data, on loopback; the browser is the distribution's. */
const phone = { ...devices['Pixel 5'], locale: 'fa-IR' };

export default defineConfig({
	testDir: '../e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: '../../.test/e2e',
	globalSetup: './demo-server.ts',
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	forbidOnly: true,
	reporter: [['list'], ['./playwright-outcome.ts']],
	use: {
		trace: 'off',
		launchOptions: {
			executablePath: '/usr/bin/chromium',
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	projects: [
		// Chooses its browsers itself.
		{ name: 'whole-job', testMatch: '**/an-answer-*.e2e.ts' },
		...[
			// What is light or dark is so in both languages: each project checks the pages in one of them.
			{ name: 'phone-fa', use: phone, grepInvert: /\(light\)/, testIgnore: ['**/a-code-*.e2e.ts'] },
			{
				name: 'phone-fa-nojs',
				use: { ...phone, javaScriptEnabled: false },
				// The checker is a script, and so is what it checks on the console.
				testIgnore: ['**/every-page-*.e2e.ts', '**/with-script-*.e2e.ts']
			},
			{
				name: 'desktop-en',
				use: { ...devices['Desktop Chrome'], locale: 'en-GB' },
				grepInvert: /\(dark\)/,
				testIgnore: []
			}
		].map((project) => ({ ...project, testIgnore: ['**/an-answer-*.e2e.ts', ...project.testIgnore] }))
	]
});
