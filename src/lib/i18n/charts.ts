import type { Locale } from '#lib/domain/text.ts';
import { charts as en, type ChartMessages } from './messages/en/charts.ts';
import { charts as fa } from './messages/fa/charts.ts';

/** The words round a chart. */
export const chartWords = (locale: Locale): ChartMessages => ({ fa, en })[locale];
