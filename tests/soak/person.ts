import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../src/lib/domain/statistics/random.ts';
import { pagesOfFour } from '../support/four-pages.ts';
import { acknowledge, type Entry, type Stretch } from './ledger.ts';
import type { Line } from './line.ts';

/** The first answers are the respondent's number in base 5, so that each response tells whose it is. */
export const nameLength = 7;
export const mostPeople = 5 ** nameLength;

const numberAsAnswers = (number: number): number[] =>
	Array.from({ length: nameLength }, (_, digit) => (Math.floor(number / 5 ** digit) % 5) + 1);

/**
 * One respondent, without a script or with one: reads each page, thinks, sometimes saves single answers as they are
 * given, sometimes changes their mind about an earlier page; one of ten leaves in the middle. Whatever happens on the
 * way they send the same page again until somebody says what became of it, and write down what they were told.
 */
export async function answerAll(line: Line, entry: Entry, number: number, thinking: number): Promise<void> {
	const random = seededRandom(number);
	const upTo = (most: number) => random.int(most + 1);
	const path = `/${upTo(1) ? 'fa' : 'en'}/r/${entry.token}`;
	const think = () => wait((thinking * (50 + upTo(100))) / 100);
	const withScript = upTo(2) === 0;
	const leavesAt = upTo(9) === 0 ? 1 + upTo(2) : Infinity;

	/** Sends one page, or a part of it, and follows where it leads. */
	async function post(page: number, stretch: Stretch, go: 'next' | 'save'): Promise<void> {
		const codes = pagesOfFour.flatMap((p) => p.slots.map((slot) => slot.code));
		const form = Object.fromEntries(
			stretch.answers.map((answer, i) => [codes[stretch.first + i]!, String(answer)])
		);
		const submits = page === pagesOfFour.length && go === 'next';
		entry.unanswered = stretch;
		if (submits) entry.submission = 'sent';
		const answer = await line.insist(
			`${path}/${page}`,
			{ ...form, _go: go },
			{ submits, json: go === 'save' }
		);
		if (answer.status !== (go === 'save' ? 204 : 303)) {
			throw new Error(`page ${page} (${go}) was answered with ${answer.status}`);
		}
		if (submits && !answer.location?.endsWith('/thanks')) {
			throw new Error(`sending led to ${answer.location?.replace(entry.token, '…')}`);
		}
		acknowledge(entry, stretch);
		if (submits) entry.submission = 'thanked';
		if (answer.location) await line.insist(answer.location);
	}
	const name = numberAsAnswers(number);
	const fill = (page: number): Stretch => {
		const slots = pagesOfFour[page - 1]!.slots;
		const answers = slots.map(({ index }) => name[index] ?? 1 + upTo(4));
		return { first: slots[0]!.index, answers };
	};

	await line.insist(path);
	await think();
	const begun = await line.insist(path, {});
	if (begun.location) await line.insist(begun.location);
	for (let page = 1; page <= pagesOfFour.length; page++) {
		await think();
		const given = fill(page);
		if (withScript) {
			const some = upTo(given.answers.length - 1);
			await post(page, { first: given.first + some, answers: [given.answers[some]!] }, 'save');
		}
		if (page === leavesAt) return;
		if (page > 2 && upTo(3) === 0) await post(page - 1, fill(page - 1), 'next');
		await post(page, given, 'next');
	}
}
