import { describe, expect, test } from 'vitest';
import { canonicalJson, contentHash } from '#lib/domain/hash.ts';
import { formOf, itemOf, sourcesOf } from '#lib/domain/instrument.ts';
import { findInstrument, instruments } from '#lib/domain/instruments/index.ts';
import { instrumentProblems } from '#lib/domain/integrity.ts';
import { pointsOf } from '#lib/domain/scale.ts';

/** A published version never changes: a new wording is a new version with a new line here. */
const published: [code: string, version: string, hash: string][] = [
	['csf', '1.0.0', '1a9c431b5588f5e7a7d06cdb1b1c98690cd87fdf3425b6c61092d69094b361df'],
	['crm-success', '1.0.0', '8ad98a9248fa447b946f66f7991fb0701a3d06715eb81d2e6a507392701f26b7'],
	['risk-gate', '1.0.0', '93861ccc2f2e87f28e62422c8c7e3d178b9ef57707b3784839a1748926c1f31b'],
	['context', '1.0.0', '20c11d30f5fe784c2a1d43a65ee1f1aabeb7006873e2fa5bfe9fbbd04742e167'],
	['nwankwo', '1.0.0', 'bd80b2ea9d21611fb584eec9b17de30f30aa80c5862a0bdc212874cb416d7fec'],
	['customer-short', '1.0.0', '8c43a383f9b2076428d9962f9195020811b219ba1bd51ff453eff24c1afea46e'],
	['customer-full', '1.0.0', '8e4e1b3c57c6a049df8040f60116cde6e3a5066f4dae87e05103725223a62102'],
	['km-success', '1.0.0', '032abddb5667c0d2e88c3c71b10d77d13e04c92b75b9d6c68f8f9c250e5286a5'],
	['technology-coverage', '1.0.0', '9ac0e775e69693a6e262f8b8643dc7ae971293e3069dd29d3f220d1460693ddf'],
	['seven-elements', '1.0.0', 'e79663bd546752e55899ae0d19b1acf9b1101824beb6ec15c89c8d09ae8afd0f'],
	['iso-10001', '1.0.0', 'a29c3e0b939f9f3c2000eab03f1050ecb0dc196c93d675db0106b9bcc958651a'],
	['iso-10002', '1.0.0', '52f54ce69c3bdadfac38b4d53f97da63953623e7d7eb7e70cf4857d0415ecd40'],
	['iso-10003', '1.0.0', '3233b56f57ede3b52524d13f10cd2bf71406d326b9db1f583b4730a100a740f2'],
	['iso-10004', '1.0.0', 'a1e86570bbfdeb703322effe9bdeceb1c3bd6a9084627f21f595b8d81919292a'],
	['iso-10008', '1.0.0', '9b67d7065eefa48594bf4a9d35c356fabad70697a59d6dc240b560302cc86390'],
	['relations', '1.0.0', 'b27056328907b67f3708f7d077625b5439bab0d68f63359770b0a3a584dbf460']
];

/** Forms and lengths of instruments.md §9.12; the reverse-keyed items are the R column of §9.1–§9.6. */
const lengths: [code: string, form: string, items: number, minutes: number][] = [
	['csf', 'core', 18, 3],
	['csf', 'full', 52, 9],
	['crm-success', 'full', 10, 2],
	['risk-gate', 'full', 10, 2],
	['context', 'full', 19, 3],
	['nwankwo', 'full', 20, 6],
	['customer-short', 'full', 12, 3],
	// 12 of the short one, 16 attributes twice, 24 index items of which three are in the short one, switching
	['customer-full', 'full', 12 + 32 + 21 + 1, 12],
	['customer-full', 'extended', 12 + 64 + 21 + 1, 17],
	['km-success', 'full', 42, 7],
	['technology-coverage', 'full', 36 * 3, 15],
	['seven-elements', 'full', 28, 10],
	['iso-10001', 'full', 8, 5],
	['iso-10002', 'full', 12, 5],
	['iso-10003', 'full', 8, 5],
	['iso-10004', 'full', 10, 5],
	['iso-10008', 'full', 8, 5],
	['relations', 'full', 13, 3]
];

const reversed: Record<string, string[]> = {
	csf: ['kcf-04', 'org-04', 'km-08', 'tec-08'],
	'risk-gate': ['rdy-01', 'rdy-02', 'rdy-03', 'rdy-04', 'rdy-05', 'rdy-06', 'rdy-07'],
	context: ['ctx-ci-06', 'ctx-sw-03', 'ctx-cd-06'],
	'customer-full': ['swi-01']
};

