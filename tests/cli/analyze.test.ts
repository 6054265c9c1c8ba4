import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { folder, plain, run } from './run.ts';

const model = {
	n: 3,
	data: { file: 'answers.csv', id: 'who' },
	segments: [{ name: 'unit', levels: ['a', 'b'] }],
	scales: [{ id: 'S', min: 1, max: 5, items: [{ id: 's1' }, { id: 's2' }] }],
	analyses: [
		{ type: 'items' },
		{ type: 'scores', rules: [0.5], bootstrap: { replicates: 100 } },
		{ type: 'groups', segment: 'unit', scales: ['S'] },
		{ type: 'cfa', id: 'later' }
	]
};
const here = folder();
here.write('model.json', JSON.stringify(model));
here.write('answers.csv', 'who,unit,s1,s2\np1,a,1,2\np2,a,3,4\np3,b,5,5\n');
const analyze = (...argv: string[]) => run(here.path, 'analyze', ...argv);

describe('analyze', () => {
	test('prints one JSON object of the data beside the model, with a reason for what is not defined', async () => {
		const { status, stdout, stderr } = await analyze('model.json');
		expect([status, stderr]).toEqual([0, '']);
		const analysis = JSON.parse(stdout) as Record<string, Record<string, unknown>>;
		expect(analysis.schema).toBe('sanjeh-analysis/1');
		expect(analysis.values!['item.mean|item=s1']).toBe(3);
		expect(analysis.values!['score.mean|scale=S|rule=0.5']).toBeCloseTo(10 / 3, 12);
		const alone = 'group.sd|segment=unit|scale=S|rule=0.5|level=b';
		expect(analysis.values![alone]).toBeNull();
		expect(analysis.undefined![alone]).toMatch(/\S/);
		expect(analysis.skipped).toEqual(['cfa:later']);
	});

	test('prints only the values with --values, and the same ones for the same seed', async () => {
		const first = await analyze('model.json', '--values', '--seed', '5');
		const values = JSON.parse(first.stdout) as Record<string, number | null>;
		expect(values['item.n|item=s1']).toBe(3);
		expect((await analyze('model.json', '--values', '--seed', '5')).stdout).toBe(first.stdout);
		expect((await analyze('model.json', '--values', '--seed', '6')).stdout).not.toBe(first.stdout);
	});

	test('tells somebody who looks on how far a bootstrap has come, and nobody else', async () => {
		const item = (id: string) => ({ id });
		const scales = ['A', 'B'].map((id, i) => ({
			id,
			items: [1, 2].map((n) => item(`x${i}${n}`)),
			min: 1,
			max: 5
		}));
		const paths = [{ from: 'A', to: 'B' }];
		const pls = { type: 'pls', id: 'm', scheme: 'path', bootstrap: { replicates: 60 } };
		here.write(
			'path.json',
			JSON.stringify({ data: { file: 'path.csv', id: 'who' }, scales, paths, analyses: [pls] })
		);
		const rows = Array.from({ length: 40 }, (_, i) => [
			`p${i}`,
			...[1, 2, 3, 4].map((k) => ((i * k) % 5) + 1)
		]);
		here.write('path.csv', `who,x01,x02,x11,x12\n${rows.map((row) => row.join()).join('\n')}\n`);
		const told = async (watched: boolean) => {
			let stderr = '';
			const io = {
				cwd: here.path,
				env: {},
				watched,
				stdout: () => {},
				stderr: (text: string) => (stderr += text)
			};
			expect(await main(['analyze', 'path.json', '--lang', 'en'], io)).toBe(0);
			return stderr;
		};
		expect(await told(true)).toContain('Bootstrap: 50 of 60');
		expect(await told(false)).toBe('');
	});

	test('takes other data with --data, and says when they are not those the model speaks of', async () => {
		here.write('more.csv', 'who;unit;s1;s2\np1;a;1;2\np2;c;3;4\n');
		const { status, stdout, stderr } = await analyze('model.json', '--data', 'more.csv', '--values');
		expect(status).toBe(0);
		expect((JSON.parse(stdout) as Record<string, number>)['item.mean|item=s1']).toBe(2);
		expect(plain(stderr).split('\n').filter(Boolean)).toHaveLength(2);
		expect(plain(stderr)).toContain('c');
	});

	test.each<[string, string, string[], RegExp]>([
		[
			'cells that are no numbers',
			'who,unit,s1,s2\np1,a,x,2\n',
			['model.json', '--data', 'bad.csv'],
			/s1.*x/u
		],
		['answers beyond the scale', 'who,unit,s1,s2\np1,a,9,2\n', ['model.json', '--data', 'bad.csv'], /s1.*9/u],
		['a column that is not there', 'who,unit,s1\np1,a,1\n', ['model.json', '--data', 'bad.csv'], /s2/u],
		['a file without respondents', 'who,unit,s1,s2\n', ['model.json', '--data', 'bad.csv'], /bad\.csv/u],
		['an empty file', '', ['model.json', '--data', 'bad.csv'], /bad\.csv/u],
		['a file that is not there', '', ['model.json', '--data', 'none.csv'], /none\.csv/u],
		['a model that is not there', '', ['none.json'], /none\.json/u],
		['a model that is no JSON', '{', ['bad.csv'], /JSON/u],
		['a model of another shape', '{"scales":3}', ['bad.csv'], /scales/u],
		['no model', '', [], /analyze/u],
		['a seed that is no number', '', ['model.json', '--seed', 'x'], /--seed/u]
	])('ends with status 2 and a clear line for %s', async (_what, content, argv, line) => {
		here.write('bad.csv', content);
		const { status, stdout, stderr } = await analyze(...argv);
		expect([status, stdout]).toEqual([2, '']);
		expect(plain(stderr)).toMatch(line);
	});
});
