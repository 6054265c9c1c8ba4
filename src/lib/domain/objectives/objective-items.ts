import { objectives as objectiveCodes, type Objective } from '../findings/rule.ts';
import { objectives as itemCodes } from '../views/tags.ts';

/** The objective that an item of the relations instrument asks about; undefined for other items. */
export const objectiveOfItem = (item: string): Objective | undefined =>
	objectiveCodes[itemCodes.indexOf(item)];
