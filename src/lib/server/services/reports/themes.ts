import { frequentWords, type FrequentWord } from '#lib/domain/themes/frequent-words.ts';
import { printedThemes, type AudienceThemes } from '#lib/domain/themes/printed-themes.ts';
import { sortComments, type SortedComment } from '#lib/domain/themes/sort-comments.ts';
import { mostThemes, mostWords, searchable, type Theme, type ThemeMark } from '#lib/domain/themes/theme.ts';
import type { CommentGroup, Report } from '#lib/domain/report.ts';
import type { Localized } from '#lib/domain/text.ts';
import { typedLine } from '#lib/domain/typed.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { changeAsSeen } from '../../seen.ts';
import { holdRoot } from '../../store/deleting.ts';
import { lockWave } from '../../store/findings.ts';
import { placeAgain } from '../../store/removals.ts';
import * as store from '../../store/themes.ts';
import { findWave } from '../../store/waves.ts';
import { mustWork } from '../engagements.ts';
import { putBack, remove } from '../removals.ts';
import { newestReport, type ReadableReport } from './newest-report.ts';
import { previousWaveId } from './wave-data.ts';

export const longestTheme = 80;
export const longestWord = 60;
/** Comments that are sorted in one go. */
export const mostAtOnce = 20;
const mostFrequent = 24;

interface Sorted {
	readonly comments: readonly SortedComment[];
	/** What those without a theme speak of. */
	readonly frequent: readonly FrequentWord[];
}

// Thousands of comments are sorted once, not for everybody who opens a page.
const kept = new WeakMap<readonly CommentGroup[], { readonly state: string; readonly sorted: Sorted }>();

function sortedOf(
	{ comments: groups }: Report,
	themes: readonly Theme[],
	marks: readonly ThemeMark[]
): Sorted {
	const state = JSON.stringify([themes, marks]);
	const known = kept.get(groups);
	if (known?.state === state) return known.sorted;
	const comments = sortComments(groups, themes, marks);
	const without = comments.filter((comment) => comment.themes.length === 0).map(({ text }) => text);
	const sorted = { comments, frequent: frequentWords(without, mostFrequent) };
	kept.set(groups, { state, sorted });
	return sorted;
}

/**
 * What the comments of a report are about, beside those of the wave before: as they are sorted now; of a published
 * version, as they were then. The reader has shown the right to the report.
 */
export async function themesOfReport(
	ctx: Context,
	{
		waveId,
		engagementId,
		report,
		published
	}: Pick<ReadableReport, 'waveId' | 'engagementId' | 'report' | 'published'>
): Promise<readonly AudienceThemes[]> {
	if (published) return published.themes ?? [];
	const themes = await store.listThemes(ctx.db, engagementId);
	if (themes.length === 0) return [];
	const commentsOf = async (id: string, of: Report) =>
		sortedOf(of, themes, await store.listMarks(ctx.db, id)).comments;
	const { number } = report.subject.wave;
	const before = await previousWaveId(ctx.db, { engagement_id: engagementId, number });
	return printedThemes(
		await commentsOf(waveId, report),
		themes,
		before ? await commentsOf(before, (await newestReport(ctx, before)).report) : []
	);
}

/** The wave, for whoever works on it. Throws 'not-found' before 'not-allowed'. */
async function waveOf(ctx: Context, actor: Actor, waveId: string) {
	const wave = await findWave(ctx.db, actor, waveId);
	if (!wave) throw new Problem('not-found');
	mustWork(actor);
	return wave;
}

export interface ThemesOfWave extends Sorted {
	readonly themes: readonly Theme[];
}

/** The themes of an engagement and the comments of one of its waves with theirs, for whoever works on it. */
export async function readThemes(
	ctx: Context,
	actor: Actor,
	waveId: string
): Promise<ThemesOfWave & Pick<Awaited<ReturnType<typeof newestReport>>, 'report' | 'instruments'>> {
	const wave = await waveOf(ctx, actor, waveId);
	const { report, instruments } = await newestReport(ctx, waveId);
	const themes = await store.listThemes(ctx.db, wave.engagement_id);
	const marks = await store.listMarks(ctx.db, waveId);
	return { themes, report, instruments, ...sortedOf(report, themes, marks) };
}

/** A theme as it was typed; words stand apart by commas or on lines of their own. */
export interface ThemeInput {
	readonly name: Localized;
	readonly words: string;
}

/** The columns of a theme. Throws 'invalid-input' with the issue of each field. */
function readTheme({ name, words: typed }: ThemeInput) {
	const issues: Record<string, string> = {};
	const [fa, en] = [typedLine(name.fa), typedLine(name.en)];
	if (fa === '' && en === '') issues.name = 'empty';
	if (Math.max(fa.length, en.length) > longestTheme) issues.name = 'too-long';
	const spellings = new Map(
		typed
			.split(/[,،;؛\n]/u)
			.map(typedLine)
			.filter((word) => searchable(word).trim() !== '')
			.map((word) => [searchable(word), word])
	);
	const words = [...spellings.values()];
	if (words.some((word) => word.length > longestWord)) issues.words = 'long-word';
	if (words.length > mostWords) issues.words = 'many-words';
	if (Object.keys(issues).length) throw new Problem('invalid-input', issues);
	return { name_fa: fa || en, name_en: en || fa, words: JSON.stringify(words) };
}

