import { askedOf } from './asked-of.ts';
import { isAttributed } from './attributed.ts';
import { rowsByGroup } from './division.ts';
import type { Audience, Instrument } from './instrument.ts';
import type { Side } from './report.ts';
import { type AnswerColumn, empty, gapOf, isGap, type ResponseTable } from './responses.ts';
import type { CampaignData } from './wave-data.ts';

export { empty } from './responses.ts';

/** Stored instead of an answer where an item was not put to this respondent; where it was left empty, `empty`. */
export const notAsked = -3;

/** The rows of a pool that come from one campaign: from `from` to before `to`. */
export interface PoolMember {
	readonly campaign: PooledCampaign;
	readonly from: number;
	readonly to: number;
}

/** The responses of all campaigns of one side that fielded one version of an instrument. */
export interface Pool {
	readonly side: Side;
	readonly instrument: Instrument;
	readonly hash: string;
	/** Responses; row numbers below it. */
	readonly n: number;
	/** People addressed; null where one of the campaigns does not know. */
	readonly population: number | null;
	/** Values needed before a figure is shown; 1 where every campaign is attributed. */
	readonly threshold: number;
	/** One campaign after another; what rows of several pools have in common. */
	readonly members: readonly PoolMember[];
	/** Codes of the units that were given; by row the place of its unit in them, −1 for none. */
	readonly unitCodes: readonly string[];
	readonly unitOf: Int32Array;
	/** By row 1 where it raises at least one careless flag. */
	readonly flagged: Uint8Array;
	/** Item code → by row the answer as stored, `notApplicable`, `empty` or `notAsked`. */
	readonly columns: ReadonlyMap<string, Int16Array>;
	/** Items that are numbers: NaN where left empty, −Infinity where not asked, which nobody can answer. */
	readonly numbers: ReadonlyMap<string, Float64Array>;
}

/** Whether anybody in the pool was asked this item. */
export const asks = ({ columns, numbers }: Pick<Pool, 'columns' | 'numbers'>, code: string): boolean =>
	columns.has(code) || numbers.has(code);

export const sideOf = (audience: Audience): Side =>
	audience === 'customer'
		? 'customers'
		: audience === 'rater'
			? 'raters'
			: audience === 'specialist'
				? 'specialists'
				: 'staff';

/** How many people several campaigns addressed; null as soon as one does not know, or has more answers than people. */
export function populationOf(campaigns: readonly CampaignData<ResponseTable>[]): number | null {
	let total = 0;
	for (const { population, responses } of campaigns) {
		if (population === null || population < responses.length) return null;
		total += population;
	}
	return total;
}

export interface PooledCampaign extends CampaignData<ResponseTable> {
	/** By response 1 where it raises at least one careless flag. */
	readonly flagged: Uint8Array;
}

/** The pools of a wave, in the order in which instruments are first met. */
export function poolsOf(campaigns: readonly PooledCampaign[], threshold: number): Pool[] {
	const fielded = campaigns.flatMap((campaign) =>
		campaign.questionnaire.parts.map((part) => ({ campaign, part, side: sideOf(campaign.audience) }))
	);
	const groups = Map.groupBy(fielded, ({ part, side }) => `${side} ${part.instrument.code} ${part.hash}`);
	return [...groups.values()].map((entries) => {
		const [first] = entries;
		if (!first) throw new RangeError('an empty group');
		const own = entries.map((entry) => entry.campaign);
		let n = 0;
		const members = own.map((campaign) => ({ campaign, from: n, to: (n += campaign.responses.length) }));
		return {
			side: first.side,
			instrument: first.part.instrument,
			hash: first.part.hash,
			n,
			population: populationOf(own),
			threshold: entries.every((e) => isAttributed(e.campaign, e.part.instrument)) ? 1 : threshold,
			members,
			...unitsOf(members, n),
			flagged: flagsOf(members, n),
			...columnsOf(first.part.instrument, first.part.hash, members, n)
		};
	});
}

function flagsOf(members: readonly PoolMember[], n: number): Uint8Array {
	const flagged = new Uint8Array(n);
	for (const { campaign, from } of members) flagged.set(campaign.flagged, from);
	return flagged;
}

function unitsOf(members: readonly PoolMember[], n: number): Pick<Pool, 'unitCodes' | 'unitOf'> {
	const [only, ...others] = members;
	if (only && others.length === 0) {
		const { units: unitCodes, unitOf } = only.campaign.responses;
		return { unitCodes, unitOf };
	}
	const places = new Map<string, number>();
	const unitOf = new Int32Array(n);
	for (const { campaign, from } of members) {
		const { units, unitOf: own, length } = campaign.responses;
		for (const unit of units) if (!places.has(unit)) places.set(unit, places.size);
		const place = units.map((unit) => places.get(unit) ?? -1);
		for (let row = 0; row < length; row++) unitOf[from + row] = place[own[row]!] ?? -1;
	}
	return { unitCodes: [...places.keys()], unitOf };
}

