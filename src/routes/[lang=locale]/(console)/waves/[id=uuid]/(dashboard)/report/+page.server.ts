import { locales, same } from '#lib/domain/text.ts';
import { worksOnEverything } from '#lib/server/actor.ts';
import { fieldOf, fieldsInBoth, readFields } from '#lib/server/http/form.ts';
import { seenOf } from '#lib/server/seen.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { isId } from '#lib/server/id.ts';
import { Problem } from '#lib/server/problem.ts';
import { forewordOfWave, longestForeword, saveForeword } from '#lib/server/services/reports/foreword.ts';
import { listVersions } from '#lib/server/services/reports/publishing.ts';
import { hasFigures } from '#lib/domain/report.ts';
import { readReport } from '#lib/server/services/reports/reporting.ts';
import {
	listShares,
	longestShareName,
	revokeShare,
	shareReport
} from '#lib/server/services/reports/sharing.ts';
import { changing } from '../../../../changing.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id } = event.params;
		const actor = await requireActor(event);
		const { report, published } = await readReport(ctx, actor, id);
		const [newest] = await listVersions(ctx, actor, id);
		const now = ctx.now().getTime();
		const works = worksOnEverything(actor);
		const said = works ? await forewordOfWave(ctx.db, { waveId: id }) : null;
		const shares = works ? await listShares(ctx, actor, id) : [];
		return {
			ready: hasFigures(report),
			shown: published && { number: published.number, at: published.at },
			newest: newest && { number: newest.number, at: newest.publishedAt },
			foreword: {
				longest: longestForeword,
				saved: event.url.searchParams.get('done') === 'foreword',
				values: { ...fieldsInBoth('foreword', said ?? same('')), seen: seenOf(said) }
			},
			longestName: longestShareName,
			shares: shares.map(({ expiresAt, revoked, ...share }) => ({
				...share,
				expiresAt,
				state: revoked
					? ('revoked' as const)
					: expiresAt.getTime() <= now
						? ('expired' as const)
						: ('live' as const)
			}))
		};
	});

export const actions: Actions = {
	foreword: (event) =>
		changing(event, async (actor, fields) => {
			const { id, lang } = event.params;
			// Nothing typed takes the summary away; nothing sent does not.
			if (!fields.has('forewordFa') || !fields.has('forewordEn')) throw new Problem('invalid-input');
			const typed = { fa: fieldOf(fields, 'forewordFa'), en: fieldOf(fields, 'forewordEn') };
			await saveForeword(event.locals.ctx, actor, id, typed, fieldOf(fields, 'seen'));
			return `/${lang}/waves/${id}/report?done=foreword#foreword`;
		}),
	share: (event) =>
		acting(event, async () => {
			const { ctx } = event.locals;
			const actor = await requireActor(event, 'owner', 'consultant');
			const fields = await readFields(event.request);
			const [days, name] = [fieldOf(fields, 'days'), fieldOf(fields, 'name')];
			const make = async () => {
				const token = await shareReport(ctx, actor, event.params.id, Number(days), name);
				return {
					links: locales.map((locale) => ({ locale, url: `${ctx.config.origin}/${locale}/report/${token}` }))
				};
			};
			return acting(event, make, { days, name });
		}),
	revoke: (event) =>
		acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const share = fieldOf(await readFields(event.request), 'share');
			if (!isId(share)) throw new Problem('not-found');
			return { revoked: await revokeShare(event.locals.ctx, actor, event.params.id, share) };
		})
};
