import type { Certificate, Instrument } from '../instrument.ts';
import { asciiDigits, persianLetters } from '../tables/fold.ts';
import type { Localized } from '../text.ts';
import type { OwnChanges } from './changes.ts';

/** Who made the version, and of what. */
export interface Origin {
	readonly organization: Localized;
	readonly base: Instrument;
	/** Content hash of the base. */
	readonly hash: string;
}

const shortHash = 12;
const persianDigits = (text: string): string =>
	asciiDigits(text).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));
const persian = (n: number): string => persianDigits(String(n));
/** A name as an instrument may print it, whatever keyboard it was typed on. */
const name = (text: string): string => persianDigits(persianLetters(text));
const listed = (parts: readonly string[], comma: string, and: string): string =>
	parts.length < 2 ? parts.join('') : parts.slice(0, -1).join(comma) + and + parts.at(-1);
const joined = (...parts: Localized[]): Localized => ({
	fa: parts.map((p) => p.fa).join(' '),
	en: parts.map((p) => p.en).join(' ')
});

function whatChanged({ dropped, reworded, added, reordered }: OwnChanges): Localized {
	const items = (n: number) => (n === 1 ? 'one item' : `${n} items`);
	const some = (n: number, fa: string, en: string) => (n > 0 ? [{ fa, en }] : []);
	const parts = [
		...some(
			dropped.length,
			`${persian(dropped.length)} گویه کنار گذاشته شده`,
			`${items(dropped.length)} dropped`
		),
		...some(
			reworded.length,
			`متن ${persian(reworded.length)} گویه تغییر کرده`,
			`${items(reworded.length)} reworded`
		),
		...some(added.length, `${persian(added.length)} گویه افزوده شده`, `${items(added.length)} added`),
		...some(Number(reordered), 'ترتیب گویه‌ها تغییر کرده', 'the order changed')
	];
	if (parts.length === 0) return { fa: 'بدون تغییر در گویه‌ها.', en: 'Its items are unchanged.' };
	const fa = listed(
		parts.map((p) => p.fa),
		'، ',
		' و '
	);
	const en = listed(
		parts.map((p) => p.en),
		', ',
		' and '
	);
	return { fa: `${fa} است.`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}

const foreignWords: Localized = {
	fa: 'این دربارهٔ گویه‌هایی که سازمان متن آن‌ها را تغییر داده یا خود افزوده است درست نیست؛ آن متن‌ها از آنِ خود سازمان است.',
	en: 'This does not hold for the items that the organization reworded or added: those words are its own.'
};
const foreignLanguages: Localized = {
	fa: 'متن‌هایی که سازمان تغییر داده یا افزوده است در هر دو زبان نوشتهٔ خود اوست.',
	en: 'What the organization reworded or added it wrote in both languages itself.'
};

/** The certificate of an own version: the base's, with who changed what of which version said first. */
export function ownCertificate({ organization, base, hash }: Origin, changes: OwnChanges): Certificate {
	const { certificate, title, version } = base;
	const made: Localized = {
		fa: `این نسخه را «${name(organization.fa)}» از «${title.fa}»، نسخهٔ ${version} با اثر محتوای ${hash.slice(0, shortHash)}، ساخته است:`,
		en: `This version was made by “${organization.en}” from “${title.en}”, version ${version}, content hash ${hash.slice(0, shortHash)}.`
	};
	const wrote = changes.reworded.length + changes.added.length > 0;
	return {
		...certificate,
		own: joined(made, whatChanged(changes), certificate.own),
		permission: wrote ? joined(certificate.permission, foreignWords) : certificate.permission,
		translation: wrote ? joined(certificate.translation, foreignLanguages) : certificate.translation
	};
}
