import { respondentPage } from '../respond.ts';
import type { RequestHandler } from './$types';
import { begin, showIntro } from './begin.ts';

export const GET: RequestHandler = respondentPage(showIntro);
export const POST: RequestHandler = respondentPage(begin);
