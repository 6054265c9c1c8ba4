import { randomBytes } from 'node:crypto';
import { contentHash } from '../../src/lib/domain/hash.ts';
import { formOf, type Audience, type Instrument } from '../../src/lib/domain/instrument.ts';
import { findInstrument } from '../../src/lib/domain/instruments/index.ts';
import { composeQuestionnaire, type Questionnaire } from '../../src/lib/domain/questionnaire.ts';
import { same } from '../../src/lib/domain/text.ts';
import type { Context } from '../../src/lib/server/app.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import type { Db, OpenDatabase } from '../../src/lib/server/db/open.ts';
import { createLog } from '../../src/lib/server/log.ts';
import { hashToken, newToken } from '../../src/lib/server/secrets.ts';

/*
 * What tests stand on, written by plain inserts so that no service is trusted to test another. Everything has a
 * default; pass only what the test is about.
 */

/** A context whose clock the test sets. It stands at noon in Tehran on the first day of the wave that is built here. */
export interface TestContext extends Context {
	readonly engine: OpenDatabase['engine'];
	at(moment: string | Date): void;
}

export const firstDay = '2026-11-01';
export const lastDay = '2026-11-30';
export const noonOf = (day: string): Date => new Date(`${day}T08:30:00Z`);

/** The world around a database. `env` is what the environment would say. */
export function aContext(
	database: Pick<OpenDatabase, 'db' | 'engine'>,
	env: Record<string, string> = {}
): TestContext {
	const config = readConfig({ LOG_LEVEL: 'silent', ...env });
	let now = noonOf(firstDay);
	return {
		db: database.db,
		engine: database.engine,
		config,
		log: createLog(config),
		now: () => new Date(now),
		at: (moment) => {
			now = new Date(moment);
		}
	};
}

