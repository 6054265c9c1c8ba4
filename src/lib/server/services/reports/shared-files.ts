import type { Context } from '../../app.ts';
import { countAttempt } from '../../throttle.ts';
import type { ReadableReport } from './newest-report.ts';
import { readShared } from './sharing.ts';

/**
 * The report behind a share link for a file or a picture of it, which takes the server some work: counted by link, for
 * whoever holds one can ask without end. Throws 'token-unknown' as `readShared` does, and 'too-many-requests'.
 */
export async function readSharedFor(
	ctx: Context,
	token: string,
	what: 'file' | 'picture'
): Promise<ReadableReport> {
	const readable = await readShared(ctx, token);
	await countAttempt(ctx, `shared-${what}`, token);
	return readable;
}
