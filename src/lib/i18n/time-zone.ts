import type { Locale } from '#lib/domain/text.ts';
import { tagOf } from './locale.ts';

/** Where the product is at home, unless its operator says otherwise. */
export const usualTimeZone = 'Asia/Tehran';

let own = usualTimeZone;

/** A page tells its scripts what the server counts by. */
const ofPage = (): string | undefined =>
	typeof document === 'undefined' ? undefined : document.documentElement.dataset.timeZone;

/** The IANA name of the time zone in which days begin and times of day are told: one for everybody on a server. */
export const timeZone = (): string => ofPage() ?? own;

/** Once, in each process and thread, before anything is written. */
export function setTimeZone(zone: string): void {
	own = zone;
}

/** Whether a time zone of this name is known here. Mere offsets are none: PostgreSQL reads their sign the other way. */
export function isTimeZone(zone: string): boolean {
	if (!/^[a-z]/i.test(zone)) return false;
	try {
		return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}

/** As people call it: «وقت ایران», "Iran Time". */
export const timeZoneName = (locale: Locale, zone = timeZone()): string =>
	new Intl.DateTimeFormat(tagOf(locale), { timeZone: zone, timeZoneName: 'longGeneric' })
		.formatToParts(0)
		.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
