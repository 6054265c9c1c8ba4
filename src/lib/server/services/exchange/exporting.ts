import { attachment } from '#lib/domain/exports/file-name.ts';
import type { ExportDecision } from '#lib/domain/exports/exportable.ts';
import { rowReader, type ExportRow } from '#lib/domain/exports/rows.ts';
import { exportVariables, otherUnits } from '#lib/domain/exports/variables.ts';
import type { HeaderKind } from '#lib/domain/exports/headers.ts';
import type { Audience } from '#lib/domain/instrument.ts';
import type { UnitParticipation } from '#lib/domain/report.ts';
import { pick, type Locale, type Localized } from '#lib/domain/text.ts';
import { dataWords, variableWords } from '#lib/i18n/data.ts';
import { formatter } from '#lib/i18n/format.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { countOffered, hasUnits, readComments, readOffered, type Source } from '../../store/export-rows.ts';
import { countResponses, findWave } from '../../store/waves.ts';
import { spool, type Spooled } from '../../tables/spool.ts';
import { mustWork, readEngagement } from '../engagements.ts';
import { exportKinds, type Comment, type ExportFormat, type FileContent } from './export-files.ts';
import { exportCampaigns, type ExportCampaign } from './export-source.ts';
import { readReport } from '../reports/reporting.ts';
import { mustHaveProved } from '../accounts/stepping-up.ts';

/** What can be downloaded of one campaign of a wave. */
export interface CampaignExport {
	readonly id: string;
	readonly audience: Audience;
	readonly responses: number;
	readonly decision: ExportDecision;
	/** all: every response has its unit named; later: that is decided when the file is written. */
	readonly units: 'all' | 'some' | 'none' | 'later';
}

/** The report of a wave with more responses takes so long that a page does not wait for it. */
const large = 5000;

/** Throws 'not-found' for what the actor may not even read, 'not-allowed' for what they may only read. */
async function waveOf(ctx: Context, actor: Actor, id: string) {
	const wave = await findWave(ctx.db, actor, id);
	if (!wave) throw new Problem('not-found');
	mustWork(actor);
	return wave;
}

/** Asks no more than whether the actor may export this wave; throws what `exportFile` throws if not. */
export const readWaveForExport = async (ctx: Context, actor: Actor, id: string): Promise<void> =>
	void (await waveOf(ctx, actor, id));

/** The unit table of the wave's report; where nobody said a unit there is none, and no report need be built. */
const unitTable = async (
	ctx: Context,
	actor: Actor,
	waveId: string
): Promise<readonly UnitParticipation[]> =>
	(await hasUnits(ctx.db, waveId)) ? (await readReport(ctx, actor, waveId)).report.participation.units : [];

/** What can be downloaded of each campaign of a wave, and why something cannot. */
export async function describeExports(ctx: Context, actor: Actor, waveId: string): Promise<CampaignExport[]> {
	const wave = await waveOf(ctx, actor, waveId);
	const responses = (await countResponses(ctx.db, [waveId])).get(waveId) ?? 0;
	const table = responses > large ? null : await unitTable(ctx, actor, waveId);
	const campaigns = await exportCampaigns(ctx.db, wave, table ?? []);
	return campaigns.map(({ id, audience, responses, decision, units }) => ({
		id,
		audience,
		responses,
		decision,
		units: unitsNamed(decision, units, table !== null)
	}));
}

function unitsNamed(
	decision: ExportDecision,
	units: ExportCampaign['units'],
	isDecided: boolean
): CampaignExport['units'] {
	const known = units.filter(({ unit, offered }) => unit !== null && offered > 0);
	if (!('rows' in decision) || known.length === 0) return 'none';
	if (!isDecided) return 'later';
	if (decision.units.size === 0) return 'none';
	const apart = units.filter(({ unit, offered }) => offered > 0 && !(unit && decision.units.has(unit)));
	return apart.length === 0 ? 'all' : 'some';
}

export interface ExportRequest {
	readonly campaignId: string;
	readonly format: ExportFormat;
	readonly headers: HeaderKind;
	readonly locale: Locale;
}

/** A finished file. */
export interface ExportFile {
	readonly type: string;
	/** Content-Disposition. */
	readonly disposition: string;
	readonly body: Spooled;
}

interface Named {
	readonly number: number;
	readonly title: Localized;
	readonly client: Localized;
	readonly sample: boolean;
}

function fileName(wave: Named, audience: Audience, { format, locale }: ExportRequest): string {
	const { files } = dataWords(locale);
	const kind = format === 'codebook' || format === 'comments' ? format : null;
	const ascii = [
		'sanjeh',
		...(wave.sample ? ['sample'] : []),
		`wave-${wave.number}`,
		audience,
		...(kind ? [kind] : [])
	];
	const full = [
		files.product,
		...(wave.sample ? [files.sample] : []),
		pick(wave.client, locale),
		pick(wave.title, locale),
		reportMessages(locale).audiences[audience],
		...(kind ? [files[kind]] : [])
	];
	const { extension } = exportKinds[format];
	return attachment(`${ascii.join('-')}.${extension}`, `${full.join('-')}.${extension}`);
}

