import type { Locale } from '#lib/domain/text.ts';
import { model as en, type ModelMessages } from './messages/en/model.ts';
import { model as fa } from './messages/fa/model.ts';

/** The words of the path model and of reliability in one language. */
export const modelMessages = (locale: Locale): ModelMessages => ({ fa, en })[locale];
