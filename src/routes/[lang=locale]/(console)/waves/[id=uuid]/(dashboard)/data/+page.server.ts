import { answering, requireActor } from '#lib/server/guard.ts';
import { describeExports } from '#lib/server/services/exchange/exporting.ts';
import { describeImports } from '#lib/server/services/exchange/importing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const imported = Number(event.url.searchParams.get('imported'));
		const campaigns = await describeExports(ctx, actor, id);
		return {
			imported: Number.isInteger(imported) && imported > 0 ? imported : null,
			discarded: event.url.searchParams.has('discarded'),
			batches: (await describeImports(ctx, actor, id)).batches,
			campaigns: campaigns.map(({ decision, ...campaign }) => {
				const given = 'rows' in decision ? decision : null;
				const refused = 'withheld' in decision ? decision : null;
				return {
					...campaign,
					rows: given?.rows ?? 0,
					named: given?.units.size ?? 0,
					comments: given?.comments ?? false,
					withheld: refused?.withheld ?? null,
					needed: refused?.needed ?? 0
				};
			})
		};
	});
