import type { Maybe } from '../available.ts';
import type { Audience } from '../instrument.ts';
import type { MedianClass } from './answering-time.ts';
import type { DropOff } from './drop-off.ts';

/** What whoever runs a fielding wants to know of one campaign beside its response rate. */
export interface CampaignMonitoring {
	readonly audience: Audience;
	readonly dropOff: Maybe<DropOff>;
	readonly medianTime: Maybe<MedianClass>;
	/** Addresses to which no mail gets through. */
	readonly bounced: number;
}
