import { randomUUID } from 'node:crypto';
import {
	type ArrangedFindings,
	type FindingEdit,
	isOwnKey,
	ownKey,
	type ShownFinding
} from '#lib/domain/findings/arrange.ts';
import { efforts, type FindingWords, objectives, ownerRoles } from '#lib/domain/findings/rule.ts';
import type { Localized } from '#lib/domain/text.ts';
import { typedLine } from '#lib/domain/typed.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import type { Db } from '../../db/open.ts';
import { record } from '../../audit.ts';
import { Problem } from '../../problem.ts';
import { changeAsSeen } from '../../seen.ts';
import * as store from '../../store/findings.ts';
import { findWave } from '../../store/waves.ts';
import { mustWork } from '../engagements.ts';
import { keepRemoval, takeRemoval } from '../removals.ts';
import { findingsOfWave } from './findings-of-wave.ts';
import { newestReport, type ReadableReport } from './newest-report.ts';
import { readReport } from './reporting.ts';

/** The longest finding, recommendation or first step. */
export const longestFinding = 600;

export interface ReadableFindings extends ReadableReport {
	readonly findings: ArrangedFindings;
}

/** The findings of a wave's newest report, for whoever may read it. Throws 'not-found' for a foreign wave. */
export async function readFindings(ctx: Context, actor: Actor, waveId: string): Promise<ReadableFindings> {
	const readable = await readReport(ctx, actor, waveId);
	return { ...readable, findings: await findingsOfWave(ctx.db, readable) };
}

/** Both languages, or the one for both: a report in either language leaves nothing out. */
function inBoth({ fa, en }: Localized): Localized {
	const [own, other] = [typedLine(fa), typedLine(en)];
	return { fa: own || other, en: other || own };
}

/** Throws 'invalid-input' with an issue for each field: 'empty', 'too-long' or 'choice'. */
function checked(words: FindingWords): FindingWords {
	const kept: FindingWords = {
		...words,
		says: inBoth(words.says),
		does: inBoth(words.does),
		first: inBoth(words.first)
	};
	const issues: Record<string, string> = {};
	for (const field of ['says', 'does', 'first'] as const) {
		if (kept[field].fa === '') issues[field] = 'empty';
		for (const locale of ['fa', 'en'] as const)
			if (kept[field][locale].length > longestFinding) issues[field] = 'too-long';
	}
	if (!ownerRoles.includes(words.owner)) issues['owner'] = 'choice';
	if (!efforts.includes(words.effort)) issues['effort'] = 'choice';
	if (!objectives.includes(words.serves)) issues['serves'] = 'choice';
	if (Object.keys(issues).length) throw new Problem('invalid-input', issues);
	return kept;
}

type Change = Parameters<typeof store.changeFinding>[2];
type Place = (key: string, change: Change) => Promise<unknown>;

/** One change at a time; `findings` are those at that moment. Throws 'not-found' before 'not-allowed'. */
async function changing<T>(
	ctx: Context,
	actor: Actor,
	waveId: string,
	work: (findings: ArrangedFindings, change: Place, db: Db, engagementId: string) => Promise<T>
): Promise<T> {
	const wave = await findWave(ctx.db, actor, waveId);
	if (!wave) throw new Problem('not-found');
	mustWork(actor);
	const readable = await newestReport(ctx, waveId);
	return ctx.db.transaction().execute(async (db) => {
		if (!(await store.lockWave(db, waveId))) throw new Problem('not-found');
		const change: Place = (key, parts) =>
			store.changeFinding(db, { ...stamp(ctx, actor, waveId), key }, parts);
		const done = await work(await findingsOfWave(db, readable), change, db, wave.engagement_id);
		await record(ctx, db, actor, 'finding.changed', { kind: 'wave', id: waveId });
		return done;
	});
}

const stamp = (ctx: Context, actor: Actor, waveId: string) => ({
	wave_id: waveId,
	saved_at: ctx.now(),
	saved_by: actor.accountId
});

const all = ({ published, others }: ArrangedFindings) => [...published, ...others];

function mustHave(findings: ArrangedFindings, key: string): void {
	if (!all(findings).some((f) => f.key === key)) throw new Problem('not-found');
}

