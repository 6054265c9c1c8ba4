import { readImport, type ReadResponse } from '#lib/domain/imports/read-import.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { TableError, type Table } from '#lib/domain/tables/table.ts';
import { answerJobs } from '../threads/answer-jobs.ts';
import { unanswered, type ImportJob, type ImportOutcome, type PackedImport } from './import-job.ts';
import { readTableFile } from './read-table-file.ts';

/*
 * Files of responses are read in a thread of their own: they come from outside, and a large one takes seconds.
 */

/** A random number below `n`, from the system's own source. */
function below(n: number): number {
	const limit = Math.floor(2 ** 32 / n) * n;
	const drawn = new Uint32Array(1);
	do crypto.getRandomValues(drawn);
	while (drawn[0]! >= limit);
	return drawn[0]! % n;
}

/** The numbers 0 … n − 1 in random order. */
function shuffled(n: number): Uint32Array {
	const order = Uint32Array.from({ length: n }, (_, i) => i);
	for (let last = n - 1; last > 0; last--) {
		const other = below(last + 1);
		[order[last], order[other]] = [order[other]!, order[last]!];
	}
	return order;
}

function pack(responses: readonly ReadResponse[], slots: number): PackedImport {
	const answers = new Int16Array(responses.length * slots).fill(unanswered);
	const unitOf = new Int16Array(responses.length);
	const units: string[] = [];
	const placeOf = (unit: string): number => {
		const place = units.indexOf(unit);
		return place < 0 ? units.push(unit) - 1 : place;
	};
	shuffled(responses.length).forEach((from, to) => {
		const response = responses[from]!;
		unitOf[to] = response.unit === null ? -1 : placeOf(response.unit);
		response.answers.forEach((answer, slot) => {
			if (answer !== null) answers[to * slots + slot] = answer;
		});
	});
	const said = responses.flatMap((response) => response.texts);
	const texts = Array.from(shuffled(said.length), (from) => said[from]!);
	return { count: responses.length, slots, answers, units, unitOf, texts };
}

async function tableOf({ bytes, most }: ImportJob): Promise<Table> {
	const table = await readTableFile(bytes);
	if (table.rows.length > most.rows) throw new TableError('too-many-rows', { limit: most.rows });
	if (table.columns.length > most.columns) throw new TableError('too-many-columns', { limit: most.columns });
	return table;
}

async function read(job: ImportJob): Promise<ImportOutcome> {
	try {
		const questionnaire = composeQuestionnaire(job.parts);
		const { look, responses } = readImport(await tableOf(job), { ...job.plan, questionnaire });
		const packed = job.answers && look.ready ? pack(responses, questionnaire.slots.length) : null;
		return { look, packed };
	} catch (error) {
		if (!(error instanceof TableError)) throw error;
		const { at = 0, limit = 0 } = error.details;
		return { unreadable: error.code, at, limit };
	}
}

answerJobs(read, (outcome) => {
	const packed = 'packed' in outcome ? outcome.packed : null;
	return packed ? [packed.answers.buffer, packed.unitOf.buffer] : [];
});
