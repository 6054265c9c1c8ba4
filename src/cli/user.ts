import { pick, same, type Locale, type Localized } from '#lib/domain/text.ts';
import { accountWords } from '#lib/i18n/accounts.ts';
import { formatter } from '#lib/i18n/format.ts';
import { operatorWords } from '#lib/i18n/operator.ts';
import { openApp, type Context } from '#lib/server/app.ts';
import { roles, type Role } from '#lib/server/db/schema.ts';
import { mailAddress } from '#lib/server/mail/mail-address.ts';
import { Problem } from '#lib/server/problem.ts';
import { createAccount, organizations, replacePassword } from '#lib/server/services/upkeep/operating.ts';
import type { Command, Io } from './io.ts';
import { readArguments, UsageError } from './usage.ts';
import { withDatabase } from './with-database.ts';

const options = {
	email: { type: 'string' },
	name: { type: 'string' },
	role: { type: 'string' },
	organization: { type: 'string' },
	'organization-en': { type: 'string' },
	'without-second-factor': { type: 'boolean' }
} as const;

type TextOption = Exclude<keyof typeof options, 'without-second-factor'>;

interface Given {
	readonly locale: Locale;
	readonly email: string;
	readonly values: Partial<Record<TextOption, string>> & { readonly 'without-second-factor'?: boolean };
}

const longest = 200;

function needed(given: Given, option: TextOption): string {
	const t = operatorWords(given.locale);
	const text = given.values[option]?.trim();
	if (!text) throw new UsageError(t.needOption(option));
	if (text.length > longest) throw new UsageError(t.tooLong(option));
	return text;
}

/** The organization that is meant: the named one, the only one, or a new one when there is none. */
async function organizationFor(ctx: Context, given: Given): Promise<string | Localized> {
	const t = operatorWords(given.locale);
	const known = await organizations(ctx);
	const list = formatter(given.locale).list(known.map((o) => pick(o.name, given.locale)));
	const wanted = given.values.organization?.trim();
	if (!wanted) {
		if (known.length === 0) throw new UsageError(t.needNewOrganization);
		if (known.length > 1) throw new UsageError(t.needOrganization(list));
		return known[0]!.id;
	}
	const found = known.find((o) => o.id === wanted || o.name.fa === wanted || o.name.en === wanted);
	if (found) return found.id;
	if (known.length) throw new UsageError(t.noOrganization(wanted, list));
	const en = given.values['organization-en']?.trim();
	return en ? { fa: needed(given, 'organization'), en } : same(needed(given, 'organization'));
}

function roleOf(given: Given): Role {
	const text = given.values.role ?? 'owner';
	const role = roles.find((r) => r === text);
	if (!role) throw new UsageError(operatorWords(given.locale).badRole(text, roles.join(', ')));
	return role;
}

async function create(ctx: Context, io: Io, given: Given): Promise<number> {
	const { locale, email } = given;
	const t = operatorWords(locale);
	const name = needed(given, 'name');
	const role = roleOf(given);
	const organization = await organizationFor(ctx, given);
	const password = await createAccount(ctx, { email, name, role, locale, organization });
	const all = await organizations(ctx);
	const joined =
		typeof organization === 'string' ? all.find((o) => o.id === organization)!.name : organization;
	io.stdout(`${t.created(email, accountWords(locale).role[role], pick(joined, locale))}\n`);
	io.stdout(`${t.password(password)}\n`);
	return 0;
}

async function reset(ctx: Context, io: Io, { locale, email, values }: Given): Promise<number> {
	const t = operatorWords(locale);
	const alsoSecondFactor = values['without-second-factor'] ?? false;
	const password = await replacePassword(ctx, email, { alsoSecondFactor });
	io.stdout(`${t.passwordSet(email)}\n${t.password(password)}\n`);
	if (alsoSecondFactor) io.stdout(`${t.secondFactorGone}\n`);
	return 0;
}

/** `user create` and `user reset`: accounts made or opened again by the person who runs the server. */
export const userCommand: Command = (argv, io) => {
	const { locale, values, positionals } = readArguments(argv, options);
	const t = operatorWords(locale);
	const action = { create, reset }[positionals[0] ?? ''];
	if (!action || positionals.length > 1) throw new UsageError(t.userUsage.join('\n'));
	const typed = values.email?.trim();
	if (!typed) throw new UsageError(t.needOption('email'));
	const email = mailAddress(typed);
	if (!email) throw new UsageError(t.badEmail(typed));
	return withDatabase(io, locale, async (config) => {
		const app = await openApp(config);
		try {
			return await action(app, io, { locale, email, values });
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			io.stderr(`${error.code === 'email-taken' ? t.emailTaken(email) : t.noAccount(email)}\n`);
			return 1;
		} finally {
			await app.close();
		}
	});
};
