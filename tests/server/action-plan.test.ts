import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import {
	addAction,
	deleteAction,
	exportPlan,
	planFinding,
	plannedKeys,
	readPlan,
	saveAction
} from '../../src/lib/server/services/plans/action-plan.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import { planOfWave } from '../../src/lib/server/services/plans/plan-of-wave.ts';
import { publishReport, readVersion } from '../../src/lib/server/services/reports/publishing.ts';
import { readCourse } from '../../src/lib/server/services/reports/course.ts';
import type { ActionInput } from '../../src/lib/server/services/plans/read-action.ts';
import { pdfOf } from '../../src/lib/server/services/reports/report-files.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { readShared, shareReport } from '../../src/lib/server/services/reports/sharing.ts';
import { readFindings } from '../../src/lib/server/services/reports/findings.ts';
import { courseView } from '../../src/lib/ui/report/course.ts';
import { aContext, anOpenWave, aResponse, type BuiltWave, type TestContext } from '../support/builders.ts';
import { seenOf } from '../../src/lib/server/seen.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';
import { refusal } from '../support/people.ts';

const { renderPdf } = vi.hoisted(() => ({ renderPdf: vi.fn() }));
vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf }));

const input = (more: Partial<ActionInput> = {}): ActionInput => ({
	title: { fa: 'آموزش فروشندگان', en: 'Train the sales people' },
	factor: 'org',
	ownerRole: 'sales',
	owner: 'مریم',
	startsOn: '',
	dueOn: '۱۴۰۵/۹/۱',
	endedOn: '',
	state: 'planned',
	effort: 'small',
	achieved: '',
	...more
});

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let consultant: Actor;
	let manager: Actor;
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(async () => {
		renderPdf.mockReset();
		renderPdf.mockImplementation(async () => new Uint8Array([1]));
		wave = await anOpenWave(ctx.db, { instruments: [{ instrument: 'csf', form: 'core' }] });
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
		manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, consultant, wave.engagementId, manager.accountId);
		for (let i = 0; i < 12; i++)
			await aResponse(ctx.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map(({ item }, s) => {
					const low = 1 + ((i + s) % 2);
					return item.reverseKeyed ? 6 - low : low;
				})
			});
	});
	const plan = async (actor = consultant) => (await readPlan(ctx, actor, wave.engagementId)).actions;
	const add = (more: Partial<ActionInput> = {}, actor = consultant) =>
		addAction(ctx, actor, wave.engagementId, input(more));
	const issuesOf = (work: Promise<unknown>) =>
		work.then(
			() => null,
			(thrown: { details?: unknown }) => thrown.details
		);

	test('the recommendation of a finding comes into the plan with one press, once', async () => {
		const { findings } = await readFindings(ctx, consultant, wave.waveId);
		const finding = findings.published.find((f) => f.key.startsWith('csf.'))!;
		await planFinding(ctx, consultant, wave.waveId, finding.key);
		await planFinding(ctx, consultant, wave.waveId, finding.key);
		const [action, ...others] = await plan();
		expect(others).toEqual([]);
		expect(action).toMatchObject({
			title: finding.does,
			finding: finding.says,
			wave: 1,
			ownerRole: finding.owner,
			effort: finding.effort,
			owner: '',
			state: 'planned',
			startsOn: '2026-11-01',
			dueOn: '2027-01-30'
		});
		expect(['kcf', 'org', 'km', 'tec']).toContain(action?.factor);
		expect(await plannedKeys(ctx, consultant, wave.waveId)).toEqual([finding.key]);
		expect(await refusal(planFinding(ctx, consultant, wave.waveId, 'csf.nothing'))).toBe('not-found');
	});

	test('of two who edit an action at the same time nobody takes back unawares what the other one wrote', async () => {
		await add();
		const [action] = await plan();
		const seen = seenOf(action);
		const save = (more: Partial<ActionInput>, as: string) =>
			saveAction(ctx, consultant, wave.engagementId, action!.id, input(more), as);
		await save({ achieved: 'Twelve were trained.' }, seen);
		await save({ achieved: 'Twelve were trained.' }, seen);
		const now = seenOf((await plan())[0]);
		await expect(save({ state: 'under-way' }, seen)).rejects.toMatchObject({
			code: 'changed-meanwhile',
			details: { seen: now }
		});
		expect(await plan()).toMatchObject([{ achieved: 'Twelve were trained.', state: 'planned' }]);
		await save({ state: 'under-way' }, now);
		expect(await plan()).toMatchObject([{ achieved: '', state: 'under-way' }]);
	});

	test('an action keeps its finding when it is edited, and its place by state and day', async () => {
		await add({ title: { fa: 'بی‌موعد', en: '' }, dueOn: '' });
		await add();
		const [first, second] = await plan();
		expect([first?.dueOn, second?.title]).toEqual(['2026-11-22', { fa: 'بی‌موعد', en: 'بی‌موعد' }]);
		const done = input({ state: 'done', achieved: '12 of 14 trained' });
		await saveAction(ctx, consultant, wave.engagementId, first!.id, done);
		const saved = await plan();
		expect(saved.map((a) => a.id)).toEqual([second?.id, first?.id]);
		expect(saved[1]).toMatchObject({ state: 'done', endedOn: '2026-11-01', achieved: '12 of 14 trained' });
		await saveAction(ctx, consultant, wave.engagementId, first!.id, input({ state: 'under-way' }));
		expect((await plan())[0]).toMatchObject({ state: 'under-way', endedOn: null });
		await deleteAction(ctx, consultant, wave.engagementId, first!.id);
		expect((await plan()).map((a) => a.id)).toEqual([second?.id]);
		expect(await refusal(deleteAction(ctx, consultant, wave.engagementId, first!.id))).toBe('not-found');
	});

	test('what passed its day while it is open is overdue', async () => {
		await add({ dueOn: '2026-10-31' });
		await add({ dueOn: '2026-11-01' });
		await add({ dueOn: '2026-10-01', state: 'done' });
		expect((await readPlan(ctx, consultant, wave.engagementId)).overdue).toBe(1);
	});

	test('every field that is wrong is named at once, and nothing is saved', async () => {
		const bad = add({
			title: { fa: ' ', en: '' },
			factor: 'weather',
			owner: 'n'.repeat(121),
			startsOn: '2026-12-01',
			dueOn: '2026-11-30',
			state: 'soon',
			effort: 'huge',
			achieved: 'x'.repeat(1001)
		});
		expect(await issuesOf(bad)).toEqual({
			title: 'empty',
			factor: 'choice',
			owner: 'too-long',
			dueOn: 'before-start',
			state: 'choice',
			effort: 'choice',
			achieved: 'too-long'
		});
		expect(await issuesOf(add({ startsOn: '1405/13/1' }))).toEqual({ startsOn: 'day' });
		expect(await issuesOf(add({ state: 'done', endedOn: '2026-11-02' }))).toEqual({ endedOn: 'future' });
		expect(await plan()).toEqual([]);
	});

	test('managers of the engagement read, consultants write, another organization finds nothing', async () => {
		await add();
		const [action] = await plan(manager);
		expect(action?.owner).toBe('مریم');
		for (const refused of [
			() => add({}, manager),
			() => planFinding(ctx, manager, wave.waveId, 'csf.org.low'),
			() => saveAction(ctx, manager, wave.engagementId, action!.id, input()),
			() => deleteAction(ctx, manager, wave.engagementId, action!.id)
		])
			expect(await refusal(refused())).toBe('not-allowed');
		const other = await anOpenWave(ctx.db);
		const stranger = await aMember(ctx.db, other.organizationId, 'owner');
		for (const refused of [
			() => readPlan(ctx, stranger, wave.engagementId),
			() => exportPlan(ctx, stranger, wave.engagementId),
			() => add({}, stranger),
			() => planFinding(ctx, stranger, wave.waveId, 'csf.org.low'),
			() => saveAction(ctx, stranger, wave.engagementId, action!.id, input()),
			// Their own engagement, but an action of ours.
			() => saveAction(ctx, stranger, other.engagementId, action!.id, input()),
			() => deleteAction(ctx, stranger, other.engagementId, action!.id)
		])
			expect(await refusal(refused())).toBe('not-found');
		expect(await plannedKeys(ctx, stranger, wave.waveId)).toEqual([]);
		const ungiven = await aMember(ctx.db, wave.organizationId, 'manager');
		expect(await refusal(readPlan(ctx, ungiven, wave.engagementId))).toBe('not-found');
	});

	test('each change leaves a line in the audit log, and none of them names a person', async () => {
		await add();
		const [action] = await plan();
		await saveAction(ctx, consultant, wave.engagementId, action!.id, input());
		await exportPlan(ctx, manager, wave.engagementId);
		await deleteAction(ctx, consultant, wave.engagementId, action!.id);
		const entries = await ctx.db
			.selectFrom('audit_entry')
			.where('organization_id', '=', wave.organizationId)
			.where('action', 'like', 'plan.%')
			.select(['action', 'detail'])
			.execute();
		expect(entries.map((e) => e.action).toSorted()).toEqual([
			'plan.added',
			'plan.changed',
			'plan.deleted',
			'plan.exported'
		]);
		expect(JSON.stringify(entries)).not.toContain('مریم');
	});

	test('a published report keeps the plan as it stood; the newest report shows it as it is', async () => {
		const link = await shareReport(ctx, consultant, wave.waveId, 7);
		await add();
		await publishReport(ctx, consultant, wave.waveId);
		const [action] = await plan();
		await saveAction(ctx, consultant, wave.engagementId, action!.id, input({ state: 'done' }));
		const states = async (readable: Parameters<typeof planOfWave>[1]) =>
			(await planOfWave(ctx, readable)).map(({ state }) => state);
		expect(await states(await readShared(ctx, link))).toEqual(['planned']);
		expect(await states(await readReport(ctx, manager, wave.waveId))).toEqual(['planned']);
		expect(await states(await readReport(ctx, consultant, wave.waveId))).toEqual(['done']);
		renderPdf.mockClear();
		await pdfOf(ctx, await readReport(ctx, consultant, wave.waveId), 'fa');
		await pdfOf(ctx, await readVersion(ctx, consultant, wave.waveId, 1), 'en', 'executive');
		expect(renderPdf.mock.calls.map(([job]) => job.plan[0].state)).toEqual(['done', 'planned']);
		// What changed in the plan alone is a new version.
		expect(await publishReport(ctx, consultant, wave.waveId)).toBe(2);
		expect(await refusal(publishReport(ctx, consultant, wave.waveId))).toBe('report-unchanged');
	});

	test('the wave after sets what changed beside what was done, and claims no cause', async () => {
		ctx.at('2026-12-05T09:00:00Z');
		await add({ state: 'done', endedOn: '2026-11-20', title: { fa: 'کار', en: 'The work' } });
		await add({ factor: 'tec', state: 'planned', title: { fa: 'طرح', en: 'The plan' } });
		const second = await anOpenWave(ctx.db, {
			engagementId: wave.engagementId,
			instruments: [{ instrument: 'csf', form: 'core' }],
			opensOn: '2026-12-01',
			closesOn: '2026-12-30'
		});
		for (let i = 0; i < 12; i++)
			await aResponse(ctx.db, second.campaignId, {
				answers: second.questionnaire.slots.map(({ item }, s) => {
					const high = 4 + ((i + s) % 2);
					return item.reverseKeyed ? 6 - high : high;
				})
			});
		const { report, instruments, actions, course } = await readCourse(ctx, manager, second.waveId);
		const view = courseView({ report, instruments, locale: 'en' }, actions, course);
		const org = view.helped?.rows.find(({ factor }) => factor === 'CRM organization');
		expect(org).toMatchObject({ direction: 'risen', done: [{ title: 'The work' }] });
		expect(org?.words).toBe('It has clearly risen, and in the same time something was done for it.');
		expect(view.gaps.find(({ factor }) => factor === 'CRM technology')?.open).toEqual(['The plan']);
		expect((await readCourse(ctx, manager, wave.waveId)).course).toBeNull();
		const other = await anOpenWave(ctx.db);
		const stranger = await aMember(ctx.db, other.organizationId, 'owner');
		expect(await refusal(readCourse(ctx, stranger, second.waveId))).toBe('not-found');
		ctx.at('2026-11-01T08:30:00Z');
	});

	test('the report of a wave does not print what came from a later one', async () => {
		const { findings } = await readFindings(ctx, consultant, wave.waveId);
		await planFinding(ctx, consultant, wave.waveId, findings.published[0]!.key);
		const second = await anOpenWave(ctx.db, { engagementId: wave.engagementId });
		await ctx.db
			.updateTable('action')
			.set({ wave_id: second.waveId })
			.where('engagement_id', '=', wave.engagementId)
			.execute();
		const planOf = async (waveId: string) => planOfWave(ctx, await readReport(ctx, consultant, waveId));
		expect(await planOf(wave.waveId)).toEqual([]);
		expect(await planOf(second.waveId)).toHaveLength(1);
		// The wave goes, its action stays with the words of the finding.
		await ctx.db.deleteFrom('wave').where('id', '=', second.waveId).execute();
		expect((await plan())[0]).toMatchObject({ wave: null, finding: findings.published[0]!.says });
	});
});
