import { commentKey, type SortedComment } from '#lib/domain/themes/sort-comments.ts';
import { mostThemes, type Theme } from '#lib/domain/themes/theme.ts';
import { wordsOfItem } from '#lib/ui/report/answers.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { answering, requireActor, type Actor } from '#lib/server/guard.ts';
import { fieldOf, fieldsInBoth, type Fields } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/id.ts';
import { Problem } from '#lib/server/problem.ts';
import { seenOf } from '#lib/server/seen.ts';
import {
	addTheme,
	deleteTheme,
	longestTheme,
	longestWord,
	mostAtOnce,
	putBackTheme,
	readThemes,
	saveTheme,
	sortInto,
	stateOfComments,
	type Choice
} from '#lib/server/services/reports/themes.ts';
import { changing as changingOf, removalAt, removalIn } from '../../../../../changing.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Which comments are shown: those without a theme, all, or those of one theme. */
const shownBy =
	(show: string) =>
	({ themes }: SortedComment): boolean =>
		show === 'all' || (show === 'without' ? themes.length === 0 : themes.includes(show));

/** The same words of two people are sorted once. */
const apart = (comments: readonly SortedComment[]): SortedComment[] => [
	...new Map(comments.map((comment) => [comment.key, comment])).values()
];

const fieldsOf = (theme: Theme) => ({
	...fieldsInBoth('name', theme.name),
	words: theme.words.join('، '),
	seen: seenOf(theme)
});

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const { id, lang } = event.params;
		const query = event.url.searchParams;
		const { themes, comments, frequent, report, instruments } = await readThemes(event.locals.ctx, actor, id);
		const asked = query.get('show') ?? '';
		const show = asked === 'all' || themes.some((theme) => theme.id === asked) ? asked : 'without';
		const chosen = apart(comments.filter(shownBy(show)));
		const pages = Math.max(1, Math.ceil(chosen.length / mostAtOnce));
		const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page'))) || 1));
		const from = (page - 1) * mostAtOnce;
		const list = chosen.slice(from, from + mostAtOnce);
		const editing = themes.find((theme) => theme.id === query.get('edit'));
		const { audiences } = reportMessages(lang);
		return {
			done: query.get('done'),
			removal: removalAt(event.url),
			all: comments.length,
			sorted: comments.filter((comment) => comment.themes.length > 0).length,
			full: themes.length >= mostThemes,
			longest: { name: longestTheme, word: longestWord },
			themes: themes.map((theme) => ({
				id: theme.id,
				name: theme.name[lang],
				words: theme.words,
				comments: comments.filter((comment) => comment.themes.includes(theme.id)).length
			})),
			frequent,
			adding: query.has('new') ? { words: query.get('word') ?? '' } : null,
			editing: editing ? { id: editing.id, values: fieldsOf(editing) } : null,
			list: {
				show,
				page,
				pages,
				from: from + 1,
				of: chosen.length,
				seen: seenOf(stateOfComments(list)),
				comments: list.map(({ key, audience, item, text, themes: own }) => ({
					key,
					text,
					from: `${audiences[audience]} · ${wordsOfItem(report.instruments, instruments, audience, item)[lang]}`,
					themes: own
				}))
			}
		};
	});

const changing = (
	event: RequestEvent,
	done: 'added' | 'saved' | 'removed' | 'put-back' | 'sorted',
	work: (actor: Actor, fields: Fields) => Promise<string | void>
) =>
	changingOf(event, async (actor, fields) => {
		const removal = await work(actor, fields);
		const { lang, id } = event.params;
		const shown = new URLSearchParams({ done, ...(removal ? { removal } : {}) });
		for (const name of ['show', 'page']) if (fieldOf(fields, name)) shown.set(name, fieldOf(fields, name));
		return `/${lang}/waves/${id}/answers/themes?${shown}${done === 'sorted' ? '#comments' : ''}`;
	});

function themeIn(fields: Fields): string {
	const id = fieldOf(fields, 'theme');
	if (!isId(id)) throw new Problem('not-found');
	return id;
}

const inputFrom = (fields: Fields) => ({
	name: { fa: fieldOf(fields, 'nameFa'), en: fieldOf(fields, 'nameEn') },
	words: fieldOf(fields, 'words')
});

const isKey = new RegExp(`^[0-9a-f]{${commentKey('customer', '', '').length}}$`);

/** Each comment that the form showed, with the themes that were ticked for it. */
const choicesFrom = (fields: Fields): Choice[] =>
	(fields.get('comment') ?? [])
		.filter((comment) => isKey.test(comment))
		.map((comment) => {
			const own = `${comment}.`;
			const ticked = [...fields.keys()].filter((name) => name.startsWith(own));
			return { comment, themes: ticked.map((name) => name.slice(own.length)) };
		});

export const actions: Actions = {
	add: (event) =>
		changing(event, 'added', (actor, fields) =>
			addTheme(event.locals.ctx, actor, event.params.id, inputFrom(fields))
		),
	save: (event) =>
		changing(event, 'saved', (actor, fields) =>
			saveTheme(
				event.locals.ctx,
				actor,
				event.params.id,
				themeIn(fields),
				inputFrom(fields),
				fieldOf(fields, 'seen')
			)
		),
	remove: (event) =>
		changing(event, 'removed', (actor, fields) =>
			deleteTheme(event.locals.ctx, actor, event.params.id, themeIn(fields))
		),
	putBack: (event) =>
		changing(event, 'put-back', (actor, fields) =>
			putBackTheme(event.locals.ctx, actor, event.params.id, removalIn(fields))
		),
	sort: (event) =>
		changing(event, 'sorted', (actor, fields) =>
			sortInto(event.locals.ctx, actor, event.params.id, choicesFrom(fields), fieldOf(fields, 'seen'))
		)
};
