import { parseDay } from '#lib/i18n/jalali.ts';
import type { AuditQuestion } from '#lib/server/services/upkeep/auditing.ts';

/** What the address of the log asks for; the day as people of either calendar type it. */
export function questionIn({ searchParams }: URL): AuditQuestion & { readonly typedDay: string } {
	const typedDay = (searchParams.get('day') ?? '').trim().slice(0, 20);
	return {
		about: searchParams.get('about') ?? '',
		person: searchParams.get('person') ?? '',
		day: parseDay(typedDay) ?? '',
		typedDay
	};
}
