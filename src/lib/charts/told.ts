import { isAvailable, orNull, type Maybe } from '#lib/domain/available.ts';
import type { PrintedKpi } from '#lib/domain/objectives/standing.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Score } from '#lib/domain/score.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { AudienceThemes } from '#lib/domain/themes/printed-themes.ts';
import type { InstrumentsByHash } from '#lib/domain/titles.ts';
import type { Interval, Value } from './spec.ts';

/** What every builder needs: the numbers, the instruments' words, and the language. */
export interface Told {
	readonly report: Report;
	readonly instruments: InstrumentsByHash;
	readonly locale: Locale;
	/** The indicators of the objectives, where the engagement has any. */
	readonly kpis?: readonly PrintedKpi[];
	/** What comments are about, where somebody sorted them. */
	readonly themes?: readonly AudienceThemes[];
}

/** The scale of scores and of shares in per cent. */
export const hundred = { min: 0, max: 100, step: 20 } as const;

export const valueOf = (score: Maybe<Score>): Value => (isAvailable(score) ? orNull(score.mean) : null);

export function intervalOf(score: Maybe<Score>): Interval | null {
	if (!isAvailable(score)) return null;
	const { lo, hi } = score;
	return isAvailable(lo) && isAvailable(hi) ? { lo, hi } : null;
}
