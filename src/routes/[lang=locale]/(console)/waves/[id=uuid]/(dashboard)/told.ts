import type { Told } from '#lib/charts/told.ts';
import type { Locale } from '#lib/domain/text.ts';
import { requireActor, type Visit } from '#lib/server/guard.ts';
import type { ReadableReport } from '#lib/server/services/reports/newest-report.ts';
import { readReport } from '#lib/server/services/reports/reporting.ts';

type WaveVisit = Visit & { params: { id: string; lang: Locale } };

/** The newest report of the wave that the address names, for whoever may read it. */
export const toldOf = async (event: WaveVisit): Promise<Told> => (await toldWithReport(event)).told;

/** The same beside what was read: the newest state, or the published version for those who only read. */
export async function toldWithReport(event: WaveVisit): Promise<{ told: Told; readable: ReadableReport }> {
	const actor = await requireActor(event);
	const readable = await readReport(event.locals.ctx, actor, event.params.id);
	const { report, instruments } = readable;
	return { told: { report, instruments, locale: event.params.lang }, readable };
}