/** One change at a time. */
async function changing<T>(
	ctx: Context,
	actor: Actor,
	waveId: string,
	action: 'theme.added' | 'theme.changed' | 'theme.deleted' | 'theme.put-back',
	work: (db: Db, engagementId: string) => Promise<T>
): Promise<T> {
	const { engagement_id: id } = await waveOf(ctx, actor, waveId);
	return ctx.db.transaction().execute(async (db) => {
		if (!(await holdRoot(db, 'engagement', id))) throw new Problem('not-found');
		const done = await work(db, id);
		await record(ctx, db, actor, action, { kind: 'engagement', id });
		return done;
	});
}

const stamp = (ctx: Context, actor: Actor) => ({ saved_at: ctx.now(), saved_by: actor.accountId });

async function mustHaveRoom(db: Db, engagementId: string): Promise<void> {
	if ((await store.listThemes(db, engagementId)).length >= mostThemes)
		throw new Problem('invalid-input', { name: 'full' });
}

export const addTheme = (ctx: Context, actor: Actor, waveId: string, input: ThemeInput) =>
	changing(ctx, actor, waveId, 'theme.added', async (db, engagementId) => {
		const row = readTheme(input);
		await mustHaveRoom(db, engagementId);
		await store.insertTheme(db, { ...row, ...stamp(ctx, actor), engagement_id: engagementId });
	});

/** `seen` is what `seenOf` says of the theme that was shown; throws 'changed-meanwhile' where it is another by now. */
export const saveTheme = (
	ctx: Context,
	actor: Actor,
	waveId: string,
	id: string,
	input: ThemeInput,
	seen = ''
) =>
	changing(ctx, actor, waveId, 'theme.changed', async (db, engagementId) => {
		const row = readTheme(input);
		const read = async () => {
			const found = (await store.listThemes(db, engagementId)).find((theme) => theme.id === id);
			if (!found) throw new Problem('not-found');
			return found;
		};
		await changeAsSeen(seen, read, () =>
			store.updateTheme(db, engagementId, id, { ...row, ...stamp(ctx, actor) })
		);
	});

/**
 * Takes a theme away with all that was decided about it, in every wave. Resolves with what it can be put back by for a
 * day.
 */
export const deleteTheme = (ctx: Context, actor: Actor, waveId: string, id: string) =>
	changing(ctx, actor, waveId, 'theme.deleted', (db, engagementId) =>
		remove(ctx, db, 'theme', engagementId, id)
	);

export const putBackTheme = (ctx: Context, actor: Actor, waveId: string, removal: string) =>
	changing(ctx, actor, waveId, 'theme.put-back', async (db, engagementId) => {
		await mustHaveRoom(db, engagementId);
		await putBack(db, 'theme', engagementId, removal, async ({ place }) => ({
			...stamp(ctx, actor),
			place: await placeAgain(db, 'theme', engagementId, Number(place))
		}));
	});

/** A comment and all the themes that it is to belong to. */
export interface Choice {
	readonly comment: string;
	readonly themes: readonly string[];
}

/** What a form about comments hands back: which they are, and their themes. */
export const stateOfComments = (comments: readonly SortedComment[]) =>
	comments.map(({ key, themes }) => [key, themes]);

/**
 * Sorts comments of a wave; only what differs from what their words say is kept as decided. Comments that are not there
 * any more are passed over. `seen` is what `seenOf` says of `stateOfComments` of those that were shown. Throws
 * 'changed-meanwhile' where somebody else has sorted them, 'not-found' where none of them is there, and 'invalid-input'
 * for too many at once.
 */
export async function sortInto(
	ctx: Context,
	actor: Actor,
	waveId: string,
	choices: readonly Choice[],
	seen = ''
): Promise<void> {
	const { engagement_id: engagementId } = await waveOf(ctx, actor, waveId);
	if (choices.length > mostAtOnce) throw new Problem('invalid-input');
	const { report } = await newestReport(ctx, waveId);
	const wanted = new Map(choices.map(({ comment, themes }) => [comment, new Set(themes)]));
	await ctx.db.transaction().execute(async (db) => {
		if (!(await holdRoot(db, 'engagement', engagementId))) throw new Problem('not-found');
		if (!(await lockWave(db, waveId))) throw new Problem('not-found');
		const themes = await store.listThemes(db, engagementId);
		const read = async () => {
			const { comments } = sortedOf(report, themes, await store.listMarks(db, waveId));
			return comments.filter(({ key }) => wanted.has(key));
		};
		const there = await read();
		if (there.length === 0) throw new Problem('not-found');
		// The same words of two people are one comment here.
		const apart = [...new Map(there.map((comment) => [comment.key, comment])).values()];
		const marks = apart.flatMap(({ key, spokenOf }) =>
			themes
				.map(({ id }) => ({ theme: id, comment: key, belongs: wanted.get(key)?.has(id) ?? false }))
				.filter(({ theme, belongs }) => belongs !== spokenOf.includes(theme))
		);
		const changed = await changeAsSeen(
			seen,
			async () => stateOfComments(await read()),
			() => store.replaceMarks(db, waveId, [...wanted.keys()], marks)
		);
		if (changed) await record(ctx, db, actor, 'theme.sorted', { kind: 'wave', id: waveId });
	});
}
