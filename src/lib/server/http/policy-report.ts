import { limits } from '../limits.ts';
import { maskPath } from './mask-path.ts';

/** Where browsers report what the content security policy kept out. */
export const policyReportPath = '/csp-reports';

const types = ['application/csp-report', 'application/reports+json'];

/** Whether the body calls itself a report; no page can send such a body to another site without asking first. */
export const isPolicyReport = (headers: Pick<Headers, 'get'>): boolean =>
	types.includes(headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '');

const directives = [
	'default-src',
	'script-src',
	'script-src-elem',
	'script-src-attr',
	'style-src',
	'style-src-elem',
	'style-src-attr',
	'img-src',
	'font-src',
	'frame-src',
	'connect-src',
	'manifest-src',
	'form-action',
	'base-uri',
	'frame-ancestors',
	'object-src',
	'worker-src',
	'media-src'
];

/** What is kept of a report: no token, no query, no piece of the page, nothing about who sent it. */
export interface PolicyReport {
	/** One of the directives that we know, or 'other'. */
	readonly directive: string;
	/** The site that was kept out, or the word that browsers use: inline, eval, data … */
	readonly blocked: string;
	/** The path of the page, without tokens. */
	readonly page: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function siteOf(text: string): string {
	if (/^[a-z-]{1,20}$/.test(text)) return text;
	if (!URL.canParse(text)) return 'other';
	const { protocol, host } = new URL(text);
	return (host ? `${protocol}//${host}` : protocol).slice(0, 100);
}

function pageOf(text: string): string {
	if (!URL.canParse(text)) return 'other';
	// Ids are no secrets, but a path of many is: what is left names the kind of page.
	return maskPath(new URL(text).pathname).replace(/[\w-]{20,}/g, '…');
}

function readOne(body: unknown): PolicyReport | null {
	if (!isRecord(body)) return null;
	const given =
		textOf(body['effective-directive']) ||
		textOf(body.effectiveDirective) ||
		textOf(body['violated-directive']);
	const name = given.split(' ', 1)[0] ?? '';
	return {
		directive: directives.includes(name) ? name : 'other',
		blocked: siteOf(textOf(body['blocked-uri'] ?? body.blockedURL)),
		page: pageOf(textOf(body['document-uri'] ?? body.documentURL))
	};
}

/** At most so many of one body are looked at. */
const mostAtOnce = 10;

/** The reports in a body of either kind; null for what is none. */
export function readPolicyReports(text: string): PolicyReport[] | null {
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		return null;
	}
	const given = Array.isArray(body)
		? body
				.slice(0, mostAtOnce)
				.filter((report) => isRecord(report) && report.type === 'csp-violation')
				.map((report: Readonly<Record<string, unknown>>) => report.body)
		: [isRecord(body) ? body['csp-report'] : undefined];
	const reports = given.map(readOne);
	return reports.includes(null) ? null : reports.filter((report) => report !== null);
}

const minute = 60_000;
/** Most addresses that are told apart within a minute; beyond, all the others share one count. */
const mostAddresses = 1000;

/**
 * Whether one more body is taken from this address within the minute. Kept in memory: a report is worth less than a
 * row in the database, and nobody must be able to fill the log with them.
 */
export function policyReportGate(most: number = limits.policyReportsPerMinute) {
	let window = 0;
	const counts = new Map<string, number>();
	return (address: string, now: number): boolean => {
		const current = Math.floor(now / minute);
		if (current !== window) {
			window = current;
			counts.clear();
		}
		const key = counts.has(address) || counts.size < mostAddresses ? address : '';
		const count = (counts.get(key) ?? 0) + 1;
		counts.set(key, count);
		return count <= most;
	};
}
