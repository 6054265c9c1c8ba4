import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isUnavailable } from '#lib/domain/available.ts';
import type { Report } from '#lib/domain/report.ts';
import { run } from './run.ts';

/** The cases whose answers may not be copied into the product lie outside it; their folder is given or lies beside. */
const cases =
	process.env.REFERENCE_CASES ?? fileURLToPath(new URL('../../../shared/reference/cases/', import.meta.url));

interface Expected {
	readonly values: readonly {
		readonly q: string;
		readonly at: Readonly<Record<string, unknown>>;
		readonly value: number | null;
		readonly tol: { readonly abs: number; readonly rel: number };
	}[];
}

const at = (name: string, file: string): string => `${cases}/${name}/${file}`;
const names = existsSync(cases)
	? readdirSync(cases).filter(
			(name) => existsSync(at(name, 'responses.csv')) && existsSync(at(name, 'model.json'))
		)
	: [];

describe.runIf(names.length > 0)('scores of the reference cases (where they are at hand)', () => {
	test.each(names)('%s', async (name) => {
		const argv = ['score', at(name, 'responses.csv'), '--instrument', at(name, 'model.json'), '--json'];
		const { status, stdout, stderr } = await run('.', ...argv);
		expect([status, stderr]).toEqual([0, expect.any(String)]);
		const [scored] = (JSON.parse(stdout) as Report).instrumentScores;
		const { values } = JSON.parse(readFileSync(at(name, 'expected.json'), 'utf8')) as Expected;
		const codeOf = (scale: unknown): string => String(scale).toLowerCase();
		const dimensions = scored && !isUnavailable(scored.scores) ? scored.scores.dimensions : [];
		const means = values.filter(({ q }) => q === 'score100.mean');
		// The half rule; cases without gaps were computed with a stricter one, which is the same there.
		const least = Math.min(...means.map(({ at: { rule } }) => Number(rule)));
		const compared = means.filter(({ at: { rule } }) => rule === least);
		for (const {
			at: { scale },
			value,
			tol
		} of compared) {
			const mean = dimensions.find((d) => d.code === codeOf(scale))?.score.mean;
			if (mean === undefined || isUnavailable(mean)) continue;
			const close = value !== null && Math.abs(mean - value) <= Math.max(tol.abs, tol.rel * Math.abs(value));
			expect([scale, mean, close]).toEqual([scale, value === null ? 'not available' : mean, true]);
		}
		// Below the threshold of five everything is hidden; otherwise every scale is compared.
		const shown = dimensions.filter((d) => !isUnavailable(d.score.mean)).map((d) => d.code);
		const known = compared.map(({ at: { scale } }) => codeOf(scale));
		if (compared.length > 0) expect(known).toEqual(expect.arrayContaining(shown));
	});
});
