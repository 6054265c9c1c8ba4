import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { seenOf } from '../../src/lib/server/seen.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import { settleDay } from '../../src/lib/server/services/fielding/settling.ts';
import { publishReport } from '../../src/lib/server/services/reports/publishing.ts';
import { pdfOf } from '../../src/lib/server/services/reports/report-files.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import * as themes from '../../src/lib/server/services/reports/themes.ts';
import { aContext, anOpenWave, aResponse, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const { renderPdf } = vi.hoisted(() => ({ renderPdf: vi.fn() }));
vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf }));

const waiting = { name: { fa: 'انتظار', en: 'Waiting' }, words: 'منتظر، wait\nپشت خط; منتظر' };
const price = { name: { fa: '', en: 'Price' }, words: 'price' };
const refusalOf = (work: Promise<unknown>) =>
	work.then(
		() => 'it worked',
		(problem: { code: string; details: object }) =>
			problem.code === 'invalid-input' ? problem.details : problem.code
	);

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let consultant: Actor;
	let manager: Actor;

	const commented = async (...texts: string[]) => {
		for (const [i, text] of texts.entries()) {
			await aResponse(ctx.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map((_, slot) => 1 + ((i + slot) % 5))
			});
			await ctx.db
				.insertInto('comment')
				.values({ campaign_id: wave.campaignId, item_code: 'nps-02', text, submitted_on: '2026-11-01' })
				.execute();
		}
	};
	const unthemed = ['fine', 'good', 'so so', 'well', 'ok', 'no', 'yes'];
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(async () => {
		ctx.at('2026-11-02T08:30:00Z');
		renderPdf.mockReset();
		renderPdf.mockImplementation(async (job: object) => new TextEncoder().encode(JSON.stringify(job)));
		wave = await anOpenWave(ctx.db, {
			audience: 'customer',
			instruments: [{ instrument: 'customer-short' }]
		});
		const owner = await aMember(ctx.db, wave.organizationId, 'owner');
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
		manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, owner, wave.engagementId, manager.accountId);
		await commented('We waited', 'The price, after a long wait', 'گران بود', ...unthemed);
	});
	const add = (input: themes.ThemeInput) => themes.addTheme(ctx, consultant, wave.waveId, input);
	const read = (actor = consultant) => themes.readThemes(ctx, actor, wave.waveId);
	const counted = async (actor = manager) => {
		const readable = await readReport(ctx, actor, wave.waveId);
		const [customers] = await themes.themesOfReport(ctx, readable);
		return customers?.themes.map(({ name, comments }) => [name.en, comments]) ?? [];
	};
	const keyOf = async (text: string) => (await read()).comments.find((comment) => comment.text === text)!.key;
	const sort = (text: string, ...ids: string[]) =>
		keyOf(text).then((comment) => themes.sortInto(ctx, consultant, wave.waveId, [{ comment, themes: ids }]));

	test('themes sort by their words, a name in one language serves both, and the manager sees the counts', async () => {
		await add(waiting);
		await add(price);
		const { themes: made, comments, frequent } = await read();
		expect(made.map(({ name, words }) => [name, words])).toEqual([
			[waiting.name, ['منتظر', 'wait', 'پشت خط']],
			[{ fa: 'Price', en: 'Price' }, ['price']]
		]);
		expect(comments.filter((comment) => comment.themes.length > 0)).toHaveLength(2);
		expect(frequent).toEqual([]);
		expect(await counted()).toEqual([
			['Waiting', 2],
			['Price', 1]
		]);
		const [actions] = await ctx.db
			.selectFrom('audit_entry')
			.where('organization_id', '=', wave.organizationId)
			.where('action', '=', 'theme.added')
			.select((e) => e.fn.countAll<number>().as('count'))
			.execute();
		expect(Number(actions?.count)).toBe(2);
	});

	test('a decision about a comment outlives the night, and goes when it says what the words say', async () => {
		await add(price);
		const id = (await read()).themes[0]!.id;
		await sort('گران بود', id);
		await sort('The price, after a long wait');
		ctx.at('2026-11-03T08:30:00Z');
		await settleDay(ctx);
		const themed = (await read()).comments.filter((comment) => comment.themes.length > 0);
		expect(themed.map(({ text }) => text)).toEqual(['گران بود']);
		const marks = () =>
			ctx.db.selectFrom('theme_mark').where('wave_id', '=', wave.waveId).selectAll().execute();
		expect(await marks()).toHaveLength(2);
		await sort('The price, after a long wait', id);
		expect(await marks()).toHaveLength(1);
		await themes.deleteTheme(ctx, consultant, wave.waveId, id);
		expect(await marks()).toEqual([]);
	});

	test('who sorted meanwhile is not overwritten, nor whoever changed a theme', async () => {
		await add(price);
		const {
			themes: [theme],
			comments
		} = await read();
		const shown = comments.filter(({ text }) => text === 'ok');
		const seen = seenOf(themes.stateOfComments(shown));
		await sort('ok', theme!.id);
		const choice = { comment: shown[0]!.key, themes: [] };
		const again = themes.sortInto(ctx, consultant, wave.waveId, [choice], seen);
		expect(await refusalOf(again)).toBe('changed-meanwhile');
		const save = (input: themes.ThemeInput, as: string) =>
			themes.saveTheme(ctx, consultant, wave.waveId, theme!.id, input, as);
		await save({ ...price, words: 'price, cost' }, seenOf(theme));
		expect(await refusalOf(save(waiting, seenOf(theme)))).toBe('changed-meanwhile');
		expect((await read()).themes[0]!.words).toEqual(['price', 'cost']);
		expect(await counted()).toEqual([['Price', 2]]);
	});

	test('a published version keeps its counts, and what is drawn follows the sorting', async () => {
		await add(waiting);
		await publishReport(ctx, consultant, wave.waveId);
		const draft = async () => pdfOf(ctx, await readReport(ctx, consultant, wave.waveId), 'en');
		const before = new TextDecoder().decode(await draft());
		await add(price);
		await sort('ok', (await read()).themes[0]!.id);
		expect(await counted()).toEqual([['Waiting', 2]]);
		expect(await counted(consultant)).toEqual([
			['Waiting', 3],
			['Price', 1]
		]);
		const after = new TextDecoder().decode(await draft());
		expect(before).not.toContain('Price');
		expect(after).toContain('Price');
	});

	test('a later wave tells them beside the one before, unless comments were hidden there', async () => {
		await add(waiting);
		await add(price);
		const next = async () => {
			wave = await anOpenWave(ctx.db, {
				organizationId: wave.organizationId,
				engagementId: wave.engagementId,
				audience: 'customer',
				instruments: [{ instrument: 'customer-short' }]
			});
		};
		const printed = async () => {
			const [customers] = await themes.themesOfReport(ctx, await readReport(ctx, consultant, wave.waveId));
			return customers?.themes.map(({ name, comments, before }) => [name.en, comments, before]);
		};
		expect(await printed()).toEqual([
			['Waiting', 2, undefined],
			['Price', 1, undefined]
		]);
		await next();
		await commented('The price', 'the price', 'Half price', ...unthemed);
		expect(await printed()).toEqual([
			['Price', 3, { comments: 1, of: 10 }],
			['Waiting', 0, { comments: 2, of: 10 }]
		]);
		await next();
		await commented('a price');
		await next();
		await commented('Price', 'We wait', 'wait', ...unthemed);
		expect(await printed()).toEqual([
			['Waiting', 2, undefined],
			['Price', 1, undefined]
		]);
	});

	test('where comments are hidden, so is what they are about', async () => {
		wave = await anOpenWave(ctx.db, {
			engagementId: wave.engagementId,
			audience: 'customer',
			instruments: [{ instrument: 'customer-short' }]
		});
		await commented('the price', 'the price again');
		await add(price);
		expect((await read()).comments).toEqual([]);
		expect(await counted()).toEqual([]);
	});

	test('what is wrong with a theme, or with a choice, is said', async () => {
		const many = Array.from({ length: 41 }, (_, i) => `w${i}`).join(',');
		expect(await refusalOf(add({ name: { fa: ' ', en: '' }, words: 'a'.repeat(61) }))).toEqual({
			name: 'empty',
			words: 'long-word'
		});
		expect(await refusalOf(add({ name: { fa: '', en: 'n'.repeat(81) }, words: many }))).toEqual({
			name: 'too-long',
			words: 'many-words'
		});
		for (let i = 0; i < 20; i++) await add({ name: { fa: '', en: `T ${i}` }, words: '' });
		expect(await refusalOf(add(price))).toEqual({ name: 'full' });
		const foreign = [{ comment: '0'.repeat(24), themes: [] }];
		expect(await refusalOf(themes.sortInto(ctx, consultant, wave.waveId, foreign))).toBe('not-found');
		expect(
			await refusalOf(themes.sortInto(ctx, consultant, wave.waveId, Array(21).fill(foreign[0])))
		).toEqual({});
	});

	test('managers may not sort, and nobody reaches the themes of another organization', async () => {
		await add(price);
		const {
			themes: [theme],
			comments
		} = await read();
		const other = await anOpenWave(ctx.db);
		const stranger = await aMember(ctx.db, other.organizationId, 'owner');
		const choice = [{ comment: comments[0]!.key, themes: [theme!.id] }];
		for (const [actor, refusal] of [
			[manager, 'not-allowed'],
			[stranger, 'not-found']
		] as const) {
			const at = wave.waveId;
			expect(await refusalOf(read(actor))).toBe(refusal);
			expect(await refusalOf(themes.addTheme(ctx, actor, at, price))).toBe(refusal);
			expect(await refusalOf(themes.saveTheme(ctx, actor, at, theme!.id, price))).toBe(refusal);
			expect(await refusalOf(themes.deleteTheme(ctx, actor, at, theme!.id))).toBe(refusal);
			expect(await refusalOf(themes.sortInto(ctx, actor, at, choice))).toBe(refusal);
		}
		for (const work of [
			themes.saveTheme(ctx, stranger, other.waveId, theme!.id, waiting),
			themes.deleteTheme(ctx, stranger, other.waveId, theme!.id)
		])
			expect(await refusalOf(work)).toBe('not-found');
		expect((await read()).themes).toEqual([theme]);
	});
});
