import type { Context } from '../../app.ts';
import { respondentColumns } from '../../store/responses-described.ts';

let known: ReturnType<typeof respondentColumns> | undefined;

/** The columns of every table that holds something about a respondent; read from the database once. */
export async function storedAboutRespondents(ctx: Pick<Context, 'db'>) {
	known ??= respondentColumns(ctx.db);
	try {
		return await known;
	} catch (error) {
		known = undefined;
		throw error;
	}
}
