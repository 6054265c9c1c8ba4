import type { Localized } from '#lib/domain/text.ts';
import { typedText } from '#lib/domain/typed.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { changeAsSeen } from '../../seen.ts';
import { lockWave } from '../../store/findings.ts';
import { deleteForeword, findForeword, putForeword } from '../../store/forewords.ts';
import { findWave } from '../../store/waves.ts';
import { mustWork } from '../engagements.ts';
import type { Published } from './publications.ts';

/** Characters: so much stands on the page of the summary beside the figures. */
export const longestForeword = 1200;

/** Paragraphs, with one empty line between them. */
const paragraphs = (text: string): string =>
	typedText(text)
		.replace(/[^\S\n]+/gu, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{2,}/g, '\n\n');

/**
 * What the consultant says at the head of a wave's report, or, of a published version, what was said then; null where
 * nothing is. The reader has shown the right to the report.
 */
export async function forewordOfWave(
	db: Db,
	{ waveId, published }: { readonly waveId: string; readonly published?: Published }
): Promise<Localized | null> {
	return published ? published.foreword : ((await findForeword(db, waveId)) ?? null);
}

/**
 * Keeps what a consultant says at the head of a wave's report; what is left empty in one language is taken from the
 * other, so that a report in either says it, and nothing at all takes it away. `seen` is what `seenOf` says of what was
 * shown. Throws 'invalid-input' with an issue for each field, 'changed-meanwhile' where it is another one by now.
 */
export async function saveForeword(
	ctx: Context,
	actor: Actor,
	waveId: string,
	typed: Localized,
	seen = ''
): Promise<void> {
	if (!(await findWave(ctx.db, actor, waveId))) throw new Problem('not-found');
	mustWork(actor);
	const [fa, en] = [paragraphs(typed.fa), paragraphs(typed.en)];
	const issues = {
		...(fa.length > longestForeword ? { forewordFa: 'too-long' } : {}),
		...(en.length > longestForeword ? { forewordEn: 'too-long' } : {})
	};
	if (Object.keys(issues).length) throw new Problem('invalid-input', issues);
	await ctx.db.transaction().execute(async (db) => {
		if (!(await lockWave(db, waveId))) throw new Problem('not-found');
		const changed = await changeAsSeen(
			seen,
			() => forewordOfWave(db, { waveId }),
			() =>
				fa || en
					? putForeword(db, {
							wave_id: waveId,
							fa: fa || en,
							en: en || fa,
							saved_at: ctx.now(),
							saved_by: actor.accountId
						})
					: deleteForeword(db, waveId)
		);
		if (changed) await record(ctx, db, actor, 'report.foreword-changed', { kind: 'wave', id: waveId });
	});
}
