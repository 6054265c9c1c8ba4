import type { ImportLook } from '#lib/domain/imports/read-import.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { unitHeads, variableWords } from '#lib/i18n/data.ts';
import { oneThread } from '../../threads/one-thread.ts';
import { limits } from '../../limits.ts';
import { Problem } from '../../problem.ts';
import type { listUnits } from '../../store/engagements.ts';
import type { ImportJob, ImportOutcome, PackedImport } from '../../tables/import-job.ts';

const reader = oneThread<ImportJob, ImportOutcome>({
	file: 'src/lib/server/tables/import-worker.ts',
	name: 'the reader of imports',
	megabytes: 1024,
	patience: 60_000
});

/** Stops the thread; whoever waits for a file to be read is refused. */
export const closeImportWorker = (): Promise<void> => reader.close();

export type UnitRows = Awaited<ReturnType<typeof listUnits>>;

/** Units with their names as the core has them. */
export const named = (units: UnitRows) =>
	units.map((u) => ({ id: u.id, name: { fa: u.name_fa, en: u.name_en } }));

/**
 * Reads a file in the thread that does nothing else: what would come of it, and the answers themselves where they are
 * wanted and nothing is wrong. Throws 'file-unreadable' with the reason.
 */
export async function readFile(
	bytes: Uint8Array,
	{ parts }: Questionnaire,
	units: UnitRows,
	chosen: readonly string[] | null,
	answers: boolean
): Promise<{ look: ImportLook; packed: PackedImport | null }> {
	const { otherUnits } = variableWords;
	const job: ImportJob = {
		bytes,
		parts,
		plan: {
			units: named(units),
			noUnit: [otherUnits.fa, otherUnits.en],
			unitHeads,
			chosen
		},
		most: { rows: limits.importRows, columns: limits.importColumns },
		answers
	};
	let outcome: ImportOutcome;
	try {
		outcome = await reader.run(job);
	} catch (cause) {
		// The thread ran out of memory or time: a bomb, or far more than anybody has.
		if (cause instanceof Error && /took too long|ERR_WORKER_OUT_OF_MEMORY|memory/i.test(cause.message))
			throw new Problem('file-unreadable', { reason: 'too-long' });
		throw cause;
	}
	if ('unreadable' in outcome)
		throw new Problem('file-unreadable', {
			reason: outcome.unreadable,
			at: outcome.at,
			limit: outcome.limit
		});
	return outcome;
}
