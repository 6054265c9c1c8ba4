import type { Instrument } from './instrument.ts';
import type { CampaignData } from './wave-data.ts';

type Fielded = Pick<CampaignData, 'audience' | 'attributed' | 'questionnaire'>;

/**
 * Whether the answers to an instrument in a campaign are the agreed statement of a named specialist, to which the
 * threshold does not apply: a checklist written for specialists and fielded to specialists, unless the campaign says
 * otherwise. What asks people for their opinion is never attributed, whatever a campaign says.
 */
export const isAttributed = (campaign: Fielded, instrument: Instrument): boolean =>
	campaign.audience === 'specialist' && instrument.audience === 'specialist' && campaign.attributed !== false;

/** Whether this holds for everything that the campaign asks. */
export const isAllAttributed = (campaign: Fielded): boolean =>
	campaign.questionnaire.parts.every((part) => isAttributed(campaign, part.instrument));
