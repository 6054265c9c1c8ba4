import type { Heads } from '../tables/named-columns.ts';

export const customerColumns = [
	'name',
	'revenue',
	'profit',
	'margin',
	'purchases',
	'retention',
	'satisfaction',
	'relation'
] as const;
export type CustomerColumn = (typeof customerColumns)[number];
export type CustomerHeads = Heads<CustomerColumn>;
