import { formatter } from '../../format.ts';

const { num, date } = formatter('en');

/** What the page of a shared report says around it. */
export const sharedReport = {
	title: (client: string) => `CRM readiness of ${client}`,
	overline: (wave: number, from: string, to: string) => `Wave ${num(wave)} · ${date(from)} to ${date(to)}`,
	builtOn: (day: string) => `As of ${date(day)}`,
	download: 'The whole report as a file',
	pdf: { fa: 'PDF in Persian', en: 'PDF in English' },
	context: 'Success and context',
	goneTitle: 'This link opens no report',
	gone: 'It may have been withdrawn, its time may be over, or a part of it may be missing. Please ask the person who sent it.',
	footer: 'Measured with Sanjeh. This page shows one report and nothing else.'
};
export type SharedReportMessages = typeof sharedReport;
