import type { Actor } from '../actor.ts';
import type { Context } from '../app.ts';
import { record } from '../audit.ts';
import { mailAddress } from '../mail-address.ts';
import { Problem } from '../problem.ts';
import { countTraces, deleteTraces, type Person, type Traces } from '../store/forgetting.ts';
import { isSameName, type Confirmation } from './deleting.ts';
import { mustWork } from './engagements.ts';
import { mustKnowPassword } from './stepping-up.ts';

export type { Traces };

const longestName = 200;

function personIn(actor: Actor, typed: string): Person {
	const text = typed.normalize('NFC').trim();
	if (text === '' || text.length > longestName) throw new Problem('invalid-input', { person: 'required' });
	const email = mailAddress(text);
	return { organizationId: actor.organizationId, email, name: email ? null : text };
}

/** How much is stored of somebody who was invited, by address or by name, in all waves of the organization. */
export async function findTraces(ctx: Context, actor: Actor, typed: string): Promise<Traces> {
	mustWork(actor);
	const traces = await countTraces(ctx.db, personIn(actor, typed));
	if (Object.values(traces).every((count) => count === 0))
		throw new Problem('invalid-input', { person: 'nobody' });
	return traces;
}

/**
 * Deletes the contact of somebody who was invited, in one transaction. Answers that were sent stay: nothing tells
 * whose they are. That somebody wants no mail stays as well, or they would be written to again. `confirmation.name`
 * has to be what was looked for. Throws the Problems of `mustKnowPassword`.
 */
export async function forgetPerson(
	ctx: Context,
	actor: Actor,
	typed: string,
	confirmation: Confirmation
): Promise<void> {
	mustWork(actor);
	const person = personIn(actor, typed);
	const { email } = person;
	const same = email ? mailAddress(confirmation.name) === email : isSameName(typed, confirmation.name);
	if (!same) throw new Problem('invalid-input', { name: 'differs' });
	await mustKnowPassword(ctx, actor, confirmation.password);
	await ctx.db.transaction().execute(async (trx) => {
		const { unused, used } = await countTraces(trx, person);
		await deleteTraces(trx, person);
		await record(ctx, trx, actor, 'invitation.forgotten', undefined, { count: unused + used });
	});
}
