/** Days are counted where the product is at home: an answer given at one in the morning belongs to that day there. */
export const timeZone = 'Asia/Tehran';

const format = new Intl.DateTimeFormat('en-CA', {
	timeZone,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

const minute = 60_000;
let asked = NaN;
let found = '';

/** The day of this moment as yyyy-mm-dd. The last minute's is remembered: every request asks for today. */
export function dayOf(moment: Date): string {
	const now = Math.floor(moment.getTime() / minute);
	if (now !== asked) [asked, found] = [now, format.format(moment)];
	return found;
}
