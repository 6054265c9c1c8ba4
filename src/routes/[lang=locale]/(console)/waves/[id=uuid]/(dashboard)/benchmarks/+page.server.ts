import type { Told } from '#lib/charts/told.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { benchmarksOfWave } from '#lib/server/services/reports/benchmarks.ts';
import { benchmarkRows } from '#lib/ui/report/benchmark-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const found = await benchmarksOfWave(event.locals.ctx, actor, event.params.id);
		const { report, instruments, own, industry } = found;
		const told: Told = { report, instruments, locale: event.params.lang };
		return {
			comparable: isAvailable(report.readiness),
			need: isAvailable(own) ? null : (own.need ?? null),
			own: isAvailable(own) ? { from: own.from, to: own.to, rows: benchmarkRows(told, own.figures) } : null,
			industry: industry
				.map(({ publisher, from, to, figures }) => ({
					publisher,
					from,
					to,
					rows: benchmarkRows(told, figures)
				}))
				.filter(({ rows }) => rows.length > 0)
		};
	});
