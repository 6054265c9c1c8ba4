import { expect, test } from 'vitest';
import { contentHash } from '#lib/domain/hash.ts';
import { instruments } from '#lib/domain/instruments/index.ts';
import { folder, run } from './run.ts';

const { path, write } = folder();

test.each([
	['fa', 'دستوری به نام «dance» وجود ندارد.'],
	['en', 'There is no command “dance”.']
])('an unknown command is answered in %s with the usage on standard error', async (lang, words) => {
	const { status, stdout, stderr } = await run(path, 'dance', '--lang', lang);
	expect([status, stdout]).toEqual([2, '']);
	expect(stderr).toContain(words);
	expect(stderr).toMatch(/score[\s\S]*analyze[\s\S]*instruments/u);
});

test('no command is answered like an unknown one, asking for help is not an error', async () => {
	expect((await run(path)).status).toBe(2);
	const help = await run(path, '--help');
	expect([help.status, help.stderr]).toEqual([0, '']);
});

test.each([[['--lang', 'de']], [['--lang=de']]])(
	'an unknown language is answered in both, and named: %s',
	async (asked) => {
		const { status, stderr } = await run(path, 'instruments', ...asked);
		expect(status).toBe(2);
		expect(stderr).toMatch(/زبان[\s\S]*«de»[\s\S]*language[\s\S]*“de”/u);
	}
);

test('names like parts of the language are no commands', async () => {
	for (const name of ['__proto__', 'constructor', 'toString']) expect((await run(path, name)).status).toBe(2);
});

test('the instruments are listed in the language asked for', async () => {
	expect((await run(path, 'instruments')).stdout).toContain('آمادگی CRM');
	const { stdout } = await run(path, 'instruments', '--lang', 'en');
	expect(stdout).toMatch(/csf – CRM readiness[\s\S]*core – Core form: 18 items/u);
});

test('the instruments come as JSON with version, hash, forms and both wordings', async () => {
	const { stdout } = await run(path, 'instruments', '--json');
	const listed = JSON.parse(stdout) as readonly Record<string, unknown>[];
	expect(listed.map(({ code }) => code)).toEqual(instruments.map(({ code }) => code));
	const [first] = instruments;
	expect(listed[0]).toMatchObject({
		version: first!.version,
		hash: contentHash(first),
		audience: first!.audience,
		forms: first!.forms.map(({ code }) => ({ code })),
		items: first!.items.map(({ code, text }) => ({ code, text }))
	});
});

test('the analysis reads files from where the command was called', async () => {
	write('responses.csv', 'a1,a2\n1,2\n2,3\n4,4\n');
	const model = {
		data: { file: 'responses.csv' },
		scales: [{ id: 'A', min: 1, max: 5, items: [{ id: 'a1' }, { id: 'a2' }] }],
		analyses: [{ type: 'items' }]
	};
	const { status, stdout } = await run(
		path,
		'analyze',
		write('model.json', JSON.stringify(model)),
		'--lang',
		'en'
	);
	expect(status).toBe(0);
	expect(JSON.parse(stdout)).toMatchObject({ schema: 'sanjeh-analysis/1' });
});
