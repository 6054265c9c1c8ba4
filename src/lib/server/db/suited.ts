import { sql } from 'kysely';
import type { Db } from './open.ts';

/** The statements of the product are written for this version and newer ones. */
const oldest = 15;

type Unsuited = 'too-old' | 'other-encoding' | 'newer-schema';

/** A database that this version of the product cannot work with, however well it answers. */
export class UnsuitedDatabase extends Error {
	override readonly name = 'UnsuitedDatabase';
	readonly reason: Unsuited;
	/** The version, the encoding or the migrations that were found. */
	readonly found: string;
	constructor(reason: Unsuited, found: string) {
		super(`${reason}: ${found}`);
		this.reason = reason;
		this.found = found;
	}
}

/** Throws an UnsuitedDatabase for an old version, and for an encoding in which Persian cannot be stored. */
export function suits({ version, encoding }: { readonly version: string; readonly encoding: string }): void {
	const plain = version.split(' ')[0] ?? '';
	if (parseInt(plain) < oldest) throw new UnsuitedDatabase('too-old', plain);
	if (encoding !== 'UTF8') throw new UnsuitedDatabase('other-encoding', encoding);
}

/** `suits`, asked of the database itself. */
export async function mustSuit(db: Db): Promise<void> {
	const { rows } = await sql<{ version: string; encoding: string }>`
		select current_setting('server_version') as version, current_setting('server_encoding') as encoding`.execute(
		db
	);
	for (const row of rows) suits(row);
}
