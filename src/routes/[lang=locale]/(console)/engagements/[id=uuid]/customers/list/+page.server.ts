import { redirect } from '@sveltejs/kit';
import { type SatisfactionScale, satisfactionScales } from '#lib/domain/key-customers/cells.ts';
import { customerColumns } from '#lib/domain/key-customers/columns.ts';
import { usualPlan } from '#lib/domain/key-customers/printed.ts';
import { type CustomerList, mostCustomers } from '#lib/domain/key-customers/read-customers.ts';
import { withFileWords } from '#lib/server/http/file-words.ts';
import { fieldOf, readFields } from '#lib/server/http/form.ts';
import { readPostedList } from '#lib/server/http/posted-list.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { limits } from '#lib/server/limits.ts';
import {
	checkCustomers,
	currencies,
	deleteCustomers,
	longestPeriod,
	readCustomerFile,
	readKeyCustomers,
	saveCustomers
} from '#lib/server/services/customers/key-customers.ts';
import { customersAreReported, reportCustomers } from '#lib/server/services/customers/customers-in-report.ts';
import { largestPeopleFile } from '#lib/server/services/people/people-files.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const listFields = ['text', 'scale', 'currency', 'period'] as const;
const scales = Object.keys(satisfactionScales) as SatisfactionScale[];

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const { ctx } = event.locals;
		const saved = await readKeyCustomers(ctx, actor, event.params.id, usualPlan);
		const done = event.url.searchParams.get('done');
		return {
			columns: customerColumns,
			scales,
			currencies,
			limits: { bytes: largestPeopleFile, customers: mostCustomers, period: longestPeriod },
			here: saved && {
				count: saved.analysis.rows.length,
				period: saved.period,
				currency: saved.currency,
				savedOn: saved.savedOn,
				reported: await customersAreReported(ctx, actor, event.params.id)
			},
			deleted: done === 'deleted',
			told: done === 'told' ? ('yes' as const) : done === 'untold' ? ('no' as const) : null
		};
	});

type Values = Readonly<Record<string, string>>;

const scaleIn = (values: Values): SatisfactionScale =>
	scales.find((scale) => scale === values.scale) ?? 'percent';

/** What the page says of a list: no names but those that something is wrong with. */
const summaryOf = ({ customers, columns, issue, problems }: CustomerList) => ({
	count: customers.length,
	revenue: customers.reduce((sum, { revenue }) => sum + revenue, 0),
	columns: [...new Set(columns)],
	issue,
	problems
});

/** The form with everything that was typed in it. */
async function typedIn(event: RequestEvent): Promise<Values> {
	const fields = await readFields(event.request, limits.listBytes);
	return Object.fromEntries(listFields.map((name) => [name, fieldOf(fields, name)]));
}

const check = async (event: RequestEvent, values: Values) => {
	const actor = await requireActor(event, 'owner', 'consultant');
	const { ctx } = event.locals;
	const found = await checkCustomers(ctx, actor, event.params.id, values.text ?? '', scaleIn(values));
	return { checked: summaryOf(found), values };
};

export const actions: Actions = {
	file: async (event) => {
		let values: Values = {};
		const outcome = await acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const posted = await readPostedList(event.request, listFields);
			values = posted.values;
			const { bytes } = posted;
			if (!bytes) return { noFile: true, values };
			return acting(
				event,
				async () => {
					const text = await readCustomerFile(event.locals.ctx, actor, event.params.id, bytes);
					return check(event, { ...values, text });
				},
				values
			);
		});
		return withFileWords(event.params.lang, outcome, largestPeopleFile);
	},
	check: async (event) => {
		const outcome = await acting(event, async () => {
			await requireActor(event, 'owner', 'consultant');
			const values = await typedIn(event);
			return acting(event, () => check(event, values), values);
		});
		return withFileWords(event.params.lang, outcome, largestPeopleFile);
	},
	save: async (event) => {
		const outcome = await acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const values = await typedIn(event);
			return acting(
				event,
				async () => {
					const { id, lang } = event.params;
					const period = (values.period ?? '').trim();
					if (period.length > longestPeriod) return { periodTooLong: true, values };
					// The list may have been changed since it was checked.
					const again = await check(event, values);
					if (again.checked.count === 0) return again;
					await saveCustomers(event.locals.ctx, actor, id, {
						text: values.text ?? '',
						scale: scaleIn(values),
						period,
						currency: currencies.find((currency) => currency === values.currency) ?? 'rial'
					});
					redirect(303, `/${lang}/engagements/${id}/customers?done=saved`);
				},
				values
			);
		});
		return withFileWords(event.params.lang, outcome, largestPeopleFile);
	},
	report: (event) =>
		acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const { id, lang } = event.params;
			const told = fieldOf(await readFields(event.request), 'told') === 'yes';
			await reportCustomers(event.locals.ctx, actor, id, told);
			redirect(303, `/${lang}/engagements/${id}/customers/list?done=${told ? 'told' : 'untold'}`);
		}),
	remove: (event) =>
		acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const { id, lang } = event.params;
			const sure = fieldOf(await readFields(event.request), 'sure') === 'yes';
			if (!sure) return { notSure: true };
			await deleteCustomers(event.locals.ctx, actor, id);
			redirect(303, `/${lang}/engagements/${id}/customers/list?done=deleted`);
		})
};
