import type { Locale } from '#lib/domain/text.ts';
import { contact as en, type ContactMessages } from './messages/en/contact.ts';
import { contact as fa } from './messages/fa/contact.ts';

const words: Readonly<Record<Locale, ContactMessages>> = { fa, en };

/** What a customer reads who would like to be contacted. */
export const contactMessages = (locale: Locale): ContactMessages => words[locale];
