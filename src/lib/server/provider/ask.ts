import type { ProviderFailure } from './port.ts';

const patience = 8_000;
const mostBytes = 256 * 1024;

export interface Reply {
	readonly status: number;
	readonly text: string;
}

export interface Request {
	readonly method?: 'GET' | 'POST';
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

const unreachable = (reason: string): ProviderFailure => ({ failure: 'unreachable', reason });

/** What went wrong, in the short codes of Node such as ECONNREFUSED. */
function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return 'unknown';
	if (error.name === 'TimeoutError') return 'no answer in time';
	const { cause } = error;
	const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
	return typeof code === 'string' && /^[A-Z_\d]{1,60}$/.test(code) ? code : 'no answer, or a redirection';
}

/**
 * The one place from which the server asks another one for something: the provider that the operator named. No
 * redirection is followed, and neither a slow nor an endless answer is waited for.
 */
export async function askProvider(url: string, request: Request = {}): Promise<Reply | ProviderFailure> {
	const { method = 'GET', headers = {}, body = null } = request;
	try {
		const response = await fetch(url, {
			method,
			headers: { accept: 'application/json', ...headers },
			body,
			redirect: 'error',
			signal: AbortSignal.timeout(patience)
		});
		const chunks: Uint8Array[] = [];
		let length = 0;
		for await (const chunk of response.body ?? []) {
			length += chunk.length;
			// Leaving the loop closes the connection.
			if (length > mostBytes) return unreachable('the answer is too long');
			chunks.push(chunk);
		}
		return { status: response.status, text: Buffer.concat(chunks).toString('utf8') };
	} catch (error) {
		return unreachable(codeOf(error));
	}
}
