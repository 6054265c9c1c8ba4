import { defineConfig, devices } from '@playwright/test';

/** The built server with the demo's data, on loopback; the browser is the distribution's. */
const phone = { ...devices['Pixel 5'], locale: 'fa-IR' };

/** What these ask is what the server does, or the script, whatever the screen and the language: one project runs them. */
const inOneProject = {
	'phone-fa-nojs': ['**/the-first-owner-*.e2e.ts'],
	'phone-fa': [
		'**/a-deleted-value-*.e2e.ts',
		'**/a-member-signs-in-*.e2e.ts',
		'**/a-password-alone-*.e2e.ts',
		'**/with-script-pages-*.e2e.ts',
		'**/with-script-progress-*.e2e.ts',
		'**/with-script-what-is-typed-*.e2e.ts'
	],
	'desktop-en': ['**/what-is-deleted-*.e2e.ts', '**/with-script-a-double-click-*.e2e.ts']
};
type Project = keyof typeof inOneProject;
const onlyElsewhere = (project: Project): string[] =>
	(Object.keys(inOneProject) as Project[])
		.filter((other) => other !== project)
		.flatMap((other) => inOneProject[other]);

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
			{
				name: 'phone-fa' as const,
				use: phone,
				grepInvert: /\(light\)/,
				leaves: ['**/a-code-*.e2e.ts', '**/a-report-*.e2e.ts']
			},
			{
				name: 'phone-fa-nojs' as const,
				use: { ...phone, javaScriptEnabled: false },
				// The checker is a script, and so is what it checks on the console.
				leaves: ['**/every-page-*.e2e.ts', '**/with-script-*.e2e.ts']
			},
			{
				name: 'desktop-en' as const,
				use: { ...devices['Desktop Chrome'], locale: 'en-GB' },
				grepInvert: /\(dark\)|@one-language/,
				leaves: []
			}
		].map(({ leaves, ...project }) => ({
			...project,
			testIgnore: ['**/an-answer-*.e2e.ts', ...leaves, ...onlyElsewhere(project.name)]
		}))
	]
});
