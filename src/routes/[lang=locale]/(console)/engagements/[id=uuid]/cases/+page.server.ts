import { redirect } from '@sveltejs/kit';
import { worksOnEverything } from '#lib/server/actor.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { listCases, type ListedCase } from '#lib/server/services/complaints/complaints.ts';
import type { PageServerLoad } from './$types';

const filters = ['open', 'overdue', 'new', 'in-hand', 'closed', 'disputed', 'all'] as const;
type Filter = (typeof filters)[number];

function fits({ state, overdue, disputed }: ListedCase, filter: Filter): boolean {
	if (filter === 'all') return true;
	if (filter === 'open') return state !== 'closed';
	if (filter === 'disputed') return disputed;
	return filter === 'overdue' ? overdue !== null : state === filter;
}

const longestExcerpt = 80;
/** More of them are not shown at once: a log may bring thousands. */
const mostShown = 300;

const excerpt = (text: string): string =>
	text.length > longestExcerpt ? `${text.slice(0, longestExcerpt).trimEnd()} …` : text;

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const { id, lang } = event.params;
		// Those who only read may know the figures; for an engagement that is not theirs, that page says so.
		if (!worksOnEverything(actor)) redirect(303, `/${lang}/engagements/${id}/cases/figures`);
		const cases = await listCases(event.locals.ctx, actor, id);
		const asked = event.url.searchParams.get('state');
		const filter = filters.find((f) => f === asked) ?? 'open';
		const fitting = cases.filter((c) => fits(c, filter));
		return {
			taken: event.url.searchParams.get('done') === 'taken',
			filter,
			left: Math.max(0, fitting.length - mostShown),
			filters: filters.map((name) => ({ name, count: cases.filter((c) => fits(c, name)).length })),
			open: cases.filter((c) => c.state !== 'closed').length,
			overdue: cases.filter((c) => c.overdue !== null).length,
			total: cases.length,
			cases: fitting
				.slice(0, mostShown)
				.map((c) => ({ ...c, message: c.message === null ? null : excerpt(c.message) }))
		};
	});
