import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import type { Share } from '#lib/domain/customers.ts';
import { barMark } from '../table/marks.ts';
import type { Cell } from '../table/spec.ts';
import type { Telling } from './telling.ts';

/** A share in per cent, or «–». */
export const shareOf = ({ fmt }: Telling, share: Maybe<Share>): string =>
	isAvailable(share) ? fmt.pct(100 * share.share) : fmt.missing;

/** Its interval in per cent, or «–». */
export const shareRange = ({ fmt, w }: Telling, share: Maybe<Share>): string =>
	isAvailable(share) ? w.fromTo(fmt.pct(100 * share.lo), fmt.pct(100 * share.hi)) : fmt.missing;

export const shareBar = (share: Maybe<Share>, attention = false): Cell => ({
	mark: barMark({
		value: isAvailable(share) ? share.share : null,
		interval: isAvailable(share) ? { lo: share.lo, hi: share.hi } : null,
		min: 0,
		max: 1,
		attention
	})
});
