import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { runDaily } from '../../src/lib/server/jobs/jobs-daily.ts';
import * as charter from '../../src/lib/server/services/complaints/charter.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import * as plan from '../../src/lib/server/services/plans/action-plan.ts';
import * as objectives from '../../src/lib/server/services/plans/objectives.ts';
import * as edits from '../../src/lib/server/services/reports/findings.ts';
import * as themes from '../../src/lib/server/services/reports/themes.ts';
import { deleteRoot } from '../../src/lib/server/store/deleting.ts';
import { aContext, anOpenWave, aResponse, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';
import { refusal } from '../support/people.ts';

vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf: async () => new Uint8Array([1]) }));

const both = (text: string) => ({ fa: text, en: text });
const noPromise = { measure: '', days: null, indicator: '', owner: '' };

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let consultant: Actor;

	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(async () => {
		ctx.at('2026-11-02T08:30:00Z');
		wave = await anOpenWave(ctx.db, {
			audience: 'customer',
			instruments: [{ instrument: 'customer-short' }]
		});
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
		for (let i = 0; i < 12; i++) {
			await aResponse(ctx.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map((_, slot) => 1 + ((i + slot) % 5))
			});
			await ctx.db
				.insertInto('comment')
				.values({
					campaign_id: wave.campaignId,
					item_code: 'nps-02',
					text: `We waited ${i}`,
					submitted_on: '2026-11-01'
				})
				.execute();
		}
	});

	/** Each kind of thing: made, read back as a list, removed, and put back. */
	const kinds = {
		action: {
			add: (title: string) =>
				plan.addAction(ctx, consultant, wave.engagementId, {
					title: both(title),
					owner: 'Maryam',
					ownerRole: '',
					factor: '',
					startsOn: '',
					dueOn: '2026-12-01',
					endedOn: '',
					state: 'planned',
					effort: '',
					achieved: ''
				}),
			list: async () => (await plan.readPlan(ctx, consultant, wave.engagementId)).actions,
			remove: (actor: Actor, id: string) => plan.deleteAction(ctx, actor, wave.engagementId, id),
			putBack: (actor: Actor, removal: string, engagementId = wave.engagementId) =>
				plan.putBackAction(ctx, actor, engagementId, removal)
		},
		promise: {
			add: (text: string) =>
				charter.addPromise(ctx, consultant, wave.engagementId, {
					text: both(text),
					...noPromise
				}),
			list: async () => (await charter.readCharter(ctx, consultant, wave.engagementId, 365)).promises,
			remove: (actor: Actor, id: string) => charter.deletePromise(ctx, actor, wave.engagementId, id),
			putBack: (actor: Actor, removal: string, engagementId = wave.engagementId) =>
				charter.putBackPromise(ctx, actor, engagementId, removal)
		},
		kpi: {
			add: async (name: string) => {
				await objectives.addKpi(ctx, consultant, wave.engagementId, 'complaints', {
					name: both(name),
					unit: 'percent',
					better: 'less',
					baseline: '14.5',
					baselineOn: '2026-09-23',
					target: '10',
					targetOn: '2027-03-20'
				});
				const { kpis } = await objectives.readObjectives(ctx, consultant, wave.engagementId);
				await objectives.measureKpi(ctx, consultant, wave.engagementId, kpis.at(-1)!.id, {
					value: '12.25',
					on: '2026-10-23'
				});
			},
			list: async () => (await objectives.readObjectives(ctx, consultant, wave.engagementId)).kpis,
			remove: (actor: Actor, id: string) => objectives.deleteKpi(ctx, actor, wave.engagementId, id),
			putBack: (actor: Actor, removal: string, engagementId = wave.engagementId) =>
				objectives.putBackKpi(ctx, actor, engagementId, removal)
		},
		theme: {
			add: async (name: string) => {
				await themes.addTheme(ctx, consultant, wave.waveId, { name: both(name), words: `wait, ${name}` });
				const read = await themes.readThemes(ctx, consultant, wave.waveId);
				const kept = read.themes.filter((theme) => theme.name.fa !== name).map(({ id }) => id);
				const comment = read.comments[0]!.key;
				await themes.sortInto(ctx, consultant, wave.waveId, [{ comment, themes: kept }]);
			},
			list: async () => {
				const read = await themes.readThemes(ctx, consultant, wave.waveId);
				return read.themes.map((theme) => ({
					...theme,
					comments: read.comments.filter((comment) => comment.themes.includes(theme.id)).length
				}));
			},
			remove: (actor: Actor, id: string) => themes.deleteTheme(ctx, actor, wave.waveId, id),
			putBack: (actor: Actor, removal: string) => themes.putBackTheme(ctx, actor, wave.waveId, removal)
		}
	};

	test.each(Object.entries(kinds))('what was removed by a slip comes back as it was: %s', async (_, kind) => {
		for (const name of ['first', 'second', 'third']) await kind.add(name);
		const before = await kind.list();
		expect(before).toHaveLength(3);
		const removal = await kind.remove(consultant, before[1]!.id);
		expect(await kind.list()).toEqual([before[0], before[2]]);
		await kind.putBack(consultant, removal);
		expect(await kind.list()).toEqual(before);
		expect(await refusal(kind.putBack(consultant, removal))).toBe('removal-gone');
		expect(await kind.list()).toEqual(before);
	});

	test.each(Object.entries(kinds))('what has come in between stays: %s', async (_, kind) => {
		for (const name of ['first', 'second']) await kind.add(name);
		const [, second] = await kind.list();
		const removal = await kind.remove(consultant, second!.id);
		await kind.add('third');
		await kind.putBack(consultant, removal);
		const ids = (await kind.list()).map(({ id }) => id);
		expect(new Set(ids)).toHaveLength(3);
		expect(ids).toContain(second!.id);
	});

	test.each(Object.entries(kinds))('only those who work on the engagement put back: %s', async (_, kind) => {
		await kind.add('first');
		const [first] = await kind.list();
		const removal = await kind.remove(consultant, first!.id);
		const owner = await aMember(ctx.db, wave.organizationId, 'owner');
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, owner, wave.engagementId, manager.accountId);
		expect(await refusal(kind.putBack(manager, removal))).toBe('not-allowed');
		const other = await anOpenWave(ctx.db, {});
		const stranger = await aMember(ctx.db, other.organizationId, 'owner');
		expect(await refusal(kind.putBack(stranger, removal))).toBe('not-found');
		if (kind !== kinds.theme)
			expect(await refusal(kind.putBack(stranger, removal, other.engagementId))).toBe('removal-gone');
		expect(await kind.list()).toEqual([]);
		await kind.putBack(owner, removal);
		expect(await kind.list()).toHaveLength(1);
	});

	test('after a day nothing is left of it', async () => {
		await kinds.kpi.add('first');
		const [first] = await kinds.kpi.list();
		const removal = await kinds.kpi.remove(consultant, first!.id);
		ctx.at('2026-11-03T08:29:00Z');
		await runDaily(ctx);
		ctx.at('2026-11-03T08:31:00Z');
		const stored = () => ctx.db.selectFrom('removal').where('id', '=', removal).selectAll().execute();
		expect(await stored()).toHaveLength(1);
		await runDaily(ctx);
		expect(await stored()).toEqual([]);
		expect(await refusal(kinds.kpi.putBack(consultant, removal))).toBe('removal-gone');
	});

	test('a plan, a charter or an objective that has been filled meanwhile says so, and what was removed waits', async () => {
		for (const name of ['first', 'second', 'third']) await kinds.kpi.add(name);
		const [, second] = await kinds.kpi.list();
		const removal = await kinds.kpi.remove(consultant, second!.id);
		await kinds.kpi.add('fourth');
		const [, , fourth] = await kinds.kpi.list();
		await expect(kinds.kpi.putBack(consultant, removal)).rejects.toMatchObject({
			code: 'invalid-input',
			details: { objective: 'full' }
		});
		await kinds.kpi.remove(consultant, fourth!.id);
		await kinds.kpi.putBack(consultant, removal);
		expect((await kinds.kpi.list()).map(({ id }) => id)).toContain(second!.id);
	});

	test('a single value comes back, where its day is still free and the indicator still takes it', async () => {
		await kinds.kpi.add('first');
		const [kpi] = await kinds.kpi.list();
		const id = kpi!.id;
		const measure = (value: string, on: string) =>
			objectives.measureKpi(ctx, consultant, wave.engagementId, id, { value, on });
		const values = async () => (await kinds.kpi.list())[0]!.measurements;
		const remove = (on: string) => objectives.deleteMeasurement(ctx, consultant, wave.engagementId, id, on);
		const putBack = (removal: string, actor = consultant, engagementId = wave.engagementId) =>
			objectives.putBackMeasurement(ctx, actor, engagementId, removal);
		const change = (baselineOn: string) =>
			objectives.saveKpi(ctx, consultant, wave.engagementId, id, {
				name: both('first'),
				unit: 'percent',
				better: 'less',
				baseline: '14.5',
				baselineOn,
				target: '10',
				targetOn: '2027-03-20'
			});
		await measure('11.75', '2026-10-30');
		const before = await values();

		const once = await remove('2026-10-23');
		expect(await values()).toEqual([{ value: 11.75, on: '2026-10-30' }]);
		const other = await anOpenWave(ctx.db, {});
		const stranger = await aMember(ctx.db, other.organizationId, 'owner');
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, consultant, wave.engagementId, manager.accountId);
		expect(await refusal(putBack(once, manager))).toBe('not-allowed');
		expect(await refusal(putBack(once, stranger))).toBe('not-found');
		expect(await refusal(putBack(once, stranger, other.engagementId))).toBe('removal-gone');
		expect(await refusal(kinds.kpi.putBack(consultant, once))).toBe('removal-gone');
		await putBack(once);
		expect(await values()).toEqual(before);
		expect(await refusal(putBack(once))).toBe('removal-gone');

		const second = await remove('2026-10-23');
		await measure('13', '2026-10-23');
		expect(await refusal(putBack(second))).toBe('removal-gone');
		expect(await values()).toContainEqual({ value: 13, on: '2026-10-23' });

		await remove('2026-10-23');
		await change('2026-10-25');
		expect(await refusal(putBack(second))).toBe('removal-gone');
		await change('2026-09-23');
		await putBack(second);
		expect(await values()).toEqual(before);

		const gone = await remove('2026-10-23');
		const whole = await kinds.kpi.remove(consultant, id);
		expect(await refusal(putBack(gone))).toBe('removal-gone');
		await kinds.kpi.putBack(consultant, whole);
		await putBack(gone);
		expect(await values()).toEqual(before);
	});

	test('a recommendation that was planned again meanwhile is not planned twice', async () => {
		const { findings } = await edits.readFindings(ctx, consultant, wave.waveId);
		const { key } = [...findings.published, ...findings.others][0]!;
		await plan.planFinding(ctx, consultant, wave.waveId, key);
		const [planned] = await kinds.action.list();
		const removal = await kinds.action.remove(consultant, planned!.id);
		await plan.planFinding(ctx, consultant, wave.waveId, key);
		expect(await refusal(kinds.action.putBack(consultant, removal))).toBe('removal-gone');
		expect(await kinds.action.list()).toHaveLength(1);
	});

	test('findings get back what a consultant had changed, beside what was changed since', async () => {
		const read = async () => (await edits.readFindings(ctx, consultant, wave.waveId)).findings;
		const words = (text: string) => ({
			says: both(text),
			does: both('Do it.'),
			first: both('Begin.'),
			owner: 'quality' as const,
			effort: 'small' as const,
			serves: 'complaints' as const
		});
		const [first, second] = (await read()).published.map(({ key }) => key) as [string, string];
		const own = await edits.addFinding(ctx, consultant, wave.waveId, words('Our own.'));
		await edits.rewordFinding(ctx, consultant, wave.waveId, first, words('In our words.'));
		await edits.moveFinding(ctx, consultant, wave.waveId, first, 1);
		await edits.showFinding(ctx, consultant, wave.waveId, second, false);
		const changed = await read();

		const one = await edits.restoreFinding(ctx, consultant, wave.waveId, first);
		await edits.putBackEdits(ctx, consultant, wave.waveId, one);
		expect(await read()).toEqual(changed);
		const mine = await edits.restoreFinding(ctx, consultant, wave.waveId, own);
		expect((await read()).published.map(({ key }) => key)).not.toContain(own);
		await edits.putBackEdits(ctx, consultant, wave.waveId, mine);
		expect(await read()).toEqual(changed);

		const all = await edits.restoreAll(ctx, consultant, wave.waveId);
		expect((await read()).published[0]!.edited).toBe(false);
		await edits.rewordFinding(ctx, consultant, wave.waveId, first, words('In other words.'));
		await edits.putBackEdits(ctx, consultant, wave.waveId, all);
		const back = await read();
		expect(back.published.map(({ key }) => key)).toEqual(changed.published.map(({ key }) => key));
		expect(back.published.find(({ key }) => key === first)).toMatchObject({ says: both('In other words.') });
		expect(await refusal(edits.putBackEdits(ctx, consultant, wave.waveId, all))).toBe('removal-gone');

		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, consultant, wave.engagementId, manager.accountId);
		const again = await edits.restoreAll(ctx, consultant, wave.waveId);
		expect(await refusal(edits.putBackEdits(ctx, manager, wave.waveId, again))).toBe('not-allowed');
		const other = await anOpenWave(ctx.db, {});
		const stranger = await aMember(ctx.db, other.organizationId, 'owner');
		expect(await refusal(edits.putBackEdits(ctx, stranger, wave.waveId, again))).toBe('not-found');
	});

	test('a wave that is deleted takes along what could be put back and rests on it', async () => {
		await kinds.theme.add('first');
		await kinds.theme.add('second');
		const [first] = await kinds.theme.list();
		await kinds.theme.remove(consultant, first!.id);
		await ctx.db.transaction().execute((trx) => deleteRoot(trx, 'wave', wave.waveId));
		const left = await ctx.db
			.selectFrom('removal')
			.where('engagement_id', '=', wave.engagementId)
			.selectAll()
			.execute();
		expect(left).toEqual([]);
	});
});