export async function anOrganization(db: Db, name = 'Consultants'): Promise<string> {
	const { id } = await db
		.insertInto('organization')
		.values({ name_fa: name, name_en: name })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export interface EngagementOptions {
	readonly organizationId?: string;
	readonly client?: string;
	/** Names of units, in order. */
	readonly units?: readonly string[];
}

/** An engagement with its units; makes an organization if none is given. */
export async function anEngagement(
	db: Db,
	options: EngagementOptions = {}
): Promise<{ id: string; organizationId: string; unitIds: string[] }> {
	const organizationId = options.organizationId ?? (await anOrganization(db));
	const client = options.client ?? 'Client';
	const { id } = await db
		.insertInto('engagement')
		.values({ organization_id: organizationId, client_fa: client, client_en: client })
		.returning('id')
		.executeTakeFirstOrThrow();
	const unitIds: string[] = [];
	for (const [position, name] of (options.units ?? []).entries()) {
		const unit = await db
			.insertInto('unit')
			.values({ engagement_id: id, name_fa: name, name_en: name, position })
			.returning('id')
			.executeTakeFirstOrThrow();
		unitIds.push(unit.id);
	}
	return { id, organizationId, unitIds };
}

/** The body of an instrument, frozen; returns its content hash. */
export async function aFrozenInstrument(db: Db, instrument: Instrument): Promise<string> {
	const hash = contentHash(instrument);
	await db
		.insertInto('instrument_version')
		.values({ hash, code: instrument.code, version: instrument.version, body: JSON.stringify(instrument) })
		.onConflict((c) => c.doNothing())
		.execute();
	return hash;
}

export interface InstrumentChoice {
	readonly instrument: Instrument | string;
	readonly form?: string;
}

export interface WaveOptions extends EngagementOptions {
	/** An engagement that exists; otherwise one is made from the other options. */
	readonly engagementId?: string;
	readonly audience?: Audience;
	/** Default: the core form of the success factors. */
	readonly instruments?: readonly InstrumentChoice[];
	readonly asksUnit?: boolean;
	readonly population?: number;
	readonly state?: 'draft' | 'open' | 'closed';
	readonly opensOn?: string;
	readonly closesOn?: string;
	readonly threshold?: number;
}

export interface BuiltWave {
	readonly organizationId: string;
	readonly engagementId: string;
	readonly unitIds: readonly string[];
	readonly waveId: string;
	readonly campaignId: string;
	readonly linkCode: string;
	readonly questionnaire: Questionnaire;
}

/** An open wave with one campaign, ready to be answered. */
export async function anOpenWave(db: Db, options: WaveOptions = {}): Promise<BuiltWave> {
	const engagement = options.engagementId
		? { id: options.engagementId, organizationId: '', unitIds: [] }
		: await anEngagement(db, options);
	const { count } = await db
		.selectFrom('wave')
		.where('engagement_id', '=', engagement.id)
		.select((e) => e.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	const wave = await db
		.insertInto('wave')
		.values({
			engagement_id: engagement.id,
			number: Number(count) + 1,
			title_fa: 'موج آزمایشی',
			title_en: 'Trial wave',
			opens_on: options.opensOn ?? firstDay,
			closes_on: options.closesOn ?? lastDay,
			threshold: options.threshold ?? 5,
			state: options.state ?? 'open',
			launched_at: options.state === 'draft' ? null : noonOf(options.opensOn ?? firstDay)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const linkCode = randomBytes(9).toString('hex');
	const campaign = await db
		.insertInto('campaign')
		.values({
			wave_id: wave.id,
			audience: options.audience ?? 'employee',
			population: options.population ?? null,
			asks_unit: options.asksUnit ?? false,
			link_code: linkCode,
			position: 0
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const parts = [];
	for (const [position, choice] of (options.instruments ?? [{ instrument: 'csf', form: 'core' }]).entries()) {
		const instrument =
			typeof choice.instrument === 'string' ? findInstrument(choice.instrument) : choice.instrument;
		if (!instrument) throw new Error(`no instrument ${String(choice.instrument)}`);
		const form = formOf(instrument, choice.form).code;
		const hash = await aFrozenInstrument(db, instrument);
		await db
			.insertInto('campaign_instrument')
			.values({ campaign_id: campaign.id, position, instrument_hash: hash, form })
			.execute();
		parts.push({ instrument, form, hash });
	}
	return {
		organizationId: engagement.organizationId,
		engagementId: engagement.id,
		unitIds: engagement.unitIds,
		waveId: wave.id,
		campaignId: campaign.id,
		linkCode,
		questionnaire: composeQuestionnaire(parts)
	};
}

export interface InvitationOptions {
	readonly kind?: 'personal' | 'open';
	readonly unitId?: string;
	readonly name?: string;
	readonly email?: string;
}

/** A right to answer; returns the token, of which the database knows only the hash. */
export async function anInvitation(
	db: Db,
	campaignId: string,
	options: InvitationOptions = {}
): Promise<{ id: string; token: string }> {
	const token = newToken();
	const { id } = await db
		.insertInto('invitation')
		.values({
			campaign_id: campaignId,
			token_hash: hashToken(token),
			kind: options.kind ?? 'personal',
			unit_id: options.unitId ?? null,
			name: options.name ?? null,
			email: options.email ?? null,
			created_on: firstDay
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return { id, token };
}

export interface ResponseOptions {
	readonly answers: readonly (number | null)[];
	readonly unitId?: string;
	readonly locale?: 'fa' | 'en';
	readonly hasty?: boolean;
	readonly submittedOn?: string;
	readonly settled?: boolean;
}

/** A submitted response, as if it had come in long ago. */
export async function aResponse(db: Db, campaignId: string, options: ResponseOptions): Promise<string> {
	const { id } = await db
		.insertInto('response')
		.values({
			campaign_id: campaignId,
			unit_id: options.unitId ?? null,
			locale: options.locale ?? 'fa',
			answers: [...options.answers],
			hasty: options.hasty ?? false,
			submitted_on: options.submittedOn ?? firstDay,
			settled: options.settled ?? true
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** A one-page instrument for tests that need every kind of item. */
export const everyKind: Instrument = {
	code: 'every-kind',
	version: '1.0.0',
	title: { fa: 'همهٔ گونه‌ها', en: 'Every kind' },
	purpose: same('test'),
	audience: 'customer',
	scales: [
		{
			code: 'agr5',
			min: 1,
			max: 5,
			anchors: [1, 2, 3, 4, 5].map((value) => ({ value, text: same(`point ${value}`) })),
			escape: { fa: 'نمی‌دانم', en: 'Don’t know' }
		},
		{
			code: 'nps',
			min: 0,
			max: 10,
			anchors: [
				{ value: 0, text: same('never') },
				{ value: 10, text: same('surely') }
			]
		}
	],
	dimensions: [
		{
			code: 'only',
			title: same('only'),
			role: 'construct',
			aspects: [{ code: 'only-aspect', title: same('only') }]
		}
	],
	items: [
		{ code: 'agree', kind: 'rating', text: same('I agree.'), scale: 'agr5', aspect: 'only-aspect' },
		{ code: 'likely', kind: 'rating', text: same('How likely?'), scale: 'nps' },
		{
			code: 'trouble',
			kind: 'single',
			text: same('Any trouble?'),
			options: [
				{ value: 1, text: same('Yes') },
				{ value: 2, text: same('No') }
			]
		},
		{
			code: 'reasons',
			kind: 'multiple',
			text: same('Why?'),
			options: [1, 2, 3].map((value) => ({ value, text: same(`reason ${value}`) })),
			askedIf: { item: 'trouble', values: [1] }
		},
		{ code: 'told', kind: 'number', text: same('How many people?') },
		{ code: 'say', kind: 'text', text: same('Anything else?') }
	],
	sections: [
		{ code: 'first', title: { fa: 'بخش نخست', en: 'First part' }, items: ['agree', 'likely', 'trouble'] },
		{ code: 'second', title: { fa: 'بخش دوم', en: 'Second part' }, items: ['reasons', 'told', 'say'] }
	],
	forms: [
		{
			code: 'full',
			title: same('full'),
			items: ['agree', 'likely', 'trouble', 'reasons', 'told', 'say'],
			minutes: 1
		}
	],
	certificate: {
		basis: same('test'),
		sources: {},
		own: same('test'),
		permission: same('test'),
		translation: same('test')
	}
};
