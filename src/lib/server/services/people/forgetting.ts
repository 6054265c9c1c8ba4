import { typedLine } from '#lib/domain/typed.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import { mailAddress } from '../../mail/mail-address.ts';
import { Problem } from '../../problem.ts';
import {
	complaintsOf,
	countTraces,
	deleteTraces,
	holdLedger,
	listsNaming,
	unnameCustomers,
	type NamingList,
	type Person,
	type Traces
} from '../../store/forgetting.ts';
import { phoneNumber } from '../complaints/complaint-contact.ts';
import { eraseCase } from '../complaints/complaint-retention.ts';
import { isSameName, type Confirmation } from '../upkeep/deleting.ts';
import { mustWork } from '../engagements.ts';
import { mustKnowPassword } from '../accounts/stepping-up.ts';

const longestName = 200;

function personIn(actor: Actor, typed: string): Person {
	const text = typedLine(typed);
	if (text === '' || text.length > longestName) throw new Problem('invalid-input', { person: 'required' });
	const email = mailAddress(text);
	const phone = phoneNumber(text);
	return {
		organizationId: actor.organizationId,
		email,
		phone,
		// A name may be a number, as of a customer's account.
		name: email ? null : text
	};
}

/**
 * How much is stored of somebody who was invited or complained, by address, number or name, or is a key customer, by
 * name, in all engagements.
 */
export async function findTraces(
	ctx: Context,
	actor: Actor,
	typed: string
): Promise<Traces & { readonly lists: readonly NamingList[] }> {
	mustWork(actor);
	const person = personIn(actor, typed);
	const traces = await countTraces(ctx.db, person);
	if (Object.values(traces).every((count) => count === 0))
		throw new Problem('invalid-input', { person: 'nobody' });
	return { ...traces, lists: await listsNaming(ctx.db, person) };
}

const same = (person: Person, typed: string, again: string): boolean => {
	if (person.email) return mailAddress(again) === person.email;
	return person.phone ? phoneNumber(again) === person.phone : isSameName(typed, again);
};

/**
 * Deletes the contact of somebody who was invited or complained, and their name from lists of key customers, in one
 * transaction. Answers that were sent stay: nothing tells whose they are. That somebody wants no mail stays as well, or
 * they would be written to again.
 * `confirmation.name` has to be what was looked for. Throws the Problems of `mustKnowPassword`.
 */
export async function forgetPerson(
	ctx: Context,
	actor: Actor,
	typed: string,
	confirmation: Confirmation
): Promise<void> {
	mustWork(actor);
	const person = personIn(actor, typed);
	if (!same(person, typed, confirmation.name)) throw new Problem('invalid-input', { name: 'differs' });
	await mustKnowPassword(ctx, actor, confirmation.password);
	await ctx.db.transaction().execute(async (trx) => {
		await holdLedger(trx);
		const { unused, used, complaints, keyCustomers } = await countTraces(trx, person);
		await deleteTraces(trx, person);
		const today = dayOf(ctx.now());
		for (const id of await complaintsOf(trx, person)) await eraseCase(trx, id, today, actor.accountId);
		for (const { engagementId } of await listsNaming(trx, person))
			await record(ctx, trx, actor, 'customers.unnamed', { kind: 'engagement', id: engagementId });
		await unnameCustomers(trx, person);
		const count = unused + used + complaints + keyCustomers;
		await record(ctx, trx, actor, 'invitation.forgotten', undefined, { count });
	});
}
