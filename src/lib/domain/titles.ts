import type { Instrument } from './instrument.ts';
import { itemOf } from './instrument.ts';
import type { Localized } from './text.ts';

/** Content hash → instrument: what is needed to put a report, which holds codes, into words. */
export type InstrumentsByHash = Readonly<Record<string, Instrument>>;

function instrumentOf(instruments: InstrumentsByHash, hash: string): Instrument {
	const instrument = instruments[hash];
	if (!instrument) throw new RangeError(`no instrument with hash ${hash}`);
	return instrument;
}

/** The title of a dimension. Throws a RangeError for an unknown instrument or code. */
export function dimensionTitle(instruments: InstrumentsByHash, hash: string, code: string): Localized {
	const dimension = instrumentOf(instruments, hash).dimensions.find((d) => d.code === code);
	if (!dimension) throw new RangeError(`no dimension ${code}`);
	return dimension.title;
}

/** The title of an aspect. Throws a RangeError for an unknown instrument or code. */
export function aspectTitle(instruments: InstrumentsByHash, hash: string, code: string): Localized {
	const aspect = instrumentOf(instruments, hash)
		.dimensions.flatMap((d) => d.aspects)
		.find((a) => a.code === code);
	if (!aspect) throw new RangeError(`no aspect ${code}`);
	return aspect.title;
}

/** The words of an item; the second pole where it is bipolar. Throws a RangeError for an unknown instrument or code. */
export function itemText(instruments: InstrumentsByHash, hash: string, code: string): Localized {
	const item = itemOf(instrumentOf(instruments, hash), code);
	return item.poles?.[1] ?? item.text;
}
