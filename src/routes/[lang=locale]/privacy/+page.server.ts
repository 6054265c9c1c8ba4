import { respondentVisit } from '#lib/server/respondent-visit.ts';
import { storedAboutRespondents } from '#lib/server/services/responding-privacy.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	respondentVisit(event, async () => ({ tables: await storedAboutRespondents(event.locals.ctx) }));
