import { respondentPage } from '../../respond.ts';
import type { RequestHandler } from './$types';
import { savePage, showPage } from './questions.ts';

export const GET: RequestHandler = respondentPage(showPage);
export const POST: RequestHandler = respondentPage(savePage);