/** The words that somebody wrote for a finding; null as long as they are the rule's, which follow the figures. */
export const writtenWords = (finding: ShownFinding): FindingWords | null => {
	const { says, does, first, owner, effort, serves } = finding;
	return finding.edited || isOwnKey(finding.key) ? { says, does, first, owner, effort, serves } : null;
};

/**
 * Other words for a finding. The rule's own stay as they are, and can be put back. `seen` is what `seenOf` says of the
 * words that somebody had written when it was shown; throws 'changed-meanwhile' where they are others by now.
 */
export const rewordFinding = (
	ctx: Context,
	actor: Actor,
	waveId: string,
	key: string,
	words: FindingWords,
	seen = ''
) =>
	changing(ctx, actor, waveId, async (findings, change, db) => {
		mustHave(findings, key);
		const written = async () =>
			(await store.findingEdits(db, waveId)).find((e) => e.key === key)?.words ?? null;
		await changeAsSeen(seen, written, () => change(key, { words: JSON.stringify(checked(words)) }));
	});

/** A finding of the consultant's own; returns its key. */
export async function addFinding(
	ctx: Context,
	actor: Actor,
	waveId: string,
	words: FindingWords
): Promise<string> {
	const key = ownKey(randomUUID());
	await changing(ctx, actor, waveId, async (_, change) => {
		await change(key, { words: JSON.stringify(checked(words)) });
	});
	return key;
}

/** Whether the report prints a finding. */
export const showFinding = (ctx: Context, actor: Actor, waveId: string, key: string, shown: boolean) =>
	changing(ctx, actor, waveId, async (findings, change) => {
		mustHave(findings, key);
		await change(key, { shown });
	});

/** One place up (−1) or down (1) among those that are printed; from then on the whole order is the consultant's. */
export const moveFinding = (ctx: Context, actor: Actor, waveId: string, key: string, by: -1 | 1) =>
	changing(ctx, actor, waveId, async ({ published }, change) => {
		const keys = published.map((f) => f.key);
		const from = keys.indexOf(key);
		const other = keys[from + by];
		if (from < 0) throw new Problem('not-found');
		if (other === undefined) return;
		keys[from] = other;
		keys[from + by] = key;
		for (const [place, each] of keys.entries()) await change(each, { place });
	});

/** Keeps edits as they stand; resolves with what they can be put back by for a day. */
const keep = (ctx: Context, db: Db, engagementId: string, waveId: string, edits: readonly FindingEdit[]) =>
	keepRemoval(ctx, db, 'findings', engagementId, { waveId }, edits);

/**
 * The rule's own words again, or, of a finding that the consultant wrote, nothing at all. Resolves with what the
 * consultant's words can be put back by for a day.
 */
export const restoreFinding = (ctx: Context, actor: Actor, waveId: string, key: string) =>
	changing(ctx, actor, waveId, async (_, change, db, engagementId) => {
		const edits = (await store.findingEdits(db, waveId)).filter((e) => e.key === key);
		if (edits.length === 0) throw new Problem('not-found');
		if (isOwnKey(key)) await store.deleteFindingEdit(db, waveId, key);
		else await change(key, { words: null });
		return keep(ctx, db, engagementId, waveId, edits);
	});

/**
 * Everything as the rules write and rank it; what the consultant wrote stays. Resolves with what all that was changed
 * can be put back by for a day.
 */
export const restoreAll = (ctx: Context, actor: Actor, waveId: string) =>
	changing(ctx, actor, waveId, async (_, __, db, engagementId) => {
		const edits = await store.findingEdits(db, waveId);
		await store.deleteRuleEdits(db, waveId, ownKey('%'));
		return keep(ctx, db, engagementId, waveId, edits);
	});

/** Puts back what `restoreFinding` or `restoreAll` took away; what has been changed since then stays. */
export const putBackEdits = (ctx: Context, actor: Actor, waveId: string, removal: string) =>
	changing(ctx, actor, waveId, async (_, __, db, engagementId) => {
		const { thing, belongings } = await takeRemoval(db, 'findings', engagementId, removal);
		if (thing['waveId'] !== waveId) throw new Problem('removal-gone');
		const edits = belongings as unknown as readonly FindingEdit[];
		if (edits.length > 0) await store.putBackEdits(db, stamp(ctx, actor, waveId), edits);
	});
