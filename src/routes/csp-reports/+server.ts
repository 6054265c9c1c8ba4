import { visitorAddress } from '#lib/server/http/client-address.ts';
import { limits } from '#lib/server/limits.ts';
import { count } from '#lib/server/metrics.ts';
import { isPolicyReport, policyReportGate, readPolicyReports } from '#lib/server/http/policy-report.ts';
import type { RequestHandler } from './$types';

const isTaken = policyReportGate();
const answer = (status: number): Response => new Response(null, { status });

/** Reports of browsers that our content security policy kept something out: counted, and logged without tokens. */
export const POST: RequestHandler = async (event) => {
	const { request, locals } = event;
	if (!isPolicyReport(request.headers)) return answer(415);
	if (!isTaken(visitorAddress(event), locals.ctx.now().getTime())) return answer(429);
	if (Number(request.headers.get('content-length') ?? 0) > limits.policyReportBytes) return answer(413);
	const text = await request.text();
	if (text.length > limits.policyReportBytes) return answer(413);
	const reports = readPolicyReports(text);
	if (!reports) return answer(400);
	for (const report of reports) {
		count('sanjeh_policy_reports_total', 1, report.directive);
		locals.ctx.log.warn(report, 'content security policy');
	}
	return answer(204);
};
