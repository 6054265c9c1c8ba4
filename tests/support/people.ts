import type { Actor } from '../../src/lib/server/actor.ts';
import type { CookieJar } from '../../src/lib/server/sign-in/auth.ts';
import type { Db } from '../../src/lib/server/db/open.ts';
import type { Role } from '../../src/lib/server/db/schema.ts';
import { hashPassword } from '../../src/lib/server/sign-in/passwords.ts';
import { anOrganization } from './builders.ts';

/** The password of everybody who is built here. */
export const password = 'correct horse battery';
const hash = await hashPassword(password);
let count = 0;

/** A member who can sign in, with `password`; makes the organization if none is given. */
export async function aPerson(
	db: Db,
	role: Role = 'owner',
	organizationId?: string,
	email = `person-${++count}@example.ir`
): Promise<Actor> {
	const organization = organizationId ?? (await anOrganization(db));
	const name = `Person ${count}`;
	const { id } = await db
		.insertInto('account')
		.values({ email, name, locale: 'fa', password_hash: hash })
		.returning('id')
		.executeTakeFirstOrThrow();
	await db.insertInto('member').values({ organization_id: organization, account_id: id, role }).execute();
	return { accountId: id, name, email, organizationId: organization, role };
}

/** Takes all people, their sessions, links, counted attempts and mails away again; the next test starts from nothing. */
export async function forgetEverybody(db: Db): Promise<void> {
	for (const table of ['mail_outbox', 'throttle', 'token', 'account', 'organization'] as const) {
		await db.deleteFrom(table).execute();
	}
}

/** The part of Kit's cookies that sessions use, in a Map that a test can look into. */
export function cookieJar(): CookieJar & { readonly held: Map<string, string>; readonly options: object[] } {
	const held = new Map<string, string>();
	const options: object[] = [];
	return {
		held,
		options,
		get: (name) => held.get(name),
		set: (name, value, given) => {
			options.push(given);
			held.set(name, value);
		},
		delete: (name) => void held.delete(name)
	};
}

/** What `work` was refused with: the code of the Problem, or what else was thrown. */
export async function refusal(work: Promise<unknown>): Promise<string> {
	try {
		await work;
	} catch (error) {
		return (error as { code?: string }).code ?? String(error);
	}
	return 'nothing';
}
