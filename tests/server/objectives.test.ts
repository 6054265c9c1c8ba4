import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { addAction, planFinding, readPlan } from '../../src/lib/server/services/plans/action-plan.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import { readFindings } from '../../src/lib/server/services/reports/findings.ts';
import {
	addKpi,
	deleteKpi,
	deleteMeasurement,
	measureKpi,
	readObjectives,
	editableOf,
	saveKpi
} from '../../src/lib/server/services/plans/objectives.ts';
import { drawObjectivePicture } from '../../src/lib/server/services/plans/objective-picture.ts';
import { objectivesOfWave } from '../../src/lib/server/services/plans/objectives-of-wave.ts';
import {
	compareVersions,
	publishReport,
	readVersion
} from '../../src/lib/server/services/reports/publishing.ts';
import type { KpiInput } from '../../src/lib/server/services/plans/read-kpi.ts';
import { pdfOf } from '../../src/lib/server/services/reports/report-files.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { aContext, anOpenWave, aResponse, type BuiltWave, type TestContext } from '../support/builders.ts';
import { seenOf } from '../../src/lib/server/seen.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';
import { refusal } from '../support/people.ts';

const { renderPdf } = vi.hoisted(() => ({ renderPdf: vi.fn() }));
vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf }));

const input = (more: Partial<KpiInput> = {}): KpiInput => ({
	name: { fa: 'نرخ ریزش', en: '' },
	unit: 'percent',
	better: 'less',
	baseline: '۱۴٫۵',
	baselineOn: '۱۴۰۵/۷/۱',
	target: '10',
	targetOn: '2027-03-20',
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
	});
	const kpis = async (actor = consultant) => (await readObjectives(ctx, actor, wave.engagementId)).kpis;
	const add = (objective = 'cost', more: Partial<KpiInput> = {}, actor = consultant) =>
		addKpi(ctx, actor, wave.engagementId, objective, input(more));
	const measure = (id: string, value: string, on: string, actor = consultant) =>
		measureKpi(ctx, actor, wave.engagementId, id, { value, on });
	const issuesOf = (work: Promise<unknown>) =>
		work.then(
			() => null,
			(thrown: { details?: unknown }) => thrown.details
		);
	const answer = async () => {
		for (let i = 0; i < 12; i++)
			await aResponse(ctx.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map(({ item }, s) => {
					const low = 1 + ((i + s) % 2);
					return item.reverseKeyed ? 6 - low : low;
				})
			});
	};

	test('of two who edit an indicator at the same time nobody takes back unawares what the other one wrote', async () => {
		await add();
		const [kpi] = await kpis();
		const seen = seenOf(editableOf(kpi!));
		const save = (target: string) =>
			saveKpi(ctx, consultant, wave.engagementId, kpi!.id, input({ target }), seen);
		// What is measured meanwhile is nothing that the form would take back.
		await measure(kpi!.id, '13', '2026-10-25');
		await save('9');
		await save('9');
		await expect(save('8')).rejects.toMatchObject({ code: 'changed-meanwhile' });
		expect((await kpis())[0]).toMatchObject({ target: { value: 9 }, measurements: [{ value: 13 }] });
	});

	test('an indicator is typed in Persian digits and days, measured, changed and taken away', async () => {
		await add();
		const [made] = await kpis();
		expect(made).toMatchObject({
			objective: 'cost',
			name: { fa: 'نرخ ریزش', en: '' },
			baseline: { value: 14.5, on: '2026-09-23' },
			target: { value: 10, on: '2027-03-20' },
			measurements: [],
			late: false
		});
		await measure(made!.id, '۱۳٫۲', '۱۴۰۵/۸/۱۰');
		await measure(made!.id, '12', '2026-10-05');
		await measure(made!.id, '12.4', '2026-10-05');
		const byDay = [
			{ value: 12.4, on: '2026-10-05' },
			{ value: 13.2, on: '2026-11-01' }
		];
		expect((await kpis())[0]?.measurements).toEqual(byDay);
		await saveKpi(ctx, consultant, wave.engagementId, made!.id, input({ target: '9' }));
		expect((await kpis())[0]).toMatchObject({ target: { value: 9 }, measurements: byDay });
		await deleteMeasurement(ctx, consultant, wave.engagementId, made!.id, '2026-10-05');
		expect((await kpis())[0]?.measurements).toEqual([byDay[1]]);
		await deleteKpi(ctx, consultant, wave.engagementId, made!.id);
		expect(await kpis()).toEqual([]);
		const left = await ctx.db
			.selectFrom('kpi_measurement')
			.selectAll()
			.where('kpi_id', '=', made!.id)
			.execute();
		expect(left).toEqual([]);
	});

	test('an objective has three indicators at most, and a place that was left is taken again', async () => {
		for (let i = 0; i < 3; i++) await add('value', { better: 'more', baseline: '1', target: '2' });
		expect(await issuesOf(add('value', { better: 'more', baseline: '1', target: '2' }))).toEqual({
			objective: 'full'
		});
		await add('cost');
		expect((await kpis()).map(({ objective }) => objective)).toEqual(['value', 'value', 'value', 'cost']);
		await deleteKpi(ctx, consultant, wave.engagementId, (await kpis())[1]!.id);
		await add('value', { name: { fa: '', en: 'Again' }, better: 'more', baseline: '1', target: '2' });
		expect((await kpis())[1]?.name).toEqual({ fa: '', en: 'Again' });
		expect(await refusal(add('weather'))).toBe('not-found');
	});

	test('every field that is wrong is named at once, and nothing is saved', async () => {
		const bad = add('cost', {
			name: { fa: ' ', en: '' },
			unit: 'metres',
			better: 'sideways',
			baseline: 'much',
			baselineOn: '1405/13/1',
			target: '10',
			targetOn: ''
		});
		expect(await issuesOf(bad)).toEqual({
			name: 'empty',
			unit: 'choice',
			better: 'choice',
			baseline: 'number',
			baselineOn: 'day',
			targetOn: 'both'
		});
		expect(await issuesOf(add('cost', { target: '15' }))).toEqual({ target: 'worse' });
		expect(await issuesOf(add('cost', { target: '14.5' }))).toEqual({ target: 'same' });
		expect(await issuesOf(add('cost', { baselineOn: '2026-11-02' }))).toEqual({ baselineOn: 'future' });
		expect(await issuesOf(add('cost', { baseline: '9'.repeat(20) }))).toEqual({ baseline: 'number' });
		expect(await kpis()).toEqual([]);
		await add('cost', { baseline: '', baselineOn: '', target: '', targetOn: '' });
		expect((await kpis())[0]).toMatchObject({ baseline: null, target: null });
	});

	test('a measurement comes after the baseline and not before its day', async () => {
		await add();
		const { id } = (await kpis())[0]!;
		expect(await issuesOf(measure(id, 'x', '2026-11-02'))).toEqual({ value: 'number', on: 'future' });
		expect(await issuesOf(measure(id, '', '2026-09-23'))).toEqual({ value: 'number', on: 'not-after' });
		await measure(id, '13', '2026-10-10');
		const late = saveKpi(ctx, consultant, wave.engagementId, id, input({ baselineOn: '2026-10-20' }));
		expect(await issuesOf(late)).toEqual({ baselineOn: 'measured-before' });
		for (const day of ['2026-10-11', 'no day', "'"])
			expect(await refusal(deleteMeasurement(ctx, consultant, wave.engagementId, id, day))).toBe('not-found');
	});

	test('managers of the engagement read, consultants write, another organization finds nothing', async () => {
		await add();
		const [kpi] = await kpis(manager);
		expect(kpi?.name.fa).toBe('نرخ ریزش');
		const other = await anOpenWave(ctx.db);
		const stranger = await aMember(ctx.db, other.organizationId, 'owner');
		const ungiven = await aMember(ctx.db, wave.organizationId, 'manager');
		const changes = (actor: Actor, engagementId = wave.engagementId) => [
			() => addKpi(ctx, actor, engagementId, 'cost', input()),
			() => saveKpi(ctx, actor, engagementId, kpi!.id, input()),
			() => measureKpi(ctx, actor, engagementId, kpi!.id, { value: '12', on: '2026-10-10' }),
			() => deleteMeasurement(ctx, actor, engagementId, kpi!.id, '2026-10-10'),
			() => deleteKpi(ctx, actor, engagementId, kpi!.id)
		];
		for (const refused of changes(manager)) expect(await refusal(refused())).toBe('not-allowed');
		for (const refused of [
			() => readObjectives(ctx, stranger, wave.engagementId),
			() => readObjectives(ctx, ungiven, wave.engagementId),
			...changes(stranger),
			// Their own engagement, but an indicator of ours.
			...changes(stranger, other.engagementId).slice(1)
		])
			expect(await refusal(refused())).toBe('not-found');
		expect(await kpis()).toHaveLength(1);
	});

	test('each change leaves a line in the audit log', async () => {
		await add();
		const { id } = (await kpis())[0]!;
		await measure(id, '13', '2026-10-10');
		await saveKpi(ctx, consultant, wave.engagementId, id, input());
		await deleteKpi(ctx, consultant, wave.engagementId, id);
		const entries = await ctx.db
			.selectFrom('audit_entry')
			.where('organization_id', '=', wave.organizationId)
			.where('action', 'like', 'objective.%')
			.select('action')
			.execute();
		expect(entries.map(({ action }) => action).toSorted()).toEqual([
			'objective.added',
			'objective.changed',
			'objective.deleted',
			'objective.measured'
		]);
	});

	test('an engagement that is deleted takes its indicators along', async () => {
		await add();
		const { id } = (await kpis())[0]!;
		await measure(id, '13', '2026-10-10');
		await ctx.db.deleteFrom('engagement').where('id', '=', wave.engagementId).execute();
		const left = await ctx.db.selectFrom('kpi').where('id', '=', id).select('id').execute();
		expect(left).toEqual([]);
	});

	test('a published report keeps the indicators as they stood; the newest report shows them as they are', async () => {
		await answer();
		await publishReport(ctx, consultant, wave.waveId);
		expect((await readVersion(ctx, consultant, wave.waveId, 1)).published.objectives).toBeNull();
		await add();
		await publishReport(ctx, consultant, wave.waveId);
		const { id } = (await kpis())[0]!;
		await measure(id, '13', '2026-10-10');
		const measured = async (readable: Parameters<typeof objectivesOfWave>[1]) =>
			(await objectivesOfWave(ctx, readable)).map(({ measurements }) => measurements.length);
		expect(await measured(await readReport(ctx, manager, wave.waveId))).toEqual([0]);
		expect(await measured(await readReport(ctx, consultant, wave.waveId))).toEqual([1]);
		renderPdf.mockClear();
		await pdfOf(ctx, await readReport(ctx, consultant, wave.waveId), 'fa');
		await pdfOf(ctx, await readVersion(ctx, consultant, wave.waveId, 2), 'en', 'executive');
		await pdfOf(ctx, await readVersion(ctx, consultant, wave.waveId, 1), 'en', 'executive');
		const printed = renderPdf.mock.calls.map(([job]) =>
			job.objectives.map((k: { measurements: [] }) => k.measurements.length)
		);
		expect(printed).toEqual([[1], [0], []]);
		const { difference } = await compareVersions(ctx, consultant, wave.waveId, 1, 2);
		expect(difference).toMatchObject({ objectives: true, plan: false });
		// What changed in the indicators alone is a new version.
		expect(await publishReport(ctx, consultant, wave.waveId)).toBe(3);
		expect(await refusal(publishReport(ctx, consultant, wave.waveId))).toBe('report-unchanged');
	});

	test('whoever may read the indicators takes their charts along as pictures', async () => {
		const stranger = await aMember(ctx.db, (await anOpenWave(ctx.db)).organizationId, 'owner');
		await add();
		const { id } = (await kpis())[0]!;
		const draw = (code: string, actor: Actor) =>
			drawObjectivePicture(ctx, actor, wave.engagementId, code, 'en', 'svg');
		expect(await refusal(draw('progress', stranger))).toBe('not-found');
		expect(await refusal(draw(id, manager))).toBe('not-found');
		await measure(id, '13.5', '2026-10-05');
		await measure(id, '13.2', '2026-10-12');
		for (const [code, kind] of [
			['progress', 'bars'],
			[id, 'trend']
		] as const) {
			renderPdf.mockClear();
			await draw(code, manager);
			expect(renderPdf.mock.calls[0]?.[0]).toMatchObject({ kind: 'picture', picture: { spec: { kind } } });
		}
		expect(await refusal(draw('else', consultant))).toBe('not-found');
	});

	test('an action names the objective that it serves: that of its finding, or the one that was chosen', async () => {
		await answer();
		const { findings } = await readFindings(ctx, consultant, wave.waveId);
		const finding = findings.published.find((f) => f.key.startsWith('csf.'))!;
		await planFinding(ctx, consultant, wave.waveId, finding.key);
		const typed = {
			title: { fa: 'کار', en: '' },
			factor: '',
			ownerRole: '',
			owner: '',
			startsOn: '',
			dueOn: '',
			endedOn: '',
			state: 'planned',
			effort: '',
			achieved: ''
		};
		await addAction(ctx, consultant, wave.engagementId, { ...typed, serves: 'profit' });
		await addAction(ctx, consultant, wave.engagementId, typed);
		const { actions } = await readPlan(ctx, consultant, wave.engagementId);
		expect(actions.map(({ serves }) => serves).toSorted()).toEqual(
			[finding.serves, 'profit', undefined].toSorted()
		);
		expect((await readObjectives(ctx, manager, wave.engagementId)).actions).toHaveLength(2);
		const unknown = addAction(ctx, consultant, wave.engagementId, { ...typed, serves: 'fame' });
		expect(await issuesOf(unknown)).toEqual({ serves: 'choice' });
	});
});