/** The lines of the sheet that says what the file is. */
function aboutLines(
	wave: Named,
	campaign: ExportCampaign,
	count: number,
	day: string,
	locale: Locale
): FileContent['about'] {
	const t = dataWords(locale);
	const { aboutRows } = t.files;
	return [
		[aboutRows.client, pick(wave.client, locale)],
		...(wave.sample ? [['', t.files.sampleNote] as const] : []),
		[aboutRows.wave, pick(wave.title, locale)],
		[aboutRows.audience, reportMessages(locale).audiences[campaign.audience]],
		[aboutRows.responses, count],
		[aboutRows.all, campaign.responses],
		[aboutRows.day, formatter(locale).date(day)],
		...t.export.contents.map((line, i) => [i === 0 ? aboutRows.values : '', line] as const)
	];
}

/** The rows as they are read, counted: a file that is not whole is no file (R6). */
async function* counted(
	db: Db,
	source: Source,
	count: number,
	toRow: (stored: { answers: string; unit: number }) => ExportRow,
	valueOf: ReadonlyMap<string, number>
): AsyncGenerator<readonly ExportRow[]> {
	let seen = 0;
	for await (const stored of readOffered(db, source)) {
		seen += stored.length;
		yield stored.map(({ answers, unit_id }) =>
			toRow({ answers, unit: (unit_id && valueOf.get(unit_id)) || otherUnits })
		);
	}
	if (seen !== count) throw new Error(`${seen} of ${count} responses were read`);
}

async function* pairs(comments: ReturnType<typeof readComments>): AsyncGenerator<readonly Comment[]> {
	for await (const some of comments) yield some.map(({ item_code, text }) => [item_code, text] as const);
}

/** Files that hold no responses may be had whatever their number. */
const holdsResponses = (format: ExportFormat): boolean => format !== 'codebook';

/**
 * Writes one file of a campaign: its responses, its codebook or its comments. The file is complete, and its rows are
 * as many as the database counts in the same moment, before this returns. Throws 'not-found' for foreign waves and
 * campaigns, 'not-allowed' for those who only read, 'proof-needed' where the password was typed too long ago for taking
 * answers out, 'export-withheld' for what would single somebody out.
 */
export async function exportFile(
	ctx: Context,
	actor: Actor,
	waveId: string,
	request: ExportRequest
): Promise<ExportFile> {
	const wave = await waveOf(ctx, actor, waveId);
	if (holdsResponses(request.format)) mustHaveProved(ctx, actor);
	const engagement = await readEngagement(ctx, actor, wave.engagement_id);
	const named: Named = {
		number: wave.number,
		title: { fa: wave.title_fa, en: wave.title_en },
		client: engagement.client,
		sample: engagement.sample
	};
	// Before the transaction: building the report needs a connection of its own.
	const table = await unitTable(ctx, actor, waveId);
	const file = await ctx.db
		.transaction()
		.setIsolationLevel('repeatable read')
		.setAccessMode('read only')
		.execute(async (db) => {
			const campaigns = await exportCampaigns(db, wave, table);
			const campaign = campaigns.find((c) => c.id === request.campaignId);
			if (!campaign) throw new Problem('not-found');
			const content = await contentOf(db, campaign, named, engagement.units, request, dayOf(ctx.now()));
			return {
				type: exportKinds[request.format].type,
				disposition: fileName(named, campaign.audience, request),
				body: await spool(exportKinds[request.format].pieces(content))
			};
		});
	const { format } = request;
	await record(ctx, ctx.db, actor, 'data.exported', { kind: 'wave', id: waveId }, { format });
	return file;
}

async function contentOf(
	db: Db,
	campaign: ExportCampaign,
	wave: Named,
	units: readonly { readonly id: string; readonly name: Localized }[],
	{ format, headers, locale }: ExportRequest,
	day: string
): Promise<FileContent> {
	const { decision, questionnaire, held } = campaign;
	const given = 'rows' in decision ? decision : null;
	if (holdsResponses(format) && !given) throw new Problem('export-withheld');
	if (format === 'comments' && !given?.comments) throw new Problem('export-withheld');
	const source: Source = { campaignId: campaign.id, held };
	const count = given ? await countOffered(db, source) : 0;
	if (given && count !== given.rows) throw new Error(`${count} responses are there, not ${given.rows}`);
	const shown = units.filter((unit) => given?.units.has(unit.id));
	const variables = exportVariables(
		questionnaire,
		shown.map((unit) => unit.name),
		variableWords
	);
	const valueOf = new Map(shown.map((unit, i) => [unit.id, i + 1]));
	return {
		variables,
		questionnaire,
		locale,
		headers,
		title: ['Sanjeh', pick(wave.client, locale), pick(wave.title, locale)].join(' - '),
		day,
		count,
		rows: counted(db, source, count, rowReader(variables), valueOf),
		comments: given?.comments ? pairs(readComments(db, source)) : null,
		about: aboutLines(wave, campaign, count, day, locale)
	};
}
