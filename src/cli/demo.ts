import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { locales } from '../lib/domain/text.ts';
import { operatorWords } from '../lib/i18n/operator.ts';
import type { Role } from '../lib/server/db/schema.ts';
import { openApp, type App } from '../lib/server/app.ts';
import { readConfig, type Config } from '../lib/server/config.ts';
import { lockDirectory } from '../lib/server/db/lock.ts';
import { hashPassword } from '../lib/server/sign-in/passwords.ts';
import { productRoot } from '../lib/server/root.ts';
import { newToken } from '../lib/server/secrets.ts';
import { grantReader } from '../lib/server/services/engagements.ts';
import { hasAccounts } from '../lib/server/services/accounts/accounts.ts';
import { makeSample } from '../lib/server/services/sample/sample.ts';
import { shareReport } from '../lib/server/services/reports/sharing.ts';
import { readWave } from '../lib/server/services/fielding/waves.ts';
import { insertAccount } from '../lib/server/store/accounts.ts';
import { insertMember, insertOrganization } from '../lib/server/store/members.ts';
import { sampleClient } from '../lib/domain/sample/organization.ts';
import { explain, mustListen, serve } from '../server.ts';
import { ensureBuilt } from './build.ts';

/*
 * `npm run demo`: the main job on the embedded database. Everything in it is invented and begins anew at every start,
 * in a folder of its own below DATA_DIR, with freshly drawn passwords. Nothing that is not its own is touched.
 */
interface Account {
	readonly role: Role;
	readonly email: string;
	readonly password: string;
}

const people: readonly (readonly [Role, string, string])[] = [
	['consultant', 'consultant@sample.example', 'مشاور نمونه'],
	['manager', 'manager@sample.example', 'مدیر نمونه'],
	['owner', 'owner@sample.example', 'مالک نمونه']
];

/** Whether nobody listens on this port of loopback. */
const isFree = (port: number): Promise<boolean> =>
	new Promise((done) => {
		const probe = createServer();
		probe.once('error', () => done(false));
		probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
	});

async function portFor(wish: string | undefined): Promise<string> {
	if (wish?.trim()) return wish;
	for (let port = 3000; port < 3100; port++) if (await isFree(port)) return String(port);
	return '3000';
}

async function fill(app: App, origin: string) {
	const organizationId = await insertOrganization(app.db, sampleClient);
	await app.db.updateTable('organization').set({ sample: true }).where('id', '=', organizationId).execute();
	const accounts: Account[] = [];
	const ids = new Map<Role, string>();
	for (const [role, email, name] of people) {
		const password = newToken().slice(0, 14);
		const id = await insertAccount(app.db, {
			email,
			name,
			password_hash: await hashPassword(password),
			locale: 'fa'
		});
		if (!id) throw new Error(`there is an account ${email} already`);
		await insertMember(app.db, organizationId, id, role);
		ids.set(role, id);
		accounts.push({ role, email, password });
	}
	const idOf = (role: Role) => ids.get(role) ?? '';
	const consultant = {
		accountId: idOf('consultant'),
		name: '',
		email: '',
		organizationId,
		role: 'consultant' as const
	};
	const sample = await makeSample(app, consultant);
	await grantReader(app, consultant, sample.engagementId, idOf('manager'));
	const openWave = sample.waveIds.at(-1) ?? '';
	const wave = await readWave(app, consultant, openWave);
	const linkOf = (audience: string) =>
		`${origin}/fa/s/${wave.campaigns.find((c) => c.audience === audience)?.linkCode ?? ''}`;
	const token = await shareReport(app, consultant, openWave, 365);
	return {
		origin,
		accounts,
		links: {
			employee: linkOf('employee'),
			customer: linkOf('customer'),
			report: { fa: `${origin}/fa/report/${token}`, en: `${origin}/en/report/${token}` }
		}
	};
}

type Filled = Awaited<ReturnType<typeof fill>>;

/** For people; both languages at once, because nobody has chosen one yet. */
function tell({ origin, accounts, links }: Filled): string {
	const names: Record<string, string> = {
		consultant: 'Consultant · مشاور',
		manager: 'Manager · مدیر',
		owner: 'Owner · مالک'
	};
	return [
		'',
		'Sanjeh · سنجه — sample data, all invented · دادهٔ نمونه، همه ساختگی',
		'',
		`  Address · نشانی          ${origin}`,
		...accounts.map((a) => `  ${(names[a.role] ?? a.role).padEnd(22)} ${a.email}   ${a.password}`),
		`  Employee · کارمند        ${links.employee}`,
		`  Customer · مشتری         ${links.customer}`,
		`  Report · گزارش           ${links.report.fa}`,
		`                           ${links.report.en}`,
		'',
		'Ctrl+C ends it. · با Ctrl+C پایان می‌یابد.',
		''
	].join('\n');
}

const json = process.argv.includes('--json');

async function settings(): Promise<Config> {
	return readConfig({
		...process.env,
		PORT: await portFor(process.env.PORT),
		DATA_DIR: join(process.env.DATA_DIR?.trim() || '.data', 'demo'),
		LOG_LEVEL: process.env.LOG_LEVEL || 'warn'
	});
}

/** Removes what the demo before has left; throws when it still runs. */
function clear(config: Config): void {
	const folder = resolve(productRoot, config.dataDir);
	mkdirSync(folder, { recursive: true });
	const unlock = lockDirectory(join(folder, 'pglite'));
	rmSync(join(folder, 'pglite'), { recursive: true, force: true });
	unlock();
}

async function filledDatabase(config: Config): Promise<Filled | null> {
	if (!config.databaseUrl) clear(config);
	const app = await openApp(config);
	try {
		return (await hasAccounts(app)) ? null : await fill(app, config.origin);
	} finally {
		await app.close();
	}
}

let config: Config | undefined;
try {
	ensureBuilt();
	config = await settings();
	await mustListen(config);
	process.stderr.write('Filling the sample …\n');
	const filled = await filledDatabase(config);
	if (!filled) {
		for (const locale of locales) process.stderr.write(`${operatorWords(locale).notForDemo}\n`);
		process.exit(1);
	}
	await serve(config);
	process.stdout.write(json ? `${JSON.stringify(filled)}\n` : tell(filled));
} catch (error) {
	process.exit(explain(error, config));
}
