import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '../../src/lib/domain/hash.ts';
import { instruments } from '../../src/lib/domain/instruments/index.ts';
import type { ItemDraft, OwnDraft } from '../../src/lib/domain/own-version/draft.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { createEngagement } from '../../src/lib/server/services/engagements.ts';
import {
	listInstruments,
	offeredInstruments,
	readInstrument
} from '../../src/lib/server/services/instruments/instruments.ts';
import {
	beginOwn,
	deleteOwn,
	editOwn,
	makeOwn,
	saveOwn,
	type OwnOutcome
} from '../../src/lib/server/services/instruments/own-instruments.ts';
import { launchWave } from '../../src/lib/server/services/fielding/wave-states.ts';
import {
	createWave,
	readWave,
	saveWave,
	type WaveInput
} from '../../src/lib/server/services/fielding/waves.ts';
import { aContext, anOrganization, firstDay, lastDay, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const builtInHashes = JSON.stringify(instruments.map(contentHash));

const changed = (draft: OwnDraft, change: (item: ItemDraft) => ItemDraft): OwnDraft => ({
	...draft,
	sections: draft.sections.map((s) => ({ ...s, items: s.items.map(change) }))
});
const without = (draft: OwnDraft, ...codes: string[]): OwnDraft =>
	changed(draft, (item) => (codes.includes(item.code) ? { ...item, kept: false } : item));
const reworded = (draft: OwnDraft, code: string, fa: string, en: string): OwnDraft =>
	changed(draft, (item) => (item.code === code ? { ...item, text: { fa, en } } : item));
const withOpenItem = (draft: OwnDraft, code = 'new-1'): OwnDraft => ({
	...draft,
	sections: draft.sections.map((s, i) =>
		i > 0
			? s
			: {
					...s,
					items: [
						...s.items,
						{ code, added: true, kept: true, kind: 'text', text: { fa: 'دیگر چه؟', en: 'What else?' } }
					]
				}
	)
});

onBothEngines((open) => {
	let ctx: TestContext;
	let consultant: Actor;
	let engagementId: string;
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(async () => {
		consultant = await aMember(ctx.db, await anOrganization(ctx.db, 'مشاوران'), 'consultant');
		engagementId = await anEngagementOf(consultant);
	});
	const anEngagementOf = (actor: Actor) =>
		createEngagement(ctx, actor, {
			client: { fa: 'آزمون', en: 'Trial' },
			industry: 'other',
			defaultLocale: 'fa',
			units: []
		});
	const plan = (code: string, form = 'full'): WaveInput => ({
		title: { fa: 'موج', en: 'Wave' },
		opensOn: firstDay,
		closesOn: lastDay,
		threshold: 5,
		campaigns: [{ audience: 'employee', population: null, asksUnit: false, instruments: [{ code, form }] }]
	});
	const settled = (outcome: OwnOutcome): { code: string; number: number } => {
		if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
		return outcome;
	};
	/** An own version of the success factors without their first item. */
	async function anOwn(
		actor = consultant,
		change: (draft: OwnDraft) => OwnDraft = (d) => without(d, 'kcf-01')
	) {
		const { draft } = await beginOwn(ctx, actor, 'csf');
		return settled(await makeOwn(ctx, actor, 'csf', change(draft))).code;
	}
	async function edit(code: string, change: (draft: OwnDraft) => OwnDraft, actor = consultant) {
		const { draft, hash } = await editOwn(ctx, actor, code);
		return saveOwn(ctx, actor, code, change(draft), hash);
	}

	test('the library has all built-in instruments, and the own ones after them', async () => {
		const code = await anOwn();
		const entries = await listInstruments(ctx, consultant);
		expect(entries.map((e) => e.instrument.code)).toEqual([...instruments.map((i) => i.code), code]);
		expect(entries.at(-1)).toMatchObject({
			own: {
				number: 1,
				base: { code: 'csf', version: '1.0.0', hash: contentHash(instruments[0]) },
				changes: { dropped: ['kcf-01'], reworded: [], added: [] },
				versions: [{ number: 1, frozen: false }],
				waves: []
			}
		});
	});

	test('own versions of one instrument are numbered, each organization for itself', async () => {
		const other = await aMember(ctx.db, await anOrganization(ctx.db), 'owner');
		expect([await anOwn(), await anOwn(), await anOwn(other)]).toEqual([
			'csf-own-1',
			'csf-own-2',
			'csf-own-1'
		]);
	});

	test('it says in both languages who changed what', async () => {
		const { instrument } = await readInstrument(ctx, consultant, await anOwn());
		expect(instrument.title).toEqual({
			fa: `${instruments[0]!.title.fa} – نسخهٔ سازمان`,
			en: `${instruments[0]!.title.en} – own version`
		});
		expect(instrument.certificate.own.fa).toContain('«مشاوران»');
		expect(instrument.certificate.own.fa).toContain('۱ گویه کنار گذاشته شده است.');
		expect(instrument.certificate.own.en).toContain('version 1.0.0');
	});

	test('what is wrong with a draft is told, and nothing is made', async () => {
		const { draft } = await beginOwn(ctx, consultant, 'csf');
		const outcome = await makeOwn(ctx, consultant, 'csf', reworded(draft, 'kcf-01', 'مشتري', ''));
		expect(outcome).toEqual({
			problems: [
				{ code: 'text-arabic-letters', at: 'kcf-01', part: 'text', language: 'fa' },
				{ code: 'text-missing', at: 'kcf-01', part: 'text', language: 'en' }
			]
		});
		expect(await listInstruments(ctx, consultant)).toHaveLength(instruments.length);
	});

	test('a specialists’ checklist with other words is refused for specialists', async () => {
		const { draft } = await beginOwn(ctx, consultant, 'technology-coverage');
		const [first] = draft.sections[0]!.items;
		const other = reworded(draft, first!.code, 'آیا او خوب کار می‌کند؟', 'Does he do well?');
		expect(await makeOwn(ctx, consultant, 'technology-coverage', other)).toEqual({
			problems: [{ code: 'audience', at: 'audience' }]
		});
		const outcome = await makeOwn(ctx, consultant, 'technology-coverage', { ...other, audience: 'rater' });
		expect(settled(outcome).code).toBe('technology-coverage-own-1');
	});

	describe('of what is sent, only what may be changed is taken', () => {
		test('the kind, scale and score of an item stay what they were', async () => {
			const code = await anOwn(consultant, (draft) =>
				changed(draft, (item) =>
					item.code === 'kcf-01' ? { ...item, kind: 'text', scale: 'x', reverseKeyed: true } : item
				)
			);
			const { instrument } = await readInstrument(ctx, consultant, code);
			expect(instrument.items[0]).toEqual(instruments[0]!.items[0]);
		});

		test.each<[string, (draft: OwnDraft) => OwnDraft]>([
			[
				'an item left out',
				(d) => ({ ...d, sections: d.sections.map((s) => ({ ...s, items: s.items.slice(1) })) })
			],
			['an item of nowhere', (d) => withOpenItem(d, 'csf-own-1-n7')],
			['an item twice', (d) => withOpenItem(d, 'kcf-01')],
			['a section left out', (d) => ({ ...d, sections: d.sections.slice(1) })]
		])('%s is refused', async (_, change) => {
			await expect(anOwn(consultant, change)).rejects.toMatchObject({ code: 'invalid-input' });
		});
	});

	describe('versions', () => {
		test('what no launched wave asks is changed in place', async () => {
			const code = await anOwn();
			expect(settled(await edit(code, (d) => without(d, 'kcf-02')))).toEqual({ code, number: 1 });
			const { instrument, own } = await readInstrument(ctx, consultant, code);
			expect(instrument).toMatchObject({ version: '1.0.0' });
			expect(own).toMatchObject({ changes: { dropped: ['kcf-01', 'kcf-02'] }, versions: [{ number: 1 }] });
		});

		test('what a launched wave asks never changes: the next version is made', async () => {
			const code = await anOwn(consultant, withOpenItem);
			const waveId = await createWave(ctx, consultant, engagementId, plan(code));
			await launchWave(ctx, consultant, waveId);
			const asked = (await readWave(ctx, consultant, waveId)).campaigns[0]!.instruments[0]!;
			const frozen = await readInstrument(ctx, consultant, code);
			expect(frozen.hash).toBe(asked.hash);

			const next = (d: OwnDraft) => withOpenItem(without(d, `${code}-n1`), 'new-1');
			expect((await editOwn(ctx, consultant, code)).next).toBe(2);
			expect(settled(await edit(code, next))).toEqual({ code, number: 2 });
			expect((await readWave(ctx, consultant, waveId)).campaigns[0]!.instruments[0]).toEqual(asked);
			expect((await readInstrument(ctx, consultant, code, 1)).instrument).toEqual(frozen.instrument);

			const { instrument, own } = await readInstrument(ctx, consultant, code);
			expect(instrument.version).toBe('2.0.0');
			// The code of the item that was asked does not come back for another one.
			expect(own!.changes.added).toEqual([`${code}-n2`]);
			expect(own!.versions).toMatchObject([
				{ number: 2, frozen: false },
				{ number: 1, frozen: true }
			]);
			expect(own!.waves).toMatchObject([{ id: waveId, state: 'open', hash: asked.hash }]);
			// And from there on it is the second version that is changed.
			expect(settled(await edit(code, (d) => without(d, 'kcf-02')))).toEqual({ code, number: 2 });
		});

		test('saving without a change makes no version', async () => {
			const code = await anOwn();
			await launchWave(ctx, consultant, await createWave(ctx, consultant, engagementId, plan(code)));
			expect(settled(await edit(code, (d) => d))).toEqual({ code, number: 1 });
			expect((await readInstrument(ctx, consultant, code)).own!.versions).toHaveLength(1);
		});

		test('whoever saves second is told, and overwrites nothing', async () => {
			const code = await anOwn();
			const mine = await editOwn(ctx, consultant, code);
			await edit(code, (d) => without(d, 'kcf-02'));
			const late = await saveOwn(ctx, consultant, code, without(mine.draft, 'kcf-03'), mine.hash);
			expect(late).toEqual({ problems: [{ code: 'changed-meanwhile', at: '' }] });
			const { own } = await readInstrument(ctx, consultant, code);
			expect(own!.changes.dropped).toEqual(['kcf-01', 'kcf-02']);
		});

		test('two who save at the same moment: one of them is told', async () => {
			const code = await anOwn();
			const { draft, hash } = await editOwn(ctx, consultant, code);
			const outcomes = await Promise.all(
				['kcf-02', 'kcf-03'].map((item) => saveOwn(ctx, consultant, code, without(draft, item), hash))
			);
			expect(outcomes.filter((o) => 'problems' in o)).toHaveLength(1);
		});

		test('an own version of an own version says what it was made of', async () => {
			const first = await anOwn();
			const { draft } = await beginOwn(ctx, consultant, first);
			const { code } = settled(await makeOwn(ctx, consultant, first, without(draft, 'kcf-02')));
			expect(code).toBe('csf-own-2');
			const { own } = await readInstrument(ctx, consultant, code);
			expect(own).toMatchObject({ base: { code: first }, changes: { dropped: ['kcf-02'] } });
			// What it was made of may change, and it stays what it is.
			await edit(first, (d) => without(d, 'org-01'));
			expect((await readInstrument(ctx, consultant, code)).own).toEqual(own);
		});

		test('the built-in instruments are what they were', () => {
			expect(JSON.stringify(instruments.map(contentHash))).toBe(builtInHashes);
		});
	});

	describe('in a wave', () => {
		test('it is asked like any other', async () => {
			const code = await anOwn(consultant, withOpenItem);
			const waveId = await createWave(ctx, consultant, engagementId, plan(code));
			const wave = await readWave(ctx, consultant, waveId);
			expect(wave.campaigns[0]).toMatchObject({ items: 53, instruments: [{ code, version: '1.0.0' }] });
		});

		test('a draft asks what is newest, and that is what the launch freezes', async () => {
			const code = await anOwn();
			const waveId = await createWave(ctx, consultant, engagementId, plan(code));
			await edit(code, (d) => without(d, 'kcf-02'));
			const { hash } = await readInstrument(ctx, consultant, code);
			expect((await readWave(ctx, consultant, waveId)).campaigns[0]).toMatchObject({
				items: 50,
				instruments: [{ hash }]
			});
			await launchWave(ctx, consultant, waveId);
			expect((await readWave(ctx, consultant, waveId)).campaigns[0]!.instruments[0]!.hash).toBe(hash);
		});

		test('not beside the instrument that it was made of: that would ask the same twice', async () => {
			const code = await anOwn();
			const twice = plan(code);
			const [campaign] = twice.campaigns;
			const input = {
				...twice,
				campaigns: [{ ...campaign!, instruments: [...campaign!.instruments, { code: 'csf', form: 'full' }] }]
			};
			await expect(createWave(ctx, consultant, engagementId, input)).rejects.toMatchObject({
				code: 'invalid-input',
				details: { reason: 'asked-twice' }
			});
		});

		test('a form that it does not have is refused', async () => {
			const code = await anOwn();
			await expect(createWave(ctx, consultant, engagementId, plan(code, 'extended'))).rejects.toMatchObject({
				code: 'invalid-input'
			});
		});
	});

	test('it can be removed as long as no wave plans it, and not after', async () => {
		const code = await anOwn();
		const waveId = await createWave(ctx, consultant, engagementId, plan(code));
		await expect(deleteOwn(ctx, consultant, code)).rejects.toMatchObject({ code: 'invalid-input' });
		await saveWave(ctx, consultant, waveId, plan('csf'));
		await deleteOwn(ctx, consultant, code);
		await expect(readInstrument(ctx, consultant, code)).rejects.toMatchObject({ code: 'not-found' });
		await expect(deleteOwn(ctx, consultant, code)).rejects.toMatchObject({ code: 'not-found' });
	});

	describe('of another organization’s own version', () => {
		let code: string;
		let stranger: Actor;
		beforeEach(async () => {
			// The second one, so that the stranger has none under the same code.
			await anOwn();
			code = await anOwn();
			stranger = await aMember(ctx.db, await anOrganization(ctx.db), 'owner');
		});
		const anyDraft: OwnDraft = {
			title: { fa: 'نسخه', en: 'Version' },
			purpose: { fa: 'هدف', en: 'Purpose' },
			audience: 'employee',
			sections: []
		};

		test.each<[string, (code: string, stranger: Actor) => Promise<unknown>]>([
			['nothing is read', (c, s) => readInstrument(ctx, s, c)],
			['nothing is made', (c, s) => makeOwn(ctx, s, c, anyDraft)],
			['nothing is begun', (c, s) => beginOwn(ctx, s, c)],
			['nothing is opened for editing', (c, s) => editOwn(ctx, s, c)],
			['nothing is saved', (c, s) => saveOwn(ctx, s, c, anyDraft, '')],
			['nothing is removed', (c, s) => deleteOwn(ctx, s, c)]
		])('%s', async (_, verb) => {
			await expect(verb(code, stranger)).rejects.toMatchObject({ code: 'not-found' });
			expect((await readInstrument(ctx, consultant, code)).own!.number).toBe(1);
		});

		test('it is in neither library nor offer', async () => {
			expect((await listInstruments(ctx, stranger)).every((e) => e.own === null)).toBe(true);
			expect((await offeredInstruments(ctx, stranger)).map((i) => i.code)).not.toContain(code);
		});

		test('no wave of theirs can ask it', async () => {
			const theirs = await anEngagementOf(stranger);
			await expect(createWave(ctx, stranger, theirs, plan(code))).rejects.toMatchObject({
				code: 'invalid-input'
			});
		});
	});

	test.each(['manager', 'auditor'] as const)(
		'an %s sees the built-in ones only, and makes none',
		async (role) => {
			const code = await anOwn();
			const reader = await aMember(ctx.db, consultant.organizationId, role);
			expect((await listInstruments(ctx, reader)).map((e) => e.instrument.code)).toEqual(
				instruments.map((i) => i.code)
			);
			await expect(readInstrument(ctx, reader, code)).rejects.toMatchObject({ code: 'not-found' });
			await expect(beginOwn(ctx, reader, 'csf')).rejects.toMatchObject({ code: 'not-allowed' });
			await expect(deleteOwn(ctx, reader, code)).rejects.toMatchObject({ code: 'not-allowed' });
		}
	);
});
