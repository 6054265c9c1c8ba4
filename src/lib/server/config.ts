import * as v from 'valibot';
import { auditDays } from '#lib/domain/retention.ts';
import { isTimeZone, usualTimeZone } from '#lib/i18n/time-zone.ts';
import { isIssuer } from './provider/address.ts';
import type { ProviderConfig } from './provider/config.ts';

/** What the environment says, checked once at start; services get it from the context. */
export interface Config {
	readonly port: number;
	readonly host: string;
	/** Where people reach the product; every link in a mail begins with it. */
	readonly origin: string;
	readonly dataDir: string;
	readonly databaseUrl: string | null;
	readonly smtpUrl: string | null;
	readonly mailFrom: string;
	readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
	/** How many proxies in front of the server are ours: which entry of X-Forwarded-For is believed. */
	readonly proxyHops: number;
	/** Where days begin and times of day are told: an IANA name. */
	readonly timeZone: string;
	/** How long the audit log is kept. */
	readonly auditDays: number;
	/** Who shows it gets the figures at /metrics; null: there is no such page. */
	readonly metricsToken: string | null;
	/** Where members may sign in besides; null: with their passwords only. */
	readonly provider: ProviderConfig | null;
}

/** One line per bad variable: its name and what it must be. */
export class BadConfiguration extends Error {
	readonly lines: readonly string[];
	constructor(lines: readonly string[]) {
		super(`The configuration is wrong:\n${lines.map((line) => `  ${line}`).join('\n')}`);
		this.name = 'BadConfiguration';
		this.lines = lines;
	}
}

const wholeNumber = (min: number, max: number) =>
	v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.minValue(min), v.maxValue(max));

function urlOf(...protocols: string[]) {
	return v.pipe(
		v.string(),
		v.check((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))
	);
}

/** Good for the outbox; hardly any mail server takes it. */
export const senderOfNobody = 'Sanjeh <sanjeh@localhost>';

const name = v.pipe(v.string(), v.regex(/^[^\p{C}]{1,60}$/u));

/** name → [schema, what it means, in words that follow "must be"]. */
const variables = {
	PORT: [wholeNumber(1, 65535), 'a port from 1 to 65535 (default 3000)'],
	HOST: [v.pipe(v.string(), v.minLength(1)), 'an address to listen on (default 127.0.0.1)'],
	ORIGIN: [urlOf('http:', 'https:'), 'the address people open, such as https://crm.example.ir'],
	DATA_DIR: [v.pipe(v.string(), v.minLength(1)), 'a folder for the embedded database (default .data)'],
	DATABASE_URL: [urlOf('postgres:', 'postgresql:'), 'postgres://user:password@host:5432/database'],
	SMTP_URL: [urlOf('smtp:', 'smtps:'), 'smtp://user:password@host:587 or smtps://…'],
	MAIL_FROM: [
		v.pipe(v.string(), v.regex(/^[^\r\n]*@[^\r\n]+$/)),
		'the sender of mails, such as Sanjeh <crm@example.ir>'
	],
	LOG_LEVEL: [
		v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
		'fatal, error, warn, info, debug, trace or silent'
	],
	PROXY_HOPS: [wholeNumber(0, 9), 'the number of your own proxies in front, 0 to 9 (default 0)'],
	TIME_ZONE: [
		v.pipe(v.string(), v.check(isTimeZone)),
		`the name of a time zone, such as Asia/Kabul (default ${usualTimeZone})`
	],
	AUDIT_DAYS: [
		wholeNumber(auditDays.least, auditDays.most),
		`the days for which the audit log is kept, ${auditDays.least} to ${auditDays.most} (default ${auditDays.usual})`
	],
	METRICS_TOKEN: [
		v.pipe(v.string(), v.regex(/^[\x21-\x7e]{16,}$/)),
		'16 or more letters, digits and signs without spaces'
	],
	OIDC_ISSUER: [
		v.pipe(v.string(), v.check(isIssuer)),
		'the https address of your sign-in provider, as it writes it itself, such as https://id.example.ir/realms/staff'
	],
	OIDC_CLIENT_ID: [
		v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,300}$/)),
		'what the provider calls this product, without spaces'
	],
	OIDC_CLIENT_SECRET: [
		v.pipe(v.string(), v.regex(/^[\x21-\x7e]{8,500}$/)),
		'the secret that the provider has given out for it, 8 signs or more without spaces'
	],
	OIDC_NAME: [name, 'the name of the provider on the sign-in page, up to 60 signs'],
	OIDC_NAME_FA: [name, 'its name on the Persian pages, up to 60 signs']
} as const;

/** Reads and checks the environment. Throws `BadConfiguration` with the whole list of what is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
	const bad: string[] = [];
	const read = <T>(name: keyof typeof variables, fallback: T): T => {
		const text = env[name]?.trim();
		if (!text) return fallback;
		const [schema, meaning] = variables[name];
		const checked = v.safeParse(schema as v.GenericSchema<string, unknown>, text);
		if (checked.success) return checked.output as T;
		bad.push(`${name} must be ${meaning}`);
		return fallback;
	};
	/** All three of them, or none. */
	const readProvider = (): ProviderConfig | null => {
		const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
		const [issuer, clientId, clientSecret] = needed.map((variable) => read(variable, ''));
		const said = read('OIDC_NAME', '');
		const saidFa = read('OIDC_NAME_FA', said);
		const given = needed.filter((variable) => env[variable]?.trim());
		const missing = needed.filter((variable) => !given.includes(variable));
		if (given.length)
			for (const variable of missing) bad.push(`${variable} must be set, too, as ${given.join(' and ')} is`);
		if (!issuer || !clientId || !clientSecret) return null;
		const host = new URL(issuer).host;
		return { issuer, clientId, clientSecret, name: { fa: saidFa || host, en: said || host } };
	};
	const port = read('PORT', 3000);
	const host = read('HOST', '127.0.0.1');
	const config: Config = {
		port,
		host,
		origin: new URL(read('ORIGIN', `http://localhost:${port}`)).origin,
		dataDir: read('DATA_DIR', '.data'),
		databaseUrl: read<string | null>('DATABASE_URL', null),
		smtpUrl: read<string | null>('SMTP_URL', null),
		mailFrom: read('MAIL_FROM', senderOfNobody),
		logLevel: read('LOG_LEVEL', 'info'),
		proxyHops: read('PROXY_HOPS', 0),
		timeZone: read('TIME_ZONE', usualTimeZone),
		auditDays: read<number>('AUDIT_DAYS', auditDays.usual),
		metricsToken: read<string | null>('METRICS_TOKEN', null),
		provider: readProvider()
	};
	if (bad.length) throw new BadConfiguration(bad);
	return Object.freeze(config);
}
