import { pick } from '#lib/domain/text.ts';
import { fieldOf } from '#lib/server/http/form.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import {
	evidenceLevels,
	mayAudit,
	readAudit,
	saveAudit,
	type EvidenceEntry
} from '#lib/server/services/reports/evidence.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Fields } from '#lib/server/http/form.ts';
import { changing } from '../../../../changing.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { id, lang } = event.params;
		const actor = await requireActor(event);
		if (!mayAudit(actor)) throw new Problem('not-allowed');
		const dimensions = await readAudit(event.locals.ctx, actor, id);
		const items = dimensions.flatMap((d) => d.items);
		const said = event.url.searchParams.get('done');
		return {
			done: said,
			judged: items.filter((i) => i.level !== null).length,
			of: items.length,
			dimensions: dimensions.map((d) => ({
				code: d.code,
				title: pick(d.title, lang),
				help: d.help && pick(d.help, lang),
				items: d.items.map((item) => ({
					...item,
					text: pick(item.text, lang),
					poles: item.poles && [pick(item.poles[0], lang), pick(item.poles[1], lang)]
				}))
			}))
		};
	});

const levelOf = (text: string) => evidenceLevels.find((level) => level === text) ?? null;

/**
 * What was changed on the page, by what it was shown with: two who look behind different claims at the same time do
 * not take back what the other one saved.
 */
function changedEntries(fields: Fields): EvidenceEntry[] {
	const items = [...fields.keys()].flatMap((name) => /^level\.(.+)$/.exec(name)?.[1] ?? []);
	return items.flatMap((item) => {
		const at = (part: string) => fieldOf(fields, `${part}.${item}`).replace(/\r\n?/g, '\n');
		const same = at('level') === at('wasLevel') && at('note') === at('wasNote');
		return same ? [] : [{ item, level: levelOf(at('level')), note: at('note') }];
	});
}

export const actions: Actions = {
	default: (event) =>
		changing(
			event,
			async (actor, fields) => {
				const { id, lang } = event.params;
				const entries = changedEntries(fields);
				await saveAudit(event.locals.ctx, actor, id, entries);
				return `/${lang}/waves/${id}/evidence?done=${entries.length ? 'saved' : 'unchanged'}`;
			},
			['owner', 'consultant', 'auditor']
		)
};
