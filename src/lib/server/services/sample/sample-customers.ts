import { sampleKeyCustomers } from '#lib/domain/sample/key-customers.ts';
import { customerWords } from '#lib/i18n/key-customers.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { reportCustomers } from '../customers/customers-in-report.ts';
import { saveCustomers } from '../customers/key-customers.ts';

const columns = ['name', 'revenue', 'margin', 'purchases', 'retention', 'satisfaction', 'relation'] as const;

/** The invented list of key customers of the sample engagement, handed in as somebody would hand in theirs. */
export async function fillSampleCustomers(ctx: Context, actor: Actor, engagementId: string): Promise<void> {
	const { heads, relations } = customerWords;
	const percent = (value: number | null) => (value === null ? '' : `${value}%`);
	const rows = sampleKeyCustomers().map((customer) => [
		customer.name,
		String(customer.revenue),
		percent(customer.margin),
		String(customer.purchases),
		percent(customer.retention),
		customer.satisfaction === null ? '' : String(customer.satisfaction),
		customer.relations.map((relation) => relations[relation][0]).join('، ')
	]);
	await saveCustomers(ctx, actor, engagementId, {
		text: [columns.map((column) => heads[column][0]), ...rows].map((cells) => cells.join('\t')).join('\n'),
		scale: 'percent',
		period: 'دوازده ماه گذشته / last twelve months',
		currency: 'toman'
	});
	await reportCustomers(ctx, actor, engagementId, true);
}
