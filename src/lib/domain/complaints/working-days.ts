/** Which days count where deadlines are counted in working days. */
export interface WorkingWeek {
	/** Weekdays of rest, 0 (Sunday) … 6 (Saturday), in any order; at least one weekday is none of them. */
	readonly restDays: readonly number[];
	/** Public holidays as ISO days, in any order; one that is named twice or falls on a day of rest takes nothing more. */
	readonly holidays: readonly string[];
}

const [thursday, friday] = [4, 5];

/** The usual week in Iran, where nothing else was agreed on; holidays differ from year to year and are the client's to name. */
export const usualWeek: WorkingWeek = { restDays: [thursday, friday], holidays: [] };

const dayLength = 86_400_000;

/** Days since 1 January 1970, which was a Thursday. Throws a RangeError for what is no day. */
function dayNumber(iso: string): number {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
	// 30 February is read as 2 March.
	if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso)
		throw new RangeError(`not a day: ${iso}`);
	return Math.round(time / dayLength);
}

const weekdayOf = (day: number): number => (((day + thursday) % 7) + 7) % 7;

interface Calendar {
	readonly rests: ReadonlySet<number>;
	/** Holidays on which would be worked otherwise, as day numbers, each once, the first one first. */
	readonly holidays: readonly number[];
}

// One week counts the days of all cases of an engagement.
const calendars = new WeakMap<WorkingWeek, Calendar>();

function calendarOf(week: WorkingWeek): Calendar {
	let calendar = calendars.get(week);
	if (calendar) return calendar;
	const rests = new Set(week.restDays);
	const strange = week.restDays.some((day) => !Number.isInteger(day) || day < 0 || day > 6);
	if (strange || rests.size > 6) throw new RangeError(`no week: ${week.restDays.join()}`);
	const days = [...new Set(week.holidays.map(dayNumber))].filter((day) => !rests.has(weekdayOf(day)));
	calendar = { rests, holidays: days.sort((a, b) => a - b) };
	calendars.set(week, calendar);
	return calendar;
}

/** How many of the ascending `days` are `last` or earlier. */
function countUpTo(days: readonly number[], last: number): number {
	let [low, high] = [0, days.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (days[middle]! <= last) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * Working days after `from`, up to and including `to` (ISO days): all days but those of rest and the holidays. 0 on the
 * same day, 1 on the next working day, 0 when `to` lies before `from`. With Thursday and Friday off, from a Wednesday to
 * the Saturday after it: 1, or 0 where that Saturday is a holiday. Whole weeks are multiplied and holidays looked up, so
 * a span of years costs no more than one of days. Throws a RangeError for what is no day, for a weekday that is not
 * 0 … 6, and for a week without a working day.
 */
export function workingDaysBetween(from: string, to: string, week: WorkingWeek): number {
	const start = dayNumber(from);
	const end = dayNumber(to);
	const { rests, holidays } = calendarOf(week);
	if (end <= start) return 0;
	const weeks = Math.floor((end - start) / 7);
	let days = weeks * (7 - rests.size);
	for (let day = start + weeks * 7 + 1; day <= end; day++) if (!rests.has(weekdayOf(day))) days++;
	return days - (countUpTo(holidays, end) - countUpTo(holidays, start));
}

/** The ISO day that lies `days` calendar days before `iso`; after it where `days` is negative. */
export const daysBefore = (iso: string, days: number): string =>
	new Date((dayNumber(iso) - days) * dayLength).toISOString().slice(0, 10);
