import type { Localized } from './text.ts';

/** One subject that both sides speak about, each in its own items. */
export interface MirrorPair {
	readonly code: string;
	readonly title: Localized;
	/** Codes of rating items; those that were asked count. */
	readonly staff: readonly string[];
	readonly customers: readonly string[];
}

/** The pairs are this product's own: the items were matched by what they are about. */
export const mirrorPairs: readonly MirrorPair[] = [
	{
		code: 'promptness',
		title: { fa: 'سرعت و آسانی کار', en: 'Prompt and easy service' },
		staff: ['km-09', 'km-10'],
		customers: ['ces-01', 'fun-05', 'fun-06']
	},
	{
		code: 'expectations',
		title: { fa: 'برآوردن خواسته و انتظار', en: 'Meeting wishes and expectations' },
		staff: ['kcf-01', 'kcf-03', 'km-01'],
		customers: ['sat-02']
	},
	{
		code: 'complaints',
		title: { fa: 'رسیدگی به مشکل و شکایت', en: 'Handling problems and complaints' },
		staff: ['km-04', 'km-12', 'org-11'],
		customers: ['prb-05', 'com-01']
	},
	{
		code: 'attention',
		title: { fa: 'توجه شخصی و ویژه‌سازی', en: 'Personal attention' },
		staff: ['kcf-09', 'kcf-11'],
		customers: ['psy-02', 'psy-07']
	},
	{
		code: 'listening',
		title: { fa: 'شنیدن نظر مشتری', en: 'Listening to customers' },
		staff: ['kcf-10', 'kcf-13'],
		customers: ['psy-05']
	},
	{
		code: 'access',
		title: { fa: 'دسترسی مشتری', en: 'Access for customers' },
		staff: ['km-05'],
		customers: ['fun-02', 'fun-03']
	}
];
