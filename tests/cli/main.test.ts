import { expect, test } from 'vitest';
import { contentHash } from '#lib/domain/hash.ts';
import { instruments } from '#lib/domain/instruments/index.ts';
import { folder, plain, run } from './run.ts';

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

test.each(['score', 'analyze', 'instruments', 'migrate', 'user', 'doctor', 'backup', 'restore', 'verify'])(
	'%s says in either language how it is called',
	async (command) => {
		for (const lang of ['fa', 'en'])
			expect(await run(path, command, '--help', '--lang', lang)).toMatchObject({
				status: 0,
				stderr: '',
				stdout: expect.stringMatching(new RegExp(`^${command}\\b`, 'mu'))
			});
	}
);

test.each(['migrate', 'doctor', 'instruments'])(
	'%s does nothing with words it does not know',
	async (command) => {
		const { status, stdout } = await run(path, command, 'csf', 'more');
		expect([status, stdout]).toEqual([2, '']);
	}
);

test('one instrument as JSON is a file that responses are scored by', async () => {
	const whole = await run(path, 'instruments', 'csf', '--json');
	const own = write('own.json', whole.stdout.replaceAll('CRM readiness', 'Our readiness'));
	const items = instruments[0]!.forms[0]!.items;
	const rows = Array.from({ length: 8 }, (_, i) => items.map((_code, j) => 1 + ((i + j) % 5)).join(','));
	const file = write('core.csv', [items.join(','), ...rows].join('\n'));
	const { status, stdout } = await run(path, 'score', file, '--instrument', own, '--lang', 'en');
	expect(status).toBe(0);
	expect(stdout).toContain('Our readiness');
	expect((await run(path, 'instruments', 'nothing', '--lang', 'en')).stderr).toContain('csf, crm-success');
});

test('a file of the full form is scored as such, one of the short form as that', async () => {
	const [csf] = instruments;
	for (const form of csf!.forms) {
		const rows = Array.from({ length: 8 }, (_, i) =>
			form.items.map((_c, j) => 1 + ((i * 3 + j) % 5)).join(',')
		);
		const file = write(`${form.code}.csv`, [form.items.join(','), ...rows].join('\n'));
		const { status, stderr } = await run(path, 'score', file, '--instrument', 'csf', '--lang', 'en');
		expect([form.code, status, stderr]).toEqual([form.code, 0, '']);
	}
});

test('a title above the names of the columns is told, and no empty names with it', async () => {
	const file = write('titled.csv', 'نظرسنجی,,\nkcf-01,kcf-09,kcf-13\n4,5,3\n');
	const { status, stderr } = await run(path, 'score', file, '--instrument', 'csf', '--lang', 'en');
	expect(status).toBe(1);
	expect(plain(stderr)).toContain('The first row has to name the columns; in it stands نظرسنجی.');
});

test('a population smaller than the responses is refused', async () => {
	const file = write('two.csv', 'kcf-01,kcf-09\n4,5\n3,2\n');
	const said = await run(path, 'score', file, '--instrument', 'csf', '--population', '1', '--lang', 'en');
	expect([said.status, said.stdout]).toEqual([2, '']);
	expect(said.stderr).toContain('--population cannot be less than the 2 responses');
});

test.each([-5, 0.5, 1])('a bootstrap of %d replicates is refused', async (replicates) => {
	const model = {
		scales: [{ id: 'A', min: 1, max: 5, items: [{ id: 'a1' }, { id: 'a2' }] }],
		analyses: [{ type: 'scores', bootstrap: { replicates } }]
	};
	write('small.csv', 'a1,a2\n1,2\n2,3\n4,4\n');
	const file = write('small.json', JSON.stringify(model));
	const said = await run(path, 'analyze', file, '--data', 'small.csv', '--lang', 'en');
	expect(said.status).toBe(2);
	expect(said.stderr).toContain('bootstrap.replicates');
});
