import type { Locale } from '#lib/domain/text.ts';
import { fileField as en, type FileFieldMessages } from './messages/en/file-field.ts';
import { fileField as fa } from './messages/fa/file-field.ts';

/** The words of a field for a file. */
export const fileFieldWords = (locale: Locale): FileFieldMessages => ({ fa, en })[locale];
