import type { Locale } from '#lib/domain/text.ts';
import { views as en, type ViewsMessages } from './messages/en/views.ts';
import { views as fa } from './messages/fa/views.ts';

/** The words of the views of a wave. */
export const viewsWords = (locale: Locale): ViewsMessages => ({ fa, en })[locale];
