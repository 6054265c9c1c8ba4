import { contentHash } from '#lib/domain/hash.ts';
import { Problem } from './problem.ts';

/** What a form hands back of the state that it was shown with. */
export const seenOf = (state: unknown): string => contentHash(state);

/**
 * Makes a change inside a transaction, unless it would overwrite unawares what somebody else has saved since the form
 * was shown. `read` tells the state that the form is about; `seen` is what `seenOf` said of it then, '' where the form
 * says nothing. Whoever changes nothing, as by a second click, is in nobody's way. Throws 'changed-meanwhile' with what
 * the form has to hand back to be saved all the same. Resolves with whether anything has changed.
 */
export async function changeAsSeen(
	seen: string,
	read: () => Promise<unknown>,
	change: () => Promise<unknown>
): Promise<boolean> {
	const before = seenOf(await read());
	await change();
	const changed = seenOf(await read()) !== before;
	if (changed && seen !== '' && seen !== before) throw new Problem('changed-meanwhile', { seen: before });
	return changed;
}
