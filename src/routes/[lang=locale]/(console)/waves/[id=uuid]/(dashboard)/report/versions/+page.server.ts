import { worksOnEverything } from '#lib/server/actor.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { compareVersions, listVersions, publishReport } from '#lib/server/services/reports/publishing.ts';
import { hasFigures } from '#lib/domain/report.ts';
import { readReport } from '#lib/server/services/reports/reporting.ts';
import { differenceView } from '#lib/ui/report/version-difference.ts';
import type { Actions, PageServerLoad } from './$types';

/** The number of a version in the address, if there is such a one. */
const chosen = (asked: string | null, numbers: readonly number[]): number | undefined =>
	numbers.find((number) => String(number) === asked);

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, lang } = event.params;
		const actor = await requireActor(event);
		const versions = await listVersions(ctx, actor, id);
		const numbers = versions.map((version) => version.number);
		const { searchParams } = event.url;
		const to = chosen(searchParams.get('to'), numbers) ?? numbers[0];
		const from =
			chosen(searchParams.get('from'), numbers) ?? numbers.find((number) => to !== undefined && number < to);
		const works = worksOnEverything(actor);
		const compared =
			works && from !== undefined && to !== undefined && from !== to
				? await compareVersions(ctx, actor, id, Math.min(from, to), Math.max(from, to))
				: null;
		return {
			ready: hasFigures((await readReport(ctx, actor, id)).report),
			versions,
			compared: compared && {
				from: compared.before.published.number,
				to: compared.after.published.number,
				...differenceView(lang, compared.before, compared.after, compared.difference)
			}
		};
	});

export const actions: Actions = {
	publish: (event) =>
		acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			return { version: await publishReport(event.locals.ctx, actor, event.params.id) };
		})
};
