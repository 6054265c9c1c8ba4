import type { KeyCustomerPlan } from '#lib/domain/key-customers/analysis.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { composeCustomerPicture } from '../../pdf/picture/compose-customer-picture.ts';
import type { PictureFormat } from '../../pdf/picture/picture.ts';
import { renderPdf } from '../../pdf/render.ts';
import { Problem } from '../../problem.ts';
import { customersHead, readKeyCustomers } from './key-customers.ts';

/**
 * A chart of an engagement's customers as a picture. It may carry names out of the house, so it leaves an entry in the
 * audit log and is kept nowhere. Throws 'not-found' where there is no such chart, no list, or too few have revenue.
 */
export async function drawCustomerPicture(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	plan: KeyCustomerPlan,
	chart: string,
	locale: Locale,
	format: PictureFormat
): Promise<Uint8Array> {
	const head = await customersHead(ctx, actor, engagementId);
	const saved = await readKeyCustomers(ctx, actor, engagementId, plan);
	const picture = saved && composeCustomerPicture({ ...head, ...saved }, chart, locale);
	if (!picture) throw new Problem('not-found');
	const about = { kind: 'engagement', id: engagementId } as const;
	await record(ctx, ctx.db, actor, 'customers.exported', about, {
		count: saved.analysis.rows.length,
		format
	});
	return renderPdf({ kind: 'picture', picture, format, locale });
}
