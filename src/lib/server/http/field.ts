import { locales, type Locale, type Localized } from '#lib/domain/text.ts';
import { typedLine } from '#lib/domain/typed.ts';
import { roles, type Role } from '../db/schema.ts';
import { mailAddress } from '../mail/mail-address.ts';
import { Problem } from '../problem.ts';

export type FieldIssue = 'required' | 'email' | 'too-long' | 'choice';

/** Collects what is wrong field by field, so that a person hears everything at once. */
export class Fields {
	readonly #issues: Record<string, FieldIssue> = {};

	/** One line of text; controls and doubled blanks go. */
	line(name: string, given: string, longest = 200): string {
		const text = this.#lineOrNothing(name, given, longest);
		if (!text) this.#issues[name] = 'required';
		return text;
	}

	/** The name of a thing, each language with its field; what is left empty in one is taken from the other. */
	named(fa: string, givenFa: string, en: string, givenEn: string): Localized {
		const inPersian = this.#lineOrNothing(fa, givenFa);
		const inEnglish = this.#lineOrNothing(en, givenEn);
		if (!inPersian && !inEnglish) this.#issues[fa] = 'required';
		return { fa: inPersian || inEnglish, en: inEnglish || inPersian };
	}

	#lineOrNothing(name: string, given: string, longest = 200): string {
		const text = typedLine(given);
		if (text.length > longest) this.#issues[name] = 'too-long';
		return text;
	}

	email(name: string, given: string): string {
		const address = mailAddress(given);
		if (!address) this.#issues[name] = given.trim() ? 'email' : 'required';
		return address ?? '';
	}

	role(name: string, given: string): Role {
		return this.#choice(name, given, roles);
	}

	locale(name: string, given: string): Locale {
		return this.#choice(name, given, locales);
	}

	#choice<T extends string>(name: string, given: string, choices: readonly [T, ...T[]]): T {
		const found = choices.find((choice) => choice === given);
		if (!found) this.#issues[name] = 'choice';
		return found ?? choices[0];
	}

	/** Throws Problem 'invalid-input' with the issue of each field, if there is one. */
	check(): void {
		if (Object.keys(this.#issues).length) throw new Problem('invalid-input', this.#issues);
	}
}
