import { audiences, type Audience, type Instrument } from '#lib/domain/instrument.ts';
import { pick, type Locale } from '#lib/domain/text.ts';

export interface Certificate {
	readonly basis: string;
	readonly own: string;
	readonly permission: string;
	readonly translation: string;
	readonly sources: readonly string[];
}

/** An instrument as it is offered to a consultant, in one language. */
export interface Offer {
	readonly code: string;
	/** For whom it is written. */
	readonly audience: Audience;
	readonly title: string;
	readonly purpose: string;
	readonly version: string;
	readonly forms: readonly {
		readonly code: string;
		readonly title: string;
		readonly items: number;
		readonly minutes: number;
	}[];
	readonly certificate: Certificate;
}

/** The audiences that instruments are written for, of which each audience is offered: colleagues answer about one house. */
const writtenFor: Record<Audience, readonly Audience[]> = {
	employee: ['employee', 'manager'],
	manager: ['employee', 'manager'],
	customer: ['customer'],
	rater: ['rater'],
	specialist: ['specialist', 'rater']
};

function offerOf(instrument: Instrument, locale: Locale): Offer {
	const { code, audience, version, certificate } = instrument;
	return {
		code,
		audience,
		version,
		title: pick(instrument.title, locale),
		purpose: pick(instrument.purpose, locale),
		forms: instrument.forms.map((form) => ({
			code: form.code,
			title: pick(form.title, locale),
			items: form.items.length,
			minutes: form.minutes
		})),
		certificate: {
			basis: pick(certificate.basis, locale),
			own: pick(certificate.own, locale),
			permission: pick(certificate.permission, locale),
			translation: pick(certificate.translation, locale),
			sources: Object.values(certificate.sources)
		}
	};
}

/** The codes of those instruments that are offered for an audience. */
export const offeredFor = (audience: Audience, instruments: readonly Instrument[]): string[] =>
	instruments.filter((i) => writtenFor[audience].includes(i.audience)).map((i) => i.code);

/** Everything that the organization can ask, in one language; by the audience that it is written for. */
export const offersIn = (locale: Locale, instruments: readonly Instrument[]): Offer[] =>
	audiences.flatMap((audience) =>
		instruments.filter((i) => i.audience === audience).map((i) => offerOf(i, locale))
	);
