import { respondentPage } from '../../respond.ts';
import type { RequestHandler } from './$types';
import { thank } from './thank.ts';

export const GET: RequestHandler = respondentPage(thank);
