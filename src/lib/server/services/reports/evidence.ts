import { formOf, type Instrument, type Item } from '#lib/domain/instrument.ts';
import type { Localized } from '#lib/domain/text.ts';
import { typedText } from '#lib/domain/typed.ts';
import type { EvidenceLevel } from '#lib/domain/wave-data.ts';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import * as store from '../../store/evidence.ts';
import { findWave, instrumentsOfWave } from '../../store/waves.ts';

export const evidenceLevels: readonly EvidenceLevel[] = ['none', 'partly', 'fully'];
export const longestNote = 2000;

/** What was found behind the claim of one item. */
export interface EvidenceEntry {
	readonly item: string;
	/** null: not judged. */
	readonly level: EvidenceLevel | null;
	readonly note: string;
}

export interface AuditedItem {
	readonly code: string;
	readonly text: Localized;
	readonly poles: Item['poles'];
	readonly level: EvidenceLevel | null;
	readonly note: string;
	readonly savedAt: Date | null;
	/** Who saved it last, as long as they have an account. */
	readonly savedBy: string | null;
}

/** One side of the audit, with what counts as evidence for it. */
export interface AuditedDimension {
	readonly code: string;
	readonly title: Localized;
	readonly help: Localized | undefined;
	readonly items: readonly AuditedItem[];
}

/** Auditors, and those who work on everything, say what they found; others only read what comes of it. */
export const mayAudit = (actor: Actor): boolean => actor.role === 'auditor' || worksOnEverything(actor);

interface Claim {
	readonly item: Item;
	readonly dimension: Instrument['dimensions'][number];
}

/** The items of the orientation audit that a wave asks, each once, in their order. */
async function claimsOf(db: Db, waveId: string): Promise<Map<string, Claim>> {
	const claims = new Map<string, Claim>();
	for (const row of await instrumentsOfWave(db, waveId)) {
		const instrument = row.body as unknown as Instrument;
		const asked = new Set(formOf(instrument, row.form).items);
		for (const dimension of instrument.dimensions.filter((d) => d.role === 'audit')) {
			const aspects = dimension.aspects.map((a) => a.code);
			for (const item of instrument.items) {
				if (item.kind !== 'rating' || !asked.has(item.code) || claims.has(item.code)) continue;
				if (aspects.includes(item.aspect ?? '')) claims.set(item.code, { item, dimension });
			}
		}
	}
	return claims;
}

/** Throws 'not-found' for a foreign wave just as for one without an audit, and 'wave-not-open' before the launch. */
async function openAudit(ctx: Context, actor: Actor, waveId: string): Promise<Map<string, Claim>> {
	const wave = await findWave(ctx.db, actor, waveId);
	if (!wave) throw new Problem('not-found');
	if (!mayAudit(actor)) throw new Problem('not-allowed');
	if (wave.state === 'draft') throw new Problem('wave-not-open');
	const claims = await claimsOf(ctx.db, waveId);
	if (claims.size === 0) throw new Problem('not-found');
	return claims;
}

/** The orientation audit of a wave with what was found behind each claim so far. */
export async function readAudit(ctx: Context, actor: Actor, waveId: string): Promise<AuditedDimension[]> {
	const claims = await openAudit(ctx, actor, waveId);
	const found = new Map((await store.evidenceOf(ctx.db, waveId)).map((row) => [row.item_code, row]));
	const dimensions = Map.groupBy(claims.values(), ({ dimension }) => dimension.code);
	return [...dimensions.values()].flatMap((own) => {
		const [first] = own;
		if (!first) return [];
		const { code, title, help } = first.dimension;
		return [{ code, title, help, items: own.map(({ item }) => auditedItem(item, found.get(item.code))) }];
	});
}

type Found = Awaited<ReturnType<typeof store.evidenceOf>>[number];

const auditedItem = (item: Item, found: Found | undefined): AuditedItem => ({
	code: item.code,
	text: item.text,
	poles: item.poles,
	level: found?.level ?? null,
	note: found?.note ?? '',
	savedAt: found?.saved_at ?? null,
	savedBy: found?.saved_by ?? null
});

/**
 * Keeps what was found; neither level nor note takes it back. All or nothing: throws 'invalid-input', with an issue
 * for each such item, for an item that the audit does not have, an unknown level or a note that is too long.
 */
export async function saveAudit(
	ctx: Context,
	actor: Actor,
	waveId: string,
	entries: readonly EvidenceEntry[]
): Promise<void> {
	const claims = await openAudit(ctx, actor, waveId);
	const cleaned = entries.map((entry) => ({ ...entry, note: typedText(entry.note) }));
	const issues: Record<string, string> = {};
	for (const { item, level, note } of cleaned) {
		if (!claims.has(item) || (level !== null && !evidenceLevels.includes(level))) issues[item] = 'choice';
		else if (note.length > longestNote) issues[item] = 'too-long';
	}
	if (Object.keys(issues).length) throw new Problem('invalid-input', issues);
	await ctx.db.transaction().execute(async (db) => {
		for (const { item, level, note } of cleaned) {
			if (level === null && note === '') await store.deleteEvidence(db, waveId, item);
			else
				await store.saveEvidence(db, {
					wave_id: waveId,
					item_code: item,
					level,
					note,
					saved_at: ctx.now(),
					saved_by: actor.accountId
				});
		}
		const count = cleaned.length;
		await record(ctx, db, actor, 'evidence.changed', { kind: 'wave', id: waveId }, { count });
	});
}
