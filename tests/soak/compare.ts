import type { Answer } from '../../src/lib/domain/answers.ts';
import type { Db } from '../../src/lib/server/db/open.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import { withStretch, type Entry } from './ledger.ts';
import { nameLength } from './person.ts';

/** The database beside the ledger; all but the first two have to be zero. */
export interface Comparison {
	readonly thanked: number;
	readonly drafts: number;
	/** Acknowledged answers that are neither in a draft nor in a response. */
	readonly lostAnswers: number;
	/** Acknowledged submissions without a response, or with one of other answers. */
	readonly lostSubmissions: number;
	/** Responses beyond the first of a respondent. */
	readonly doubled: number;
	/** Responses and drafts that nobody sent. */
	readonly unexplained: number;
	/** A used right without a response, a response beside its draft, a response of an unused right. */
	readonly torn: number;
}

const nameOf = (answers: readonly Answer[]): string => answers.slice(0, nameLength).join('');
const equal = (one: readonly Answer[], other: readonly Answer[]): boolean => one.join() === other.join();
const differing = (one: readonly Answer[], other: readonly Answer[]): number =>
	one.filter((answer, slot) => answer !== other[slot]).length;

/**
 * Compares what is stored with what respondents were told. Responses know nothing of their respondents; here each
 * tells who it is by its first answers (see `nameLength` in person.ts).
 */
export async function compare(db: Db, campaignId: string, entries: readonly Entry[]): Promise<Comparison> {
	const drafts = new Map(
		(
			await db
				.selectFrom('draft')
				.select(['token_hash', 'answers'])
				.where('campaign_id', '=', campaignId)
				.execute()
		).map((row) => [row.token_hash, row.answers])
	);
	const used = new Set(
		(
			await db
				.selectFrom('invitation')
				.select('token_hash')
				.where('campaign_id', '=', campaignId)
				.where('used_on', 'is not', null)
				.execute()
		).map((row) => row.token_hash)
	);
	const responses = Map.groupBy(
		await db.selectFrom('response').select('answers').where('campaign_id', '=', campaignId).execute(),
		(row) => nameOf(row.answers)
	);
	const found = { lostAnswers: 0, lostSubmissions: 0, doubled: 0, unexplained: 0, torn: 0 };

	for (const entry of entries) {
		const hash = hashToken(entry.token);
		const draft = drafts.get(hash);
		drafts.delete(hash);
		const possible = [entry.acknowledged];
		if (entry.unanswered) possible.push(withStretch(entry.acknowledged, entry.unanswered));
		const name = nameOf(possible.at(-1)!);
		const sent = entry.submission === 'none' ? [] : (responses.get(name) ?? []);
		if (sent.length) responses.delete(name);
		found.doubled += Math.max(0, sent.length - 1);
		if (entry.submission === 'thanked' && !sent.some((row) => equal(row.answers, entry.acknowledged)))
			found.lostSubmissions += 1;
		if (used.has(hash) !== sent.length > 0 || (sent.length > 0 && draft)) found.torn += 1;
		const stored = sent[0]?.answers ?? draft ?? entry.acknowledged.map(() => null);
		const nearest = Math.min(...possible.map((answers) => differing(answers, stored)));
		found.lostAnswers += nearest;
	}
	found.unexplained = drafts.size + [...responses.values()].reduce((sum, rows) => sum + rows.length, 0);
	return {
		thanked: entries.filter((entry) => entry.submission === 'thanked').length,
		drafts: entries.filter((entry) => entry.submission === 'none').length,
		...found
	};
}
