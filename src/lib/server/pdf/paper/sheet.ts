import type { Audience } from '#lib/domain/instrument.ts';

/** One target of an item: what is posted for it and the words beside it. */
export interface PaperChoice {
	readonly value: string;
	readonly text: string;
	readonly escape?: true;
}

/** An item in one language, as a respondent's page shows it. */
export interface PaperItem {
	readonly number: number;
	readonly kind: 'rating' | 'single' | 'multiple' | 'number' | 'text';
	readonly text: string;
	readonly layout?: 'words' | 'numbers' | 'poles';
	readonly choices?: readonly PaperChoice[];
	readonly ends?: readonly [string, string];
	readonly poles?: readonly [string, string];
	readonly condition?: string;
}

export interface PaperPage {
	readonly title: string;
	readonly instruction?: string;
	readonly items: readonly PaperItem[];
}

/** Where a sheet is entered, and the terms on which it is filled in; a specimen has none of this. */
export interface PaperCampaignFacts {
	readonly audience: Audience;
	readonly client: string;
	readonly wave: string;
	/** Printed on every page: says which audience of which wave this sheet belongs to. */
	readonly code: string;
	/** Where the same can be answered on a screen. */
	readonly address: string;
	/** ISO day. */
	readonly closesOn: string;
	readonly threshold: number;
	/** Where there are units to choose from. */
	readonly units: readonly string[];
	readonly sample: boolean;
}

/** A blank sheet in one language: plain data, words and numbers only. */
export interface PaperSheet {
	/** Of an instrument that is printed on its own. */
	readonly title: string;
	readonly campaign: PaperCampaignFacts | null;
	readonly pages: readonly PaperPage[];
	/** Code and version of each instrument. */
	readonly versions: readonly string[];
}
