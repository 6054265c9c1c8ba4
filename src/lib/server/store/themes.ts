import type { Insertable, Updateable } from 'kysely';
import type { Theme, ThemeMark } from '#lib/domain/themes/theme.ts';
import type { Db } from '../db/open.ts';
import type { ThemeRow } from '../db/schema.ts';

/** The themes of an engagement in the order in which they were made. */
export async function listThemes(db: Db, engagementId: string): Promise<Theme[]> {
	const rows = await db
		.selectFrom('theme')
		.where('engagement_id', '=', engagementId)
		.select(['id', 'name_fa', 'name_en', 'words'])
		.orderBy('place')
		.execute();
	return rows.map(({ id, name_fa: fa, name_en: en, words }) => ({ id, name: { fa, en }, words }));
}

/** Behind those that are there. The caller holds the engagement. */
export async function insertTheme(db: Db, row: Omit<Insertable<ThemeRow>, 'place'>): Promise<string> {
	const last = await db
		.selectFrom('theme')
		.where('engagement_id', '=', row.engagement_id)
		.select((e) => e.fn.max('place').as('place'))
		.executeTakeFirst();
	const { id } = await db
		.insertInto('theme')
		.values({ ...row, place: Number(last?.place ?? 0) + 1 })
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export const updateTheme = (db: Db, engagementId: string, id: string, row: Updateable<ThemeRow>) =>
	db.updateTable('theme').set(row).where('id', '=', id).where('engagement_id', '=', engagementId).execute();

/** What was decided about comments of a wave. */
export const listMarks = (db: Db, waveId: string): Promise<ThemeMark[]> =>
	db
		.selectFrom('theme_mark')
		.where('wave_id', '=', waveId)
		.select(['theme_id as theme', 'comment_key as comment', 'belongs'])
		.orderBy('comment_key')
		.orderBy('theme_id')
		.execute();

/** Decides about these comments as given, and forgets whatever else was decided about them. */
export async function replaceMarks(
	db: Db,
	waveId: string,
	comments: readonly string[],
	marks: readonly ThemeMark[]
): Promise<void> {
	await db
		.deleteFrom('theme_mark')
		.where('wave_id', '=', waveId)
		.where('comment_key', 'in', [...comments])
		.execute();
	if (marks.length === 0) return;
	await db
		.insertInto('theme_mark')
		.values(
			marks.map(({ theme, comment, belongs }) => ({
				wave_id: waveId,
				theme_id: theme,
				comment_key: comment,
				belongs
			}))
		)
		.execute();
}
