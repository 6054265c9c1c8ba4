import type { Localized } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { Fields } from '../../http/field.ts';
import { Problem } from '../../problem.ts';
import { findOrganization, updateName } from '../../store/members.ts';

export interface OrganizationInput {
	readonly organizationFa: string;
	readonly organizationEn: string;
}

/** What an organization is called; one of the two languages is enough. */
export const organizationName = (fields: Fields, input: OrganizationInput): Localized =>
	fields.named('organizationFa', input.organizationFa, 'organizationEn', input.organizationEn);

/** The name of the organization in which the actor works. */
export async function organizationOf(ctx: Context, actor: Actor): Promise<Localized> {
	const found = await findOrganization(ctx.db, actor.organizationId);
	if (!found) throw new Problem('not-found');
	return { fa: found.name_fa, en: found.name_en };
}

/** Calls the actor's organization something else from now on; owners only. What is printed already stays as it is. */
export async function renameOrganization(
	ctx: Context,
	actor: Actor,
	input: OrganizationInput
): Promise<void> {
	if (actor.role !== 'owner') throw new Problem('not-allowed');
	const fields = new Fields();
	const called = organizationName(fields, input);
	fields.check();
	const { organizationId } = actor;
	await ctx.db.transaction().execute(async (trx) => {
		await updateName(trx, organizationId, called);
		await record(
			ctx,
			trx,
			actor,
			'organization.renamed',
			{ kind: 'organization', id: organizationId },
			called
		);
	});
}
