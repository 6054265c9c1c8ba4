import { timeZone } from '#lib/i18n/time-zone.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
	let format = formats.get(zone);
	if (!format) {
		format = new Intl.DateTimeFormat('en-CA', {
			timeZone: zone,
			year: 'numeric',
			month: '2-digit',
			day: '2-digit'
		});
		formats.set(zone, format);
	}
	return format;
}

const minute = 60_000;
let asked = NaN;
let where = '';
let found = '';

/**
 * The day of this moment as yyyy-mm-dd, where the server counts days: an answer given at one in the morning belongs to
 * that day there. The last minute's is remembered: every request asks for today.
 */
export function dayOf(moment: Date): string {
	const now = Math.floor(moment.getTime() / minute);
	const zone = timeZone();
	if (now !== asked || zone !== where) [asked, where, found] = [now, zone, formatIn(zone).format(moment)];
	return found;
}
