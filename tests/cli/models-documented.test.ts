import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productRoot } from '#lib/server/root.ts';
import { folder, run } from './run.ts';

const { path, write } = folder();
const page = (name: string) => readFileSync(join(productRoot, 'docs', name), 'utf8');
const pages = ['models.md', 'models.fa.md'];

test.each(pages)('the model in docs/%s is one that works, here and as an instrument', async (name) => {
	const [, model = ''] = /```json\n([\s\S]*?)```/.exec(page(name)) ?? [];
	const { segments } = JSON.parse(model) as { segments: { levels: string[] }[] };
	const rows = Array.from({ length: 40 }, (_, i) => {
		const answers = [1 + (i % 5), 5 - ((i * 3) % 5), 1 + ((i + (i % 3)) % 5), 1 + ((i + (i % 2)) % 5)];
		return [i + 1, segments[0]!.levels[i % 2], ...answers].join(',');
	});
	write('responses.csv', ['id,unit,km1,km2,org1,org2', ...rows].join('\n'));
	const file = write('model.json', model);
	const { status, stdout, stderr } = await run(path, 'analyze', file, '--replicates', '50', '--lang', 'en');
	expect([status, stderr]).toEqual([0, '']);
	const { values, skipped } = JSON.parse(stdout) as { values: Record<string, unknown>; skipped: unknown[] };
	expect(skipped).toEqual([]);
	expect(Object.keys(values).length).toBeGreaterThan(50);
	expect((await run(path, 'score', 'responses.csv', '--instrument', './model.json')).status).toBe(0);
});

test.each(pages)('docs/%s names every analysis', (name) => {
	const source = readFileSync(join(productRoot, 'src/lib/domain/analysis/model.ts'), 'utf8');
	const types = [...source.matchAll(/v\.literal\('(\w+)'\)/g)]
		.map(([, type]) => type!)
		.filter((t) => t !== 'A');
	expect(types.length).toBeGreaterThan(15);
	for (const type of types) expect(page(name)).toContain(`\`${type}\``);
});
