import { expect, test } from 'vitest';
import { buildReport } from '#lib/domain/build-report.ts';
import { same } from '#lib/domain/text.ts';
import { asked, aspectsOf, builtAt, campaign, instrumentOf, rating, response, wave } from './build-wave.ts';

test('items that more than a tenth left without a value are named, but no open text', () => {
	const form = asked(
		instrumentOf(
			[
				rating('a-1', 'a'),
				rating('a-2', 'a'),
				rating('a-3', 'a'),
				{ code: 'say', kind: 'text', text: same('say') }
			],
			[{ code: 'd', role: 'construct', aspects: aspectsOf('a') }]
		)
	);
	// One of ten left the first item empty; one left the second empty and another does not know.
	const people = Array.from({ length: 10 }, (_, i) =>
		response([i === 0 ? null : 4, i === 1 ? null : i === 2 ? -1 : 3, 2 + (i % 3), null])
	);
	const report = buildReport(wave([campaign('employee', form, people)]), { builtAt });
	expect(report.quality.campaigns).toMatchObject([{ audience: 'employee', oftenMissing: ['a-2'] }]);
});
