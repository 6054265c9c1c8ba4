import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/lib/domain/text.ts';
import { composePicture } from '../../../src/lib/server/pdf/picture/compose-picture.ts';
import { printPicture } from '../../../src/lib/server/pdf/picture/print-picture.ts';
import { sampleWave } from '../../../src/lib/domain/sample/sample-wave.ts';
import { inventedWave, printable } from '../../pdf/report-waves.ts';
import { everythingAsked, told } from './wave-of-views.ts';

const source = join(import.meta.dirname, '../../../src');
const components = readdirSync(source, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.svelte'))
	.map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }));
const nameOf = (wanted: RegExp) => components.filter(({ text }) => wanted.test(text)).map(({ name }) => name);

describe('on every page', () => {
	test('a table of figures is sorted by the heads of its columns', () => {
		const tables = nameOf(/<table\b/).filter((name) => !name.startsWith('lib/ui/respondent/'));
		expect(tables).toContain('lib/ui/console/Table.svelte');
		expect(tables).toEqual(nameOf(/<table\b[^>]*\{@attach sortable\}/));
	});

	test('what draws a chart gives it away as a picture too', () => {
		const drawn = nameOf(/<canvas\b|<svg\b|shadeOf\(/).filter(
			// The mark of the product, and a code that a phone reads.
			(name) => !/(?:console\/Mark|second-factor\/Enrolment)\.svelte$/.test(name)
		);
		expect(drawn).toEqual(nameOf(/<SavePicture\b/));
		expect(drawn.length).toBeGreaterThan(3);
	});

	test('a picture that is offered is there', () => {
		const literal = components.flatMap(({ text }) =>
			[...text.matchAll(/\bpicture="([^"]+)"/g)].map(([, code = '']) => code)
		);
		const codes = new Set([...literal, 'paths', 'map-1', 'map-2']);
		// Drawn from a list of customers, not from answers: tests/server/key-customers.test.ts.
		for (const code of ['pareto', 'lorenz']) expect(codes.delete(code)).toBe(true);
		expect(codes.size).toBeGreaterThan(10);
		const rated = inventedWave([{ audience: 'rater', instruments: ['nwankwo'], people: 20 }]);
		const second = printable(sampleWave(2), printable(sampleWave(1)).report);
		const all = [{ ...second, locale: 'en' } as const, told(rated), told(everythingAsked(() => 0.6))];
		const missing = [...codes].filter((code) => all.every((one) => composePicture(one, code) === null));
		expect(missing).toEqual([]);
	});
});

describe('the picture of the path model', () => {
	test.each(locales)('has its boxes, its paths and what they mean in words (%s)', (locale) => {
		const picture = composePicture(told(sampleWave(2), locale), 'paths');
		if (picture?.spec.kind !== 'paths') throw new Error('the sample has a model');
		const svg = new TextDecoder().decode(printPicture(picture, locale, 'svg'));
		expect(svg).toContain(picture.spec.alt.slice(0, 40));
		for (const line of picture.lines) expect(svg).toContain(line.replaceAll('"', '&quot;'));
		expect(svg.match(/<path/g)?.length ?? 0).toBeGreaterThan(
			2 * (picture.spec.constructs.length + picture.spec.paths.length)
		);
		expect(svg).not.toMatch(/NaN|Infinity|undefined/);
		expect(printPicture(picture, locale, 'png').length).toBeGreaterThan(5000);
	});
});
