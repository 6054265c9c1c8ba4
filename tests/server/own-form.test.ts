import { describe, expect, test } from 'vitest';
import { contentHash } from '../../src/lib/domain/hash.ts';
import { instruments } from '../../src/lib/domain/instruments/index.ts';
import { ownCode } from '../../src/lib/domain/own-version/codes.ts';
import { draftOf } from '../../src/lib/domain/own-version/draft.ts';
import { makeOwnVersion } from '../../src/lib/domain/own-version/make.ts';
import { readyQuestions } from '../../src/lib/domain/own-version/ready-questions.ts';
import { arranged, readyKind } from '../../src/routes/[lang=locale]/(console)/instruments/own-fields.ts';

const organization = { fa: 'مشاوران آزمون', en: 'Trial Consultants' };
const adding = (section: string, kind: string) =>
	new Map([
		['_add', [section]],
		[`_kind.${section}`, [kind]]
	]);

describe('a question at hand', () => {
	test.each(instruments.map((base) => [base.code, base] as const))(
		'is added to %s as it stands, and the version can be saved',
		(code, base) => {
			const section = base.sections.at(-1)!.code;
			for (const { code: question, text, options } of readyQuestions(base.audience)) {
				const draft = arranged(draftOf(base), base, adding(section, readyKind(question)));
				const own = base.audience === 'specialist' ? { ...draft, audience: 'rater' as const } : draft;
				const outcome = makeOwnVersion({ organization, base, hash: contentHash(base) }, own, {
					code: ownCode(code, 1),
					number: 1,
					nextItem: 1
				});
				const saved = 'instrument' in outcome ? outcome.instrument.items.at(-1) : outcome.problems;
				expect(saved).toMatchObject(
					options
						? { kind: 'single', text, options: options.map((option, i) => ({ value: i + 1, text: option })) }
						: { kind: 'text', text }
				);
			}
		}
	);

	test('of customers is asked of customers only; a name that nobody knows adds an empty one', () => {
		const baseOf = (code: string) => instruments.find((instrument) => instrument.code === code)!;
		const [factors, customers] = [baseOf('csf'), baseOf('customer-short')];
		const last = (base: typeof factors, kind: string) => {
			const section = base.sections[0]!.code;
			return arranged(draftOf(base), base, adding(section, kind)).sections[0]!.items.at(-1);
		};
		const empty = { added: true, kind: 'text', text: { fa: '', en: '' } };
		expect(last(customers, readyKind('solutions'))?.text.en).toMatch(/ask us for a solution/);
		expect(last(factors, readyKind('solutions-asked'))?.text.en).toMatch(/solutions do key customers ask/);
		expect(last(factors, readyKind('definition'))?.options).toHaveLength(6);
		expect(last(factors, readyKind('solutions'))).toMatchObject(empty);
		expect(last(customers, 'ready:__proto__')).toMatchObject(empty);
		expect(last(customers, 'number')).toMatchObject({ ...empty, kind: 'number' });
	});
});
