import type { Instrument } from '#lib/domain/instrument.ts';
import { composeQuestionnaire, type Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Db } from './db/open.ts';
import { findInstrumentVersion } from './store/campaigns-for-respondents.ts';

const instruments = new Map<string, Instrument>();
const questionnaires = new Map<string, Questionnaire>();
const most = 500;

/** A frozen instrument never changes, so it is read from the database once in the life of the process. */
async function instrumentOf(db: Db, hash: string): Promise<Instrument> {
	const known = instruments.get(hash);
	if (known) return known;
	const body = await findInstrumentVersion(db, hash);
	if (!body) throw new Error(`instrument version ${hash} is missing`);
	remember(instruments, hash, body);
	return body;
}

function remember<T>(cache: Map<string, T>, key: string, value: T): void {
	const oldest = cache.keys().next();
	if (cache.size >= most && !oldest.done) cache.delete(oldest.value);
	cache.set(key, value);
}

/** The questionnaire that `asks` names: hash:form of each instrument, in order, separated by commas. */
export async function questionnaireOf(db: Db, asks: string): Promise<Questionnaire> {
	const known = questionnaires.get(asks);
	if (known) return known;
	const parts = [];
	for (const part of asks.split(',')) {
		const [hash = '', form = ''] = part.split(':');
		parts.push({ instrument: await instrumentOf(db, hash), form, hash });
	}
	const questionnaire = composeQuestionnaire(parts);
	remember(questionnaires, asks, questionnaire);
	return questionnaire;
}
