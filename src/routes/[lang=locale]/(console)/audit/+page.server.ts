import { answering, requireActor } from '#lib/server/guard.ts';
import { auditSubjects, readAuditLog } from '#lib/server/services/upkeep/auditing.ts';
import { questionIn } from './question.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'auditor');
		const { ctx } = event.locals;
		const question = questionIn(event.url);
		const page = Number(event.url.searchParams.get('page') ?? 1);
		return {
			...(await readAuditLog(ctx, actor, question, page)),
			question,
			subjects: auditSubjects,
			keptDays: ctx.config.auditDays
		};
	});
