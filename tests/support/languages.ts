import type { TestInfo } from '@playwright/test';
import { respondentMessages } from '../../src/lib/i18n/respondent.ts';
import type { Locale } from '../../src/lib/domain/text.ts';
import { demo } from './demo.ts';

/** The language of the browser that a test runs in. */
export const languageOf = (info: TestInfo): Locale =>
	info.project.use.locale?.startsWith('en') ? 'en' : 'fa';

/** The demo's open link of an audience, in this language. */
export const linkOf = (audience: 'employee' | 'customer', locale: Locale): string =>
	demo().links[audience].replace('/fa/', `/${locale}/`);

export const wordsOf = respondentMessages;
