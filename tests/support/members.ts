import { randomBytes } from 'node:crypto';
import type { Actor } from '../../src/lib/server/actor.ts';
import type { Db } from '../../src/lib/server/db/open.ts';
import type { Role } from '../../src/lib/server/db/schema.ts';

/** A member of an organization, as services see one who is signed in. */
export async function aMember(db: Db, organizationId: string, role: Role): Promise<Actor> {
	const email = `${role}-${randomBytes(6).toString('hex')}@example.com`;
	const { id: accountId } = await db
		.insertInto('account')
		.values({ email, name: `A ${role}`, password_hash: '-', locale: 'fa' })
		.returning('id')
		.executeTakeFirstOrThrow();
	await db
		.insertInto('member')
		.values({ organization_id: organizationId, account_id: accountId, role })
		.execute();
	// Whatever clock a test has, the password was typed just now.
	const provedAt = new Date('2100-01-01');
	return { accountId, name: `A ${role}`, email, organizationId, role, provedAt };
}
