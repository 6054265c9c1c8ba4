import { quotedFigures } from '#lib/domain/glossary/quoted-figures.ts';
import { retentionEconomics } from '#lib/domain/key-customers/retention-economics.ts';
import { formatter } from '#lib/i18n/format.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { complaintsHead } from '#lib/server/services/complaints/complaints.ts';
import { readRetentionInput, retentionFields } from './read-input.ts';
import type { PageServerLoad } from './$types';

/** The figures about keeping customers, beside which the client's own number is put where there is one. */
const quoted = ['acquisition', 'five-years', 'loyal-worth', 'selling'];

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const { id, lang } = event.params;
		await complaintsHead(event.locals.ctx, actor, id);
		const query = event.url.searchParams;
		const read = readRetentionInput(query);
		const { num } = formatter(lang);
		const usual: Readonly<Record<string, string>> = { discountLow: num(5), discountHigh: num(10) };
		return {
			values: Object.fromEntries(
				retentionFields.map((name) => [name, (query.get(name) ?? usual[name] ?? '').slice(0, 40)])
			) as Readonly<Record<string, string>>,
			issues: read && 'issues' in read ? read.issues : {},
			found: read && 'input' in read ? retentionEconomics(read.input) : null,
			figures: quoted.flatMap((code) => quotedFigures.filter((figure) => figure.code === code))
		};
	});
