import type { ReportContent } from '#lib/domain/report-content.ts';
import type { Context } from '../../app.ts';
import { customersOfReport } from '../customers/customers-in-report.ts';
import { objectivesOfWave } from '../plans/objectives-of-wave.ts';
import { planOfWave } from '../plans/plan-of-wave.ts';
import { findingsOfWave } from './findings-of-wave.ts';
import { forewordOfWave } from './foreword.ts';
import { wholeLookOfReport } from './look-of-report.ts';
import type { ReadableReport } from './newest-report.ts';
import { themesOfReport } from './themes.ts';

/** What stands in a report besides its figures. The reader has shown the right to it. */
export const contentOfReport = async (ctx: Context, readable: ReadableReport): Promise<ReportContent> => ({
	findings: (await findingsOfWave(ctx.db, readable)).published,
	plan: await planOfWave(ctx, readable),
	objectives: await objectivesOfWave(ctx, readable),
	customers: await customersOfReport(ctx.db, readable),
	themes: await themesOfReport(ctx, readable),
	foreword: await forewordOfWave(ctx.db, readable),
	look: await wholeLookOfReport(ctx, readable)
});
