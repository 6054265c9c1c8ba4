import { setImmediate as breathe } from 'node:timers/promises';
import type { Locale } from '#lib/domain/text.ts';
import type { Db } from '../../db/open.ts';
import { insertImported, insertImportedTexts } from '../../store/import-rows.ts';
import { unanswered, type PackedImport } from '../../tables/import-job.ts';

/** Answers, and texts, inserted by one statement: the event loop turns in between. */
const atOnce = { answers: 20_000, texts: 1000 };

/** The array as PostgreSQL reads it. */
const arrayLiteral = (answers: Int16Array): string =>
	`{${Array.from(answers, (answer) => (answer === unanswered ? 'null' : answer)).join(',')}}`;

/** Stores everything that was read, a part at a time. Inside a transaction. */
export async function insertAll(
	db: Db,
	packed: PackedImport,
	common: { campaignId: string; locale: Locale; day: string }
): Promise<void> {
	const { count, slots, texts } = packed;
	const step = Math.ceil(atOnce.answers / slots);
	for (let from = 0; from < count; from += step) {
		await breathe();
		const rows = Array.from({ length: Math.min(step, count - from) }, (_, i) => from + i);
		await insertImported(db, {
			...common,
			units: rows.map((row) => packed.units[packed.unitOf[row] ?? -1] ?? ''),
			answers: rows.map((row) => arrayLiteral(packed.answers.subarray(row * slots, (row + 1) * slots)))
		});
	}
	for (let from = 0; from < texts.length; from += atOnce.texts)
		await insertImportedTexts(db, common, texts.slice(from, from + atOnce.texts));
}
