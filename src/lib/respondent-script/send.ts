import type { Batch } from './queue.ts';

/** What became of a request that saves. */
export type Reply =
	/** On disk; so many answers of this respondent are, by now. */
	| { readonly kept: number }
	/** Nothing of it is saved: words by item, and for all of it. */
	| { readonly refused: Readonly<Record<string, string>>; readonly general: readonly string[] }
	/** Nothing can be saved under this link any more, and why. */
	| { readonly halted: string }
	/** To be tried again, not before so many seconds. */
	| { readonly later: number };

const record = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? { ...value } : {};
const strings = (value: unknown): string[] =>
	(Array.isArray(value) ? value : []).filter((v): v is string => typeof v === 'string');

/** Reads a status and what came with it. Whatever is not our server's word, such as a proxy's page, is tried again. */
export function replyOf(status: number, body: unknown, headers: Pick<Headers, 'get'>): Reply {
	const kept = headers.get('answers-kept');
	if (status === 204 && kept && /^\d+$/.test(kept)) return { kept: Number(kept) };
	const { items, general, message } = record(body);
	if ((status === 422 || status === 413) && (items || general)) {
		const refused = Object.entries(record(items)).filter(([, words]) => typeof words === 'string');
		return { refused: Object.fromEntries(refused) as Record<string, string>, general: strings(general) };
	}
	if ([403, 404, 410, 422].includes(status) && typeof message === 'string') return { halted: message };
	return { later: Number(headers.get('retry-after')) || 0 };
}

const patience = 15_000;
/** Browsers let a page that is being left send no more than this. */
const mostWhenLeaving = 60_000;

/** Posts answers to the address of their page. `leaving`: the browser is to finish it when the page is gone. */
export async function send(base: string, { page, items }: Batch, leaving: boolean): Promise<Reply> {
	const fields = Object.entries(items).flatMap(([item, values]) => values.map((value) => [item, value]));
	const body = new URLSearchParams([...fields, ['_go', 'save']]).toString();
	const late = new AbortController();
	const timer = setTimeout(() => late.abort(), patience);
	try {
		const response = await fetch(`${base}/${page}`, {
			method: 'POST',
			body,
			headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
			keepalive: leaving && body.length < mostWhenLeaving,
			redirect: 'error',
			signal: late.signal
		});
		const said: unknown = response.status === 204 ? null : await response.json();
		return replyOf(response.status, said, response.headers);
	} catch {
		return { later: 0 };
	} finally {
		clearTimeout(timer);
	}
}
