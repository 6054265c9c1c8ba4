import type { Context } from '../../app.ts';
import { hashToken } from '../../secrets.ts';
import { findRespondent, type Respondent } from './responding.ts';

/*
 * What one process may remember between two requests of a respondent, so that the database is not asked again for
 * what it has just said. Nothing is decided by it: every statement that saves checks the draft, the invitation and
 * the wave for itself, and whoever is not remembered is read.
 */

/** A map that forgets what was set longest ago. */
class ShortMemory<Value> {
	readonly #entries = new Map<string, Value>();
	readonly #most: number;
	constructor(most: number) {
		this.#most = most;
	}
	get(key: string): Value | undefined {
		return this.#entries.get(key);
	}
	set(key: string, value: Value): void {
		this.#entries.delete(key);
		this.#entries.set(key, value);
		if (this.#entries.size > this.#most) this.delete(this.#entries.keys().next().value ?? '');
	}
	delete(key: string): void {
		this.#entries.delete(key);
	}
}

const handedOver = new ShortMemory<{ readonly respondent: Respondent; readonly until: number }>(2000);
const shown = new ShortMemory<Respondent>(5000);
const patience = 3000;

/**
 * Leaves the state after a post for the page that the redirection brings. It is taken once, within seconds; then it is
 * gone.
 */
export function handOver(respondent: Respondent, now: Date): void {
	handedOver.set(respondent.tokenHash, { respondent, until: now.getTime() + patience });
}

/** For a save that no page follows: whatever shows a page next reads what is stored. */
export const forgetHandedOver = ({ tokenHash }: Pick<Respondent, 'tokenHash'>): void =>
	handedOver.delete(tokenHash);

/** What lies under a token, for a page that shows it: handed over by the post before it, or read. */
export async function respondentToShow(ctx: Context, token: string): Promise<Respondent> {
	const tokenHash = hashToken(token);
	const left = handedOver.get(tokenHash);
	handedOver.delete(tokenHash);
	const respondent =
		left && left.until >= ctx.now().getTime() ? left.respondent : await findRespondent(ctx, token);
	// Whose and which questionnaire it is never changes; the answers are not for keeping.
	if (respondent.used) shown.delete(tokenHash);
	else shown.set(tokenHash, { ...respondent, draft: null });
	return respondent;
}

/** Whose questionnaire this token was shown a page of, without answers. May be out of date in all but that. */
export const recall = (token: string): Respondent | undefined => shown.get(hashToken(token));
