import type { Told } from '#lib/charts/from-report.ts';
import { pick } from '#lib/domain/text.ts';
import { answering } from '#lib/server/guard.ts';
import { hasFigures } from '#lib/server/services/reporting.ts';
import { readShared } from '#lib/server/services/sharing.ts';
import { customersOf } from '#lib/ui/report/customers.ts';
import { factorsOf } from '#lib/ui/report/factors.ts';
import { summaryOf } from '#lib/ui/report/summary.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { token, lang } = event.params;
		const { report, instruments } = await readShared(event.locals.ctx, token);
		const told: Told = { report, instruments, locale: lang };
		const { subject } = report;
		const { figures, nps, title } = customersOf(told);
		const { bars, rows, units, radar } = factorsOf(told);
		return {
			ready: hasFigures(report),
			client: pick(subject.client, lang),
			sample: subject.sample,
			wave: subject.wave.number,
			opensOn: subject.opensOn,
			closesOn: subject.closesOn,
			builtAt: report.builtAt,
			threshold: report.threshold,
			summary: summaryOf(told),
			factors: { bars, rows, units, radar },
			customers: { figures, nps, title }
		};
	});
