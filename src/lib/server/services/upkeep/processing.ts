import { daysBefore } from '#lib/domain/complaints/working-days.ts';
import { aboutPeople, storedTables, type Stored } from '#lib/domain/stored.ts';
import { daysAfterClose } from '#lib/domain/retention.ts';
import type { Localized } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import { tablesUnder } from '../../store/belongings.ts';
import { contactsByWave } from '../../store/retention.ts';
import { listWaves } from '../../store/waves.ts';
import { readEngagement } from '../engagements.ts';
import { organizationOf } from '../accounts/organization-name.ts';

export interface DescribedTable {
	readonly table: string;
	readonly columns: readonly string[];
	/** null for a table that nobody has described yet. */
	readonly stored: Stored | null;
}

export interface DescribedWave {
	readonly id: string;
	readonly title: Localized;
	readonly closesOn: string;
	readonly threshold: number;
	readonly contacts: number;
	readonly responses: number;
	readonly draftsUntil: string;
	readonly contactsUntil: string;
}

/** What is stored for an engagement, why, where, for how long, and who sees it. */
export interface Processing {
	readonly organization: Localized;
	readonly client: Localized;
	readonly engine: 'pglite' | 'postgres';
	readonly sendsMail: boolean;
	readonly day: Date;
	readonly people: readonly DescribedTable[];
	readonly work: readonly DescribedTable[];
	readonly waves: readonly DescribedWave[];
}

const daysAfter = (day: string, days: number): string => daysBefore(day, -days);

/**
 * Made of the schema as the database has it, so that a new table appears without anybody's doing; for everybody who
 * may read the engagement. Throws 'not-found' for all others.
 */
export async function describeProcessing(
	ctx: Context,
	actor: Actor,
	engagementId: string
): Promise<Processing> {
	const engagement = await readEngagement(ctx, actor, engagementId);
	const described = new Map<string, Stored>(Object.entries(storedTables));
	const names = new Set([...(await tablesUnder(ctx.db, 'organization')), 'account', 'audit_entry']);
	const tables = (await ctx.db.introspection.getTables())
		.filter(({ name }) => names.has(name))
		.map(({ name, columns }) => ({
			table: name,
			columns: columns.map((column) => column.name),
			stored: described.get(name) ?? null
		}));
	const order = [...described.keys()];
	tables.sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table));
	const ofPeople = (table: string) => (aboutPeople as readonly string[]).includes(table);
	const contacts = await contactsByWave(ctx.db, engagementId);
	const rows = await listWaves(ctx.db, [engagementId]);
	return {
		organization: await organizationOf(ctx, actor),
		client: engagement.client,
		engine: ctx.config.databaseUrl ? 'postgres' : 'pglite',
		sendsMail: ctx.config.smtpUrl !== null,
		day: ctx.now(),
		people: tables.filter(({ table }) => ofPeople(table)),
		work: tables.filter(({ table }) => !ofPeople(table)),
		waves: engagement.waves.flatMap((wave) => {
			const row = rows.find(({ id }) => id === wave.id);
			if (!row) return [];
			// By itself a wave closes in the first minutes after its last day.
			const closed = row.closed_at ? dayOf(row.closed_at) : daysAfter(row.closes_on, 1);
			return [
				{
					id: wave.id,
					title: wave.title,
					closesOn: row.closed_at ? closed : row.closes_on,
					threshold: row.threshold,
					contacts: contacts.get(wave.id) ?? 0,
					responses: wave.responses,
					draftsUntil: daysAfter(closed, daysAfterClose.drafts),
					contactsUntil: daysAfter(closed, daysAfterClose.contacts)
				}
			];
		})
	};
}
