import { isAsked, notApplicable } from './answers.ts';
import { isAttributed } from './attributed.ts';
import type { Audience, Instrument } from './instrument.ts';
import type { Side } from './report.ts';
import type { Slot } from './questionnaire.ts';
import type { CampaignData, ResponseData } from './wave-data.ts';

/** Stored instead of an answer: left empty, or not put to this respondent. */
export const empty = -2;
export const notAsked = -3;

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
	/** By row. */
	readonly units: readonly (string | null)[];
	readonly audiences: readonly Audience[];
	readonly flagged: readonly boolean[];
	/** The responses themselves: what rows of several pools have in common. */
	readonly responses: readonly ResponseData[];
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
export function populationOf(campaigns: readonly CampaignData[]): number | null {
	let total = 0;
	for (const { population, responses } of campaigns) {
		if (population === null || population < responses.length) return null;
		total += population;
	}
	return total;
}

export interface PooledCampaign extends CampaignData {
	/** By response: raises at least one careless flag. */
	readonly flagged: readonly boolean[];
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
		const members = entries.map((entry) => entry.campaign);
		return {
			side: first.side,
			instrument: first.part.instrument,
			hash: first.part.hash,
			n: members.reduce((sum, c) => sum + c.responses.length, 0),
			population: populationOf(members),
			threshold: entries.every((e) => isAttributed(e.campaign, e.part.instrument)) ? 1 : threshold,
			units: members.flatMap((c) => c.responses.map((r) => r.unit)),
			audiences: members.flatMap((c) => c.responses.map(() => c.audience)),
			flagged: members.flatMap((c) => c.flagged),
			responses: members.flatMap((c) => c.responses),
			...columnsOf(first.part.instrument, first.part.hash, members)
		};
	});
}

function columnsOf(
	instrument: Instrument,
	hash: string,
	campaigns: readonly CampaignData[]
): Pick<Pool, 'columns' | 'numbers'> {
	const n = campaigns.reduce((sum, c) => sum + c.responses.length, 0);
	const columns = new Map<string, Int16Array>();
	const numbers = new Map<string, Float64Array>();
	const columnOf = ({ code, item }: Slot) => {
		if (item.kind === 'number') {
			const column = numbers.get(code) ?? new Float64Array(n).fill(-Infinity);
			numbers.set(code, column);
			return { column, gap: NaN };
		}
		const column = columns.get(code) ?? new Int16Array(n).fill(notAsked);
		columns.set(code, column);
		return { column, gap: empty };
	};
	let offset = 0;
	for (const { questionnaire, responses } of campaigns) {
		const part = questionnaire.parts.findIndex(
			(p) => p.hash === hash && p.instrument.code === instrument.code
		);
		const own = questionnaire.slots
			.filter((slot) => slot.part === part)
			.map((slot) => ({ slot, conditional: slot.item.askedIf !== undefined, ...columnOf(slot) }));
		responses.forEach(({ answers }, row) => {
			for (const { slot, column, gap, conditional } of own) {
				if (conditional && !isAsked(questionnaire, slot, answers)) continue;
				column[offset + row] = answers[slot.index] ?? gap;
			}
		});
		offset += responses.length;
	}
	return { columns, numbers };
}

/** The answers of a column that carry a value. */
export function valuesIn(column: Int16Array): Int16Array {
	const values = new Int16Array(column.length);
	let count = 0;
	for (let row = 0; row < column.length; row++) {
		const value = column[row] ?? notAsked;
		if (value > notApplicable) values[count++] = value;
	}
	return values.subarray(0, count);
}

/** How many rows hold exactly this. */
export function countOf(column: Int16Array, wanted: number): number {
	let count = 0;
	for (let row = 0; row < column.length; row++) if (column[row] === wanted) count++;
	return count;
}

/** The row numbers for which something holds. */
export function rowsWhere(n: number, holds: (row: number) => boolean): Int32Array {
	const rows = new Int32Array(n);
	let count = 0;
	for (let row = 0; row < n; row++) if (holds(row)) rows[count++] = row;
	return rows.subarray(0, count);
}
