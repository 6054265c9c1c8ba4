import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isAvailable, isUnavailable, type Maybe } from '#lib/domain/available.ts';
import type { DimensionScores, Report } from '#lib/domain/report.ts';
import { closePdfWorker } from '#lib/server/pdf/render.ts';
import { isMet, publishedCase, publishedCases } from '../reference/cases.ts';
import { openRead, pagesOf } from '../pdf/read-pdf.ts';
import { folder as temporaryFolder, run } from './run.ts';

/** Published data may not be copied into the product: their folder lies beside it on the machines that have them. */
const folder = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'reference', 'cases');

const { path } = temporaryFolder();
afterAll(closePdfWorker);

async function reportOf(name: string): Promise<Report> {
	const at = (file: string) => join(folder, name, file);
	const argv = ['score', at('responses.csv'), '--instrument', at('model.json'), '--json'];
	const { status, stdout, stderr } = await run('.', ...argv);
	expect([status, stderr]).toEqual([0, expect.any(String)]);
	return JSON.parse(stdout) as Report;
}

interface ModelShape {
	readonly scales: readonly { readonly id: string; readonly items: readonly { readonly id: string }[] }[];
}

/** Everything of items and scales that the report gives, by the reference's names. */
function numbersOf(report: Report, model: ModelShape): Map<string, Maybe> {
	const { scores } = report.instrumentScores[0]!;
	if (!isAvailable(scores)) throw new Error(scores.unavailable);
	const numbers = new Map<string, Maybe>();
	const codeOf = (id: string) => id.toLowerCase();
	for (const scale of model.scales) {
		const dimension = scores.dimensions.find((d) => d.code === codeOf(scale.id))!;
		addScale(numbers, scale, dimension);
		for (const { id } of scale.items) {
			const item = scores.items.find((i) => i.code === codeOf(id))!;
			for (const [q, value] of [
				['n', item.n],
				['missing', item.missing],
				['mean', item.mean],
				['sd', item.sd]
			] as const)
				numbers.set(`item.${q}|item=${id}`, value);
		}
	}
	return numbers;
}

function addScale(
	numbers: Map<string, Maybe>,
	{ id, items }: ModelShape['scales'][number],
	{ raw, score, reliability, scale }: DimensionScores
): void {
	// The half rule; in data without gaps every rule gives the same.
	for (const rule of ['0.5', '1']) {
		const at = `scale=${id}|rule=${rule}`;
		for (const q of ['n', 'mean', 'sd'] as const) numbers.set(`score.${q}|${at}`, raw[q]);
		if (raw.method === 't') {
			numbers.set(`score.ci_lo|${at}`, raw.lo);
			numbers.set(`score.ci_hi|${at}`, raw.hi);
		}
		if (!scale) continue;
		numbers.set(`score100.mean|${at}`, score.mean);
		numbers.set(`score100.sd|${at}`, score.sd);
	}
	if (isUnavailable(reliability)) return;
	const at = `scale=${id}|missing=listwise`;
	numbers.set(`rel.n|${at}`, reliability.n);
	numbers.set(`rel.k|${at}`, reliability.items);
	numbers.set(`rel.alpha_raw|${at}`, reliability.alpha);
	numbers.set(`rel.alpha_feldt_lo|${at}`, reliability.lo);
	numbers.set(`rel.alpha_feldt_hi|${at}`, reliability.hi);
	numbers.set(`rel.avg_r|${at}`, reliability.averageCorrelation);
	numbers.set(`rel.omega_total_ml|${at}`, reliability.omega);
	for (const item of items) {
		const own = reliability.byItem.find((i) => i.code === item.id.toLowerCase())!;
		numbers.set(`rel.item_total_r|${at}|item=${item.id}`, own.itemTotal);
		numbers.set(`rel.alpha_if_deleted_raw|${at}|item=${item.id}`, own.alphaWithout);
	}
}

const asked = new Set([
	...['item.n', 'item.missing', 'item.mean', 'item.sd'],
	...[
		'rel.n',
		'rel.k',
		'rel.alpha_raw',
		'rel.item_total_r',
		'rel.alpha_if_deleted_raw',
		'rel.omega_total_ml'
	],
	...['score.n', 'score.mean', 'score.sd']
]);

describe.runIf(publishedCases.length > 0)('published data, where they are at hand, are scored', () => {
	test('all four of them', () => {
		expect(publishedCases).toEqual(['real-bfi', 'real-bhr2000', 'real-hs1939', 'real-mobi']);
	});

	test.each(publishedCases)('%s to the numbers of R, items and scales alike', async (name) => {
		const reference = publishedCase(name);
		const numbers = numbersOf(await reportOf(name), reference.model as ModelShape);
		const compared = reference.expected.filter(({ id }) => numbers.has(id));
		const wrong = compared
			.map((each) => ({ ...each, actual: numbers.get(each.id)! }))
			.filter((each) => !isMet(each, isAvailable(each.actual) ? each.actual : null));
		expect(wrong).toEqual([]);
		// Nothing that a score table needs is passed over.
		const stricter = /\|rule=0\.8/u;
		const due = reference.expected.filter(({ id }) => asked.has(id.split('|')[0]!) && !stricter.test(id));
		expect(due.filter(({ id }) => !numbers.has(id))).toEqual([]);
		expect(compared.length).toBeGreaterThan(50);
	});

	test.each(publishedCases)(
		'%s also as PDF, in both languages',
		async (name) => {
			const at = (file: string) => join(folder, name, file);
			for (const lang of ['fa', 'en']) {
				const file = `${name}-${lang}.pdf`;
				const argv = ['score', at('responses.csv'), '--instrument', at('model.json'), '--pdf', file];
				const { status } = await run(path, ...argv, '--lang', lang);
				expect(status).toBe(0);
				const doc = await openRead(new Uint8Array(readFileSync(join(path, file))));
				const text = (await pagesOf(doc)).map((page) => page.text).join('\n');
				const { scales } = JSON.parse(readFileSync(at('model.json'), 'utf8')) as ModelShape;
				for (const item of scales.flatMap((scale) => scale.items)) expect(text).toContain(item.id);
				expect(text).toContain(lang === 'fa' ? 'روش' : 'Method');
			}
		},
		60_000
	);

	test('continuous test scores have means and reliability, and no place on 0–100', async () => {
		const { scores } = (await reportOf('real-hs1939')).instrumentScores[0]!;
		if (!isAvailable(scores)) throw new Error(scores.unavailable);
		for (const { score, raw, reliability } of scores.dimensions) {
			expect(score.mean).toEqual({ unavailable: 'not-a-rating-scale' });
			expect([raw.n, isAvailable(raw.mean), isAvailable(reliability)]).toEqual([301, true, true]);
		}
	});
});

test.runIf(publishedCases.length === 0)(
	'published data lie beside the product on some machines only: not compared here',
	({ annotate }) => annotate('no published reference cases found; nothing was compared', 'notice')
);
