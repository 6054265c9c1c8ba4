import { describe, expect, test } from 'vitest';
import { arrange, ownKey } from '#lib/domain/findings/arrange.ts';
import { findingsOf } from '#lib/domain/findings/find.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import { findingsWords } from '#lib/i18n/findings.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { openRead, pagesOf } from './read-pdf.ts';
import { printable } from './report-waves.ts';

/** pdf.js drops the half-space and mirrors brackets; lines may break anywhere. */
const bare = (text: string): string => text.replace(/[\s\u00a0\u200c-\u200f\u2066-\u2069()«»]/g, '');
const sample = printable(sampleWave(1));
const findings = findingsOf(sample);

async function textOf(locale: Locale, shown = arrange(findings).published): Promise<string> {
	const bytes = await buildPdf({ kind: 'report', ...sample, findings: shown, locale });
	return bare((await pagesOf(await openRead(bytes))).map((page) => page.text).join('\n'));
}

describe.each(locales)('the priorities of the printed report in %s', (locale) => {
	test('are the findings in their order, each with its recommendation and first step', async () => {
		const { published, others } = arrange(findings);
		const whole = await textOf(locale);
		// Sentences of statements may stand elsewhere in the report too.
		const text = whole.slice(whole.lastIndexOf(bare(findingsWords(locale).report.findings)));
		const acting = published.filter((f) => f.tone === 'attention');
		for (const part of ['says', 'does', 'first'] as const) {
			const places = acting.map((f) => text.indexOf(bare(f[part][locale])));
			expect(acting.filter((_, i) => places[i]! < 0).map((f) => f[part][locale])).toEqual([]);
			expect(places).toEqual([...places].sort((a, b) => a - b));
		}
		for (const { does } of others) expect(text).not.toContain(bare(does[locale]));
	}, 30_000);

	test('are those that the consultant left, in their words', async () => {
		const words = {
			...arrange(findings).published[0]!,
			says: { fa: 'این را مشاور از مصاحبه‌ها می‌داند.', en: 'The consultant knows this from interviews.' }
		};
		const { says, does, first, owner, effort, serves } = words;
		const own = { says, does, first, owner, effort, serves };
		const dropped = arrange(findings).published[1]!;
		const { published } = arrange(findings, [
			{ key: ownKey('1'), shown: null, place: 0, words: own },
			{ key: dropped.key, shown: false, place: null, words: null }
		]);
		const text = await textOf(locale, published);
		expect(text).toContain(bare(says[locale]));
		expect(text).not.toContain(bare(dropped.does[locale]));
	}, 30_000);
});
