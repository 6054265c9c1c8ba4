import { registers, silentEstimates } from '#lib/domain/complaints/silent-estimates.ts';
import { typedCount } from '#lib/i18n/jalali.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { readComplaintFigures } from '#lib/server/services/complaints/complaints.ts';
import { readSilentInput, silentFields } from './read-input.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const { id, lang } = event.params;
		const { figures } = await readComplaintFigures(event.locals.ctx, actor, id, 365);
		const query = event.url.searchParams;
		const read = readSilentInput(query);
		const typed = Object.fromEntries(
			silentFields.map((name) => [name, (query.get(name) ?? '').slice(0, 40)])
		);
		return {
			received: figures.received,
			registers,
			values: {
				...typed,
				complainants: typed.complainants || (read ? '' : typedCount(figures.received || null, lang))
			} as Readonly<Record<string, string>>,
			issues: read && 'issues' in read ? read.issues : {},
			estimates:
				read && 'input' in read
					? { complainants: read.input.complainants, ...silentEstimates(read.input) }
					: null
		};
	});
