import { canonicalJson } from '../hash.ts';
import type { Instrument } from '../instrument.ts';

/** What an own version changed: codes of items. */
export interface OwnChanges {
	readonly dropped: readonly string[];
	readonly reworded: readonly string[];
	readonly added: readonly string[];
	/** Whether the items that stayed stand in another order. */
	readonly reordered: boolean;
}

const shown = (instrument: Instrument): string[] => instrument.sections.flatMap((s) => s.items);

/** Compares an own version with what it was made of. */
export function changesFrom(base: Instrument, own: Instrument): OwnChanges {
	const before = new Map(base.items.map((item) => [item.code, item]));
	const after = new Map(own.items.map((item) => [item.code, item]));
	const stayed = (code: string) => before.has(code) && after.has(code);
	return {
		dropped: [...before.keys()].filter((code) => !after.has(code)),
		reworded: [...before].flatMap(([code, item]) => {
			const now = after.get(code);
			return now && canonicalJson(now) !== canonicalJson(item) ? [code] : [];
		}),
		added: [...after.keys()].filter((code) => !before.has(code)),
		reordered: shown(base).filter(stayed).join() !== shown(own).filter(stayed).join()
	};
}
