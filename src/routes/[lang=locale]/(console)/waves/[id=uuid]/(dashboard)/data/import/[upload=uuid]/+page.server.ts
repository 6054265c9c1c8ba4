import { redirect } from '@sveltejs/kit';
import { columnRoles } from '#lib/domain/imports/column-roles.ts';
import { locales, pick } from '#lib/domain/text.ts';
import { importProblemLines } from '#lib/i18n/import-words.ts';
import { fieldOf, readFields, type Fields } from '#lib/server/http/form.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { limits } from '#lib/server/limits.ts';
import {
	chooseColumns,
	discardUpload,
	importUpload,
	previewUpload,
	type ImportChoices
} from '#lib/server/services/exchange/importing.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** So many names of units and of columns without an item are listed. */
const listed = 30;

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { id, upload, lang } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const preview = await previewUpload(event.locals.ctx, actor, id, upload);
		const { look, questionnaire, units } = preview;
		const statements = new Map(questionnaire.slots.map(({ code, item }) => [code, pick(item.text, lang)]));
		const nameOf = new Map(units.map((unit) => [unit.id, pick(unit.name, lang)]));
		return {
			fileName: preview.fileName,
			audience: preview.audience,
			locale: preview.locale,
			rows: look.rows,
			ready: look.ready,
			dontKnow: look.dontKnow,
			columns: look.columns,
			roles: columnRoles,
			items: [...statements].map(([code, statement]) => ({ code, statement })),
			missing: look.missing.map((code) => ({ code, statement: statements.get(code) ?? '' })),
			units: look.units.slice(0, listed).map(({ label, id: unit, rows }) => ({
				label,
				rows,
				here: unit ? (nameOf.get(unit) ?? null) : null
			})),
			moreUnits: Math.max(0, look.units.length - listed),
			// The first line says that nothing was read; here that is the title above them.
			problems: look.problems ? importProblemLines(look.problems, look.rows, lang).slice(1) : []
		};
	});

function choicesIn(fields: Fields): ImportChoices {
	const count = Math.min(Number(fieldOf(fields, 'columns')) || 0, limits.importColumns);
	return {
		columns: Array.from({ length: count }, (_, column) => fieldOf(fields, `column.${column}`)),
		locale: locales.find((locale) => locale === fieldOf(fields, 'locale')) ?? 'fa'
	};
}

const pageOf = ({ params }: RequestEvent) => `/${params.lang}/waves/${params.id}/data`;

export const actions: Actions = {
	check: (event) =>
		acting(event, async () => {
			const { id, upload } = event.params;
			const actor = await requireActor(event, 'owner', 'consultant');
			const choices = choicesIn(await readFields(event.request));
			await chooseColumns(event.locals.ctx, actor, id, upload, choices);
			redirect(303, `${pageOf(event)}/import/${upload}`);
		}),
	import: (event) =>
		acting(event, async () => {
			const { id, upload } = event.params;
			const actor = await requireActor(event, 'owner', 'consultant');
			const choices = choicesIn(await readFields(event.request));
			const count = await importUpload(event.locals.ctx, actor, id, upload, choices);
			redirect(303, `${pageOf(event)}${count === null ? `/import/${upload}` : `?imported=${count}`}`);
		}),
	discard: (event) =>
		acting(event, async () => {
			const { id, upload } = event.params;
			const actor = await requireActor(event, 'owner', 'consultant');
			await discardUpload(event.locals.ctx, actor, id, upload);
			redirect(303, `${pageOf(event)}?discarded`);
		})
};