const get = (code: string) => {
	const instrument = findInstrument(code);
	if (!instrument) throw new Error(`no instrument ${code}`);
	return instrument;
};

/** How many items each aspect has. */
const sizes = (code: string) =>
	get(code).dimensions.map((d) => [
		d.code,
		...d.aspects.map((a) => get(code).items.filter((i) => i.aspect === a.code).length)
	]);

describe('built-in instruments', () => {
	test.each(instruments.map((i) => [i.code, i] as const))('%s is sound', (_, instrument) => {
		expect(instrumentProblems(instrument)).toEqual([]);
	});

	test.each(published)('%s %s has the content that was published', (code, version, hash) => {
		expect(get(code).version).toBe(version);
		expect(contentHash(get(code))).toBe(hash);
	});

	test('every instrument is pinned', () => {
		expect(instruments.map((i) => i.code)).toEqual(published.map(([code]) => code));
	});

	test.each(lengths)('%s, form %s, asks %i items in %i minutes', (code, form, items, minutes) => {
		expect(formOf(get(code), form).items).toHaveLength(items);
		expect(formOf(get(code), form).minutes).toBe(minutes);
	});

	test('no form goes untested', () => {
		const forms = instruments.flatMap((i) => i.forms.map((f) => `${i.code} ${f.code}`));
		expect(forms).toEqual(lengths.map(([code, form]) => `${code} ${form}`));
	});

	test.each(instruments.map((i) => i.code))('%s reverses exactly the items meant to be reversed', (code) => {
		const found = get(code)
			.items.filter((i) => i.reverseKeyed)
			.map((i) => i.code);
		expect(found).toEqual(reversed[code] ?? []);
	});

	test('the core form is the 18 items of the four factors, 4 + 5 + 4 + 5', () => {
		const core = formOf(get('csf'), 'core').items;
		const count = (prefix: string) => core.filter((code) => code.startsWith(`${prefix}-`)).length;
		expect(['kcf', 'org', 'km', 'tec'].map(count)).toEqual([4, 5, 4, 5]);
		expect(core.every((code) => itemOf(get('csf'), code).source?.startsWith('Sin'))).toBe(true);
	});

	test('aspects have the sizes of the item bank', () => {
		expect(sizes('csf')).toEqual([
			['kcf', 4, 4, 4, 4],
			['org', 4, 4, 4],
			['km', 4, 4, 4],
			['tec', 4, 4, 4]
		]);
		expect(sizes('crm-success')).toEqual([
			['suc-financial', 4],
			['suc-marketing', 6]
		]);
		expect(sizes('risk-gate')).toEqual([
			['risk', 7],
			['safeguard', 3]
		]);
		expect(sizes('context')).toEqual([
			['ci', 6],
			['sw', 4],
			['cd', 6],
			['mt', 3]
		]);
		expect(sizes('nwankwo')).toEqual([
			['definition', 5],
			['sensitivity', 5],
			['measurement', 5],
			['implementation', 5]
		]);
		expect(sizes('km-success')).toEqual([
			['gkm', 6, 5],
			['gof', 4, 3, 3],
			['gct', 6],
			['gco', 6],
			['gex', 2],
			['gre', 3, 4]
		]);
		expect(sizes('technology-coverage').map(([, n]) => n)).toEqual([6, 6, 6, 6, 6, 6]);
		expect(sizes('seven-elements').map(([, n]) => n)).toEqual([4, 4, 4, 4, 4, 4, 4]);
		expect(sizes('relations').map(([, n]) => n)).toEqual([4, 3, 6]);
		expect(sizes('customer-short')).toEqual([['satisfaction', 3]]);
	});

	test('every item of an instrument for staff can be escaped; short customer items cannot', () => {
		for (const { code, audience, scales } of instruments) {
			if (audience !== 'customer')
				expect(
					scales.every((s) => s.escape),
					code
				).toBe(true);
		}
		expect(get('customer-short').scales.some((s) => s.escape)).toBe(false);
	});

	test('scales of one code differ between instruments in the escape only', () => {
		const byCode = Map.groupBy(
			instruments.flatMap((i) => i.scales),
			(scale) => scale.code
		);
		for (const [code, versions] of byCode) {
			const bare = new Set(versions.map((s) => canonicalJson({ ...s, escape: undefined })));
			expect(bare.size, code).toBe(1);
		}
	});

	test.each([
		['csf', 'agr5', 1, 5],
		['customer-short', 'agr7', 1, 7],
		['customer-short', 's10', 1, 10],
		['customer-short', 'nps', 0, 10],
		['seven-elements', 'sta5', 0, 4],
		['technology-coverage', 'cov4', 0, 3]
	])('%s answers %s from %i to %i', (code, scale, first, last) => {
		const points = pointsOf(
			get(code).scales.find((s) => s.code === scale) ?? { code: '', min: 0, max: 0, anchors: [] }
		);
		expect([points.at(0), points.at(-1)]).toEqual([first, last]);
	});

	test('instruments can be fielded together: only the two for customers share items', () => {
		const seen = new Map<string, string>();
		const shared = new Set<string>();
		for (const { code, items } of instruments) {
			for (const item of items) {
				const other = seen.get(item.code);
				if (other) shared.add(`${other} ${code}`);
				else seen.set(item.code, code);
			}
		}
		expect([...shared]).toEqual(['customer-short customer-full']);
		expect(
			get('customer-short').items.every(
				(i) => canonicalJson(i) === canonicalJson(itemOf(get('customer-full'), i.code))
			)
		).toBe(true);
	});

	test('overall satisfaction, effort, recommendation and price tolerance are never averaged', () => {
		for (const code of ['csat-01', 'ces-01', 'nps-01', 'prb-05', 'loy-03', 'swi-01']) {
			expect(itemOf(get('customer-full'), code)).not.toHaveProperty('aspect');
		}
	});

	test('each item names its conceptual source, and every citation is of use', () => {
		for (const { code, items, certificate } of instruments) {
			const used = new Set(items.flatMap(sourcesOf));
			expect(
				items.filter((i) => sourcesOf(i).length === 0),
				code
			).toEqual([]);
			const unused = Object.keys(certificate.sources).filter((key) => !used.has(key));
			expect(unused, code).toEqual([]);
		}
	});

	test('a function is three items: status, need, and use where there is any', () => {
		const instrument = get('technology-coverage');
		const { items } = instrument;
		const kinds = (tag: string) => items.filter((i) => i.tags?.includes(tag)).length / 3;
		expect([kinds('operational'), kinds('analytical'), kinds('collaborative')]).toEqual([21, 9, 6]);
		expect(items.filter((i) => i.aspect).every((i) => i.code.endsWith('-status'))).toBe(true);
		expect(itemOf(instrument, 'tch-co-06-usage').askedIf).toEqual({
			item: 'tch-co-06-status',
			values: [2, 3]
		});
	});

	test('no Persian letter strays into an English text', () => {
		const english: string[] = [];
		const visit = (value: unknown) => {
			if (typeof value !== 'object' || value === null) return;
			if ('en' in value && typeof value.en === 'string') english.push(value.en);
			for (const member of Object.values(value)) visit(member);
		};
		visit(instruments);
		expect(english.length).toBeGreaterThan(1000);
		expect(english.filter((text) => /\p{Script=Arabic}/u.test(text))).toEqual([]);
	});

	test('Persian joins its prefixes and suffixes with a half-space', () => {
		const persian = instruments.flatMap((i) => i.items.map((item) => item.text.fa));
		expect(persian.filter((text) => /(^|\s)(ن?می|ها|های|هایی|ترین) /u.test(text))).toEqual([]);
	});

	test('an unknown code finds nothing', () => {
		expect(findInstrument('no-such-thing')).toBeUndefined();
	});
});

describe('content hash', () => {
	test('does not depend on the order in which an object was built', () => {
		expect(contentHash({ b: [1, { d: 2, c: 'ی' }], a: null })).toBe(
			contentHash({ a: null, b: [1, { c: 'ی', d: 2 }] })
		);
	});

	test('is SHA-256 of the canonical text', () => {
		expect(canonicalJson({ b: 1, a: [true, 'x'], none: undefined })).toBe('{"a":[true,"x"],"b":1}');
		expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
	});

	test('changes with one letter, one value, or the order of a list', () => {
		const texts = [['a', 'b'], ['b', 'a'], ['a', 'c'], ['a'], ['a', 1]];
		expect(new Set(texts.map(contentHash)).size).toBe(texts.length);
	});

	test('refuses what JSON cannot hold exactly', () => {
		const cycle: Record<string, unknown> = {};
		cycle.self = cycle;
		for (const value of [NaN, Infinity, undefined, 1n, () => 1, new Date(0), new Map(), [undefined], cycle]) {
			expect(() => canonicalJson(value)).toThrow(TypeError);
		}
	});
});
