import type { Told } from '#lib/charts/from-report.ts';
import type { Locale } from '#lib/domain/text.ts';
import { requireActor, type Visit } from '#lib/server/guard.ts';
import { readReport } from '#lib/server/services/reporting.ts';

/** The newest report of the wave that the address names, for whoever may read it. */
export async function toldOf(event: Visit & { params: { id: string; lang: Locale } }): Promise<Told> {
	const actor = await requireActor(event);
	const { report, instruments } = await readReport(event.locals.ctx, actor, event.params.id);
	return { report, instruments, locale: event.params.lang };
}
