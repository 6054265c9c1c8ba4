import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalOrder, written } from './canonical-order.ts';
import { canonicalJson, contentHash, hashOfPieces, type PieceHasher } from './hash.ts';
import {
	gapOf,
	type Responses,
	type ResponseTable,
	rearrangeResponses,
	tableOf,
	takeResponses
} from './responses.ts';
import type { CampaignData } from './wave-data.ts';

/** A campaign whose responses stand in canonical order. */
export interface OrderedCampaign extends CampaignData<ResponseTable> {
	readonly ordered: true;
}

/**
 * The campaign with its responses in an order that depends on nothing but the answers. The store returns rows in any
 * order, and sums of the same numbers in another order differ in the last digit: a rebuilt report must not. With
 * `inPlace` a table of responses is put in order itself, not a copy.
 */
export function inCanonicalOrder(campaign: CampaignData<Responses>, inPlace = false): OrderedCampaign {
	const table = tableOf(campaign.responses, campaign.questionnaire.slots.length);
	const order = canonicalOrder(table);
	const responses = inPlace ? rearrangeResponses(table, order) : takeResponses(table, order);
	return { ...campaign, responses, ordered: true };
}

const blank = 0x20;
const zero = 0x30;
/** A line break as JSON writes it. */
const lineBreak = [0x5c, 0x6e] as const;
/** No number is written with more characters. */
const widest = 25;

/** A text as it stands within a JSON text. */
const withinJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** The responses as lines of text (see canonicalOrder), within a JSON text, in pieces that are overwritten by the next. */
function* linesOf({ length, columns, units, unitOf, hasty }: ResponseTable): Generator<Uint8Array> {
	const heads = [null, ...units].map((unit) => utf8ToBytes(withinJson(`${JSON.stringify(unit)} `)));
	const most = Math.max(...heads.map((head) => head.length)) + 4 + (widest + 1) * columns.length;
	const gaps = columns.map(gapOf);
	const piece = new Uint8Array(Math.max(65_536, most));
	let at = 0;
	for (let row = 0; row < length; row++) {
		if (at + most > piece.length) {
			yield piece.subarray(0, at);
			at = 0;
		}
		if (row > 0) {
			piece[at++] = lineBreak[0];
			piece[at++] = lineBreak[1];
		}
		const head = heads[unitOf[row]! + 1]!;
		for (let i = 0; i < head.length; i++) piece[at++] = head[i]!;
		piece[at++] = zero + hasty[row]!;
		piece[at++] = blank;
		for (let slot = 0; slot < columns.length; slot++) {
			if (slot > 0) piece[at++] = blank;
			const answer = columns[slot]![row]!;
			// The points of nearly every scale, without a text for each of millions.
			if (answer >= 0 && answer <= 9 && Number.isInteger(answer)) piece[at++] = zero + answer;
			else if (answer === 10) {
				piece[at++] = zero + 1;
				piece[at++] = zero;
			} else if (answer !== gaps[slot]) {
				const text = written(answer, gaps[slot]!);
				for (let i = 0; i < text.length; i++) piece[at++] = text.charCodeAt(i);
			}
		}
	}
	yield piece.subarray(0, at);
}

/** The content hash of audience, instruments and lines, without ever holding the lines in one text. */
function hashOf({ audience, questionnaire, responses }: OrderedCampaign, hasher: PieceHasher): string {
	const instruments = questionnaire.parts.map(({ hash, form }) => ({ hash, form }));
	const frame = utf8ToBytes(canonicalJson({ audience, instruments, responses: '' }));
	function* pieces(): Generator<Uint8Array> {
		yield frame.subarray(0, -2);
		yield* linesOf(responses);
		yield frame.subarray(-2);
	}
	return hasher(pieces());
}

/**
 * SHA-256 over what was answered and with which instruments: the same for any order of responses and campaigns.
 * Names, dates, head-counts and comments are not in it.
 */
export function datasetHash(
	{ campaigns }: { readonly campaigns: readonly (CampaignData<Responses> | OrderedCampaign)[] },
	hasher: PieceHasher = hashOfPieces
): string {
	const hashes = campaigns.map((campaign) =>
		hashOf('ordered' in campaign ? campaign : inCanonicalOrder(campaign), hasher)
	);
	return contentHash(hashes.sort());
}