/** The column of an item for all members, of whom those that do not ask it leave their rows as they are. */
function columnsOf(
	instrument: Instrument,
	hash: string,
	members: readonly PoolMember[],
	n: number
): Pick<Pool, 'columns' | 'numbers'> {
	const columns = new Map<string, Int16Array>();
	const numbers = new Map<string, Float64Array>();
	for (const { campaign, from } of members) {
		const { questionnaire, responses } = campaign;
		const part = questionnaire.parts.findIndex(
			(p) => p.hash === hash && p.instrument.code === instrument.code
		);
		for (const slot of questionnaire.slots) {
			const given = responses.columns[slot.index];
			if (slot.part !== part || !given) continue;
			const asked = askedOf(questionnaire, slot, responses);
			if (slot.item.kind === 'number') {
				const column = numbers.get(slot.code) ?? new Float64Array(n).fill(-Infinity);
				numbers.set(slot.code, column);
				fillNumbers(column, from, given, asked);
			} else if (members.length === 1 && !asked && given instanceof Int16Array) {
				columns.set(slot.code, given);
			} else {
				const column = columns.get(slot.code) ?? new Int16Array(n).fill(notAsked);
				columns.set(slot.code, column);
				fillColumn(column, from, given, asked);
			}
		}
	}
	return { columns, numbers };
}

function fillColumn(column: Int16Array, from: number, given: AnswerColumn, asked: Uint8Array | null): void {
	const gap = gapOf(given);
	for (let row = 0; row < given.length; row++) {
		if (asked && asked[row] === 0) continue;
		const answer = given[row]!;
		column[from + row] = isGap(answer, gap) ? empty : answer;
	}
}

function fillNumbers(
	column: Float64Array,
	from: number,
	given: AnswerColumn,
	asked: Uint8Array | null
): void {
	const gap = gapOf(given);
	for (let row = 0; row < given.length; row++) {
		if (asked && asked[row] === 0) continue;
		const answer = given[row]!;
		column[from + row] = isGap(answer, gap) ? NaN : answer;
	}
}

/** Rows of two pools that are the same responses, pair by pair. */
export function sharedRows(first: Pool, second: Pool): [Int32Array, Int32Array] {
	const pairs = first.members.flatMap(({ campaign, from, to }) => {
		const other = second.members.find((member) => member.campaign === campaign);
		return other ? [{ from, other: other.from, length: to - from }] : [];
	});
	const n = pairs.reduce((sum, { length }) => sum + length, 0);
	const [rows, others] = [new Int32Array(n), new Int32Array(n)];
	let next = 0;
	for (const { from, other, length } of pairs) {
		for (let i = 0; i < length; i++, next++) {
			rows[next] = from + i;
			others[next] = other + i;
		}
	}
	return [rows, others];
}

/** The audiences of the rows, in their order. */
export const audiencesOf = ({ members }: Pick<Pool, 'members'>): Audience[] => [
	...new Set(members.filter(({ from, to }) => to > from).map(({ campaign }) => campaign.audience))
];

/** The rows of an audience. */
export const rowsOfAudience = ({ members, n }: Pool, audience: Audience): Int32Array => {
	const own = members.filter(({ campaign }) => campaign.audience === audience);
	return rowsWhere(n, (row) => own.some(({ from, to }) => row >= from && row < to));
};

/** Whether anybody gave a unit. */
export const hasUnits = ({ unitOf }: Pick<Pool, 'unitOf'>): boolean => unitOf.some((unit) => unit >= 0);

/** The unit of a row. */
export const unitAt = (
	{ unitCodes, unitOf }: Pick<Pool, 'unitCodes' | 'unitOf'>,
	row: number
): string | null => unitCodes[unitOf[row] ?? -1] ?? null;

/** The rows of each unit that has any. */
export function rowsByUnit({
	unitCodes,
	unitOf
}: Pick<Pool, 'unitCodes' | 'unitOf'>): Map<string, Int32Array> {
	const rows = rowsByGroup({ groups: unitCodes.length, of: unitOf });
	return new Map(
		unitCodes.flatMap((unit, i) => {
			const own = rows[i];
			return own && own.length > 0 ? [[unit, own] as const] : [];
		})
	);
}

/** The row numbers for which something holds. */
export function rowsWhere(n: number, holds: (row: number) => boolean): Int32Array {
	const rows = new Int32Array(n);
	let count = 0;
	for (let row = 0; row < n; row++) if (holds(row)) rows[count++] = row;
	return rows.subarray(0, count);
}
