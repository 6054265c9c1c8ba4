/**
 * The Iranian working week: Saturday to Wednesday, and Thursday where the client works on it; Friday is the day of
 * rest. Public holidays are not known here and count as working days, so a time over a holiday is never made to look
 * shorter than it was.
 */
export interface WorkingWeek {
	readonly worksThursday: boolean;
}

const dayLength = 86_400_000;
const thursday = 4;
const friday = 5;

/** Days since 1 January 1970, which was a Thursday. Throws a RangeError for what is no day. */
function dayNumber(iso: string): number {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
	if (Number.isNaN(time)) throw new RangeError(`not a day: ${iso}`);
	return Math.round(time / dayLength);
}

const isWorkingDay = (day: number, { worksThursday }: WorkingWeek): boolean => {
	const weekday = (((day + thursday) % 7) + 7) % 7;
	return weekday !== friday && (worksThursday || weekday !== thursday);
};

/**
 * Working days after `from`, up to and including `to` (ISO days): 0 on the same day, 1 on the next working day. From a
 * Wednesday to the Saturday after it: 1, or 2 where Thursday is worked. 0 when `to` lies before `from`.
 */
export function workingDaysBetween(from: string, to: string, week: WorkingWeek): number {
	const start = dayNumber(from);
	const length = dayNumber(to) - start;
	if (length <= 0) return 0;
	const weeks = Math.floor(length / 7);
	let days = weeks * (week.worksThursday ? 6 : 5);
	for (let day = start + weeks * 7 + 1; day <= start + length; day++) if (isWorkingDay(day, week)) days++;
	return days;
}

/** The ISO day that lies `days` calendar days before `iso`. */
export const daysBefore = (iso: string, days: number): string =>
	new Date((dayNumber(iso) - days) * dayLength).toISOString().slice(0, 10);
