import { attachment } from '#lib/domain/exports/file-name.ts';
import { keyCustomerWords } from '#lib/i18n/key-customers.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { exportKeyCustomers } from '#lib/server/services/customers/key-customers.ts';
import { readPlan } from '../read-plan.ts';
import { customerTable } from './customer-table.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		const { id, lang } = event.params;
		const query = event.url.searchParams;
		const saved = await exportKeyCustomers(event.locals.ctx, actor, id, readPlan(query).plan);
		const { csv } = keyCustomerWords(lang);
		return new Response(customerTable(saved, lang, query.get('names') === 'codes'), {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': attachment('key-customers.csv', `${csv.file}.csv`),
				'cache-control': 'private, no-store'
			}
		});
	});
