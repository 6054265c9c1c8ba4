import type { Locale } from '#lib/domain/text.ts';
import { inviting as en } from './messages/en/inviting.ts';
import { inviting as fa } from './messages/fa/inviting.ts';

const words = { fa, en };

/** The words around invitations: reminders, opting out, posters, codes, kiosks and links on other sites. */
export const invitingWords = (locale: Locale) => words[locale];
export type InvitingWords = ReturnType<typeof invitingWords>;
