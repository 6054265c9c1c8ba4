import { locales, type Locale } from '#lib/domain/text.ts';

export const match = (param: string): param is Locale => (locales as readonly string[]).includes(param);
