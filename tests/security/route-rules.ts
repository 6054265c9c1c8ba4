import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCutoffs } from '../../src/lib/domain/bands.ts';
import { indexFactors } from '../../src/lib/domain/index-method.ts';
import { productRoot } from '../../src/lib/server/root.ts';
import type { Ids } from './two-organizations.ts';

/*
 * Every address that the product answers, with who may have what there. The tests of this folder walk through this
 * one table; a route, an action or a method without a rule fails.
 *
 * anybody     no session is looked at
 * token       whoever holds the secret in the address
 * member      every role; each sees only their own
 * reader      owners, consultants, and those to whom the engagement was opened
 * worker      owners and consultants
 * owner       owners
 */
export type Who = 'anybody' | 'token' | 'member' | 'reader' | 'worker' | 'owner';

export interface Action {
	readonly who: Who;
	/** What a browser would post, all of it acceptable. */
	readonly fields: Readonly<Record<string, string>>;
	/** Fields with nonsense in which nothing may happen. Empty: the action reads none. */
	readonly critical: readonly string[];
}

export interface Rule {
	/** The address in Persian. */
	readonly path: (ids: Ids) => string;
	/** Who may look at it; null: there is nothing to look at. */
	readonly get: Who | null;
	/** Form actions by name; `POST` is the handler of an endpoint. */
	readonly actions?: Readonly<Record<string, (ids: Ids) => Action>>;
}

const engagement = (ids: Ids) => `/fa/engagements/${ids.engagement}`;
const wave = (ids: Ids) => `/fa/waves/${ids.wave}`;
const draft = (ids: Ids) => `/fa/waves/${ids.draft}`;

const engagementFields = {
	clientFa: 'شرکت',
	clientEn: 'Company',
	industry: 'other',
	defaultLocale: 'fa',
	'unit.0.fa': 'فروش',
	'unit.0.en': 'Sales',
	'unit.0.headcount': '12',
	'target.technology': '60'
};
const engagementCritical = ['industry', 'size', 'defaultLocale', 'unit.0.headcount'];
const pressed = { then: 'continue' };
/** A step of a draft's plan. */
const step = (name: string, fields: Record<string, string>, critical: readonly string[] = []): Rule => ({
	path: (ids) => `${draft(ids)}/setup/${name}`,
	get: 'worker',
	actions: {
		default: () => ({ who: 'worker', fields: { ...fields, ...pressed }, critical: [...critical, 'then'] })
	}
});

const newPassword = 'a brand new sentence';
const dashboard = (part: string): Rule => ({ path: (ids) => `${wave(ids)}${part}`, get: 'reader' });
const invites = (ids: Ids) => ({ campaign: ids.campaign, locale: 'fa' });

export const rules: Readonly<Record<string, Rule>> = {
	'/': { path: () => '/', get: 'anybody' },
	'/healthz': { path: () => '/healthz', get: 'anybody' },
	// Without its token it does not exist: tests/server/metrics.test.ts.
	'/metrics': { path: () => '/metrics', get: null },
	'/csp-reports': {
		path: () => '/csp-reports',
		get: null,
		actions: { POST: () => ({ who: 'anybody', fields: {}, critical: [] }) }
	},
	'/readyz': { path: () => '/readyz', get: 'anybody' },
	'/[lang=locale]': { path: () => '/fa', get: 'anybody' },
	'/[lang=locale]/privacy': { path: () => '/fa/privacy', get: 'anybody' },
	'/[lang=locale]/(auth)/sign-in': {
		path: () => '/fa/sign-in',
		get: 'anybody',
		actions: {
			default: ({ people }) => ({
				who: 'anybody',
				fields: { email: people.owner.email, password: 'correct horse battery' },
				critical: ['email', 'password']
			})
		}
	},
	'/[lang=locale]/(auth)/sign-out': {
		path: () => '/fa/sign-out',
		get: null,
		actions: { default: () => ({ who: 'anybody', fields: {}, critical: [] }) }
	},
	'/[lang=locale]/(auth)/setup': {
		path: () => '/fa/setup',
		get: 'anybody',
		actions: {
			default: () => ({
				who: 'anybody',
				fields: {
					organizationFa: 'مشاوران',
					organizationEn: 'Consultants',
					name: 'Sara',
					email: 'sara@example.ir',
					password: newPassword
				},
				critical: ['name', 'email', 'password']
			})
		}
	},
	'/[lang=locale]/(auth)/reset': {
		path: () => '/fa/reset',
		get: 'anybody',
		actions: {
			default: ({ people }) => ({
				who: 'anybody',
				fields: { email: people.manager.email },
				critical: ['email']
			})
		}
	},
	'/[lang=locale]/(auth)/reset/[token]': {
		path: ({ reset }) => `/fa/reset/${reset}`,
		get: 'token',
		actions: { default: () => ({ who: 'token', fields: { password: newPassword }, critical: ['password'] }) }
	},
	'/[lang=locale]/(auth)/join/[token]': {
		path: ({ join }) => `/fa/join/${join}`,
		get: 'token',
		actions: {
			default: () => ({
				who: 'token',
				fields: { name: 'Sara', password: newPassword },
				critical: ['name', 'password']
			})
		}
	},
	'/[lang=locale]/(console)/account': {
		path: () => '/fa/account',
		get: 'member',
		actions: {
			profile: () => ({
				who: 'member',
				fields: { name: 'Sara', locale: 'en' },
				critical: ['locale']
			}),
			password: () => ({
				who: 'member',
				fields: { currentPassword: 'correct horse battery', password: newPassword },
				critical: ['currentPassword', 'password']
			}),
			organization: ({ organization }) => ({
				who: 'member',
				fields: { organization },
				critical: ['organization']
			}),
			// Whose sessions can be ended is proven in tests/server/own-sessions.test.ts.
			endSession: () => ({
				who: 'member',
				fields: { session: '3f9c2d1e-0a4b-4c6d-8e7f-112233445566' },
				critical: ['session']
			}),
			endOthers: () => ({ who: 'member', fields: {}, critical: [] }),
			// Without a provider there is nothing to connect with: tests/security/25-sign-in-provider.test.ts.
			connect: () => ({
				who: 'member',
				fields: { password: 'correct horse battery' },
				critical: ['password']
			}),
			disconnect: () => ({ who: 'member', fields: {}, critical: [] })
		}
	},
	'/[lang=locale]/(console)/account/second-factor': {
		path: () => '/fa/account/second-factor',
		get: 'member',
		actions: {
			begin: () => ({
				who: 'member',
				fields: { password: 'correct horse battery' },
				critical: ['password']
			}),
			confirm: () => ({ who: 'member', fields: { code: '000000' }, critical: ['code'] }),
			renew: () => ({
				who: 'member',
				fields: { password: 'correct horse battery', code: '000000' },
				critical: ['password', 'code']
			}),
			off: () => ({
				who: 'member',
				fields: { password: 'correct horse battery', code: '000000' },
				critical: ['password', 'code']
			})
		}
	},
	'/[lang=locale]/(auth)/sign-in/code': {
		// Without the cookie of the first step it leads back there: tests/security/47-second-factor.test.ts.
		path: () => '/fa/sign-in/code',
		get: null,
		actions: { default: () => ({ who: 'token', fields: { code: '000000' }, critical: ['code'] }) }
	},
	// Without a provider neither of them exists: tests/security/25-sign-in-provider.test.ts.
	'/[lang=locale]/(auth)/sign-in/provider': { path: () => '/fa/sign-in/provider', get: null },
	'/sign-in/back': { path: () => '/sign-in/back', get: null },
	'/[lang=locale]/(console)/members/[id=uuid]/second-factor': {
		path: ({ people }) => `/fa/members/${people.colleague.accountId}/second-factor`,
		get: 'owner',
		actions: {
			default: () => ({
				who: 'owner',
				fields: { password: 'correct horse battery' },
				critical: ['password']
			})
		}
	},
	'/[lang=locale]/(console)/members': {
		path: () => '/fa/members',
		get: 'worker',
		actions: {
			invite: () => ({
				who: 'owner',
				fields: { email: 'new@example.ir', role: 'manager', locale: 'fa' },
				critical: ['email', 'role', 'locale']
			}),
			withdraw: ({ invited }) => ({ who: 'owner', fields: { email: invited }, critical: ['email'] }),
			role: ({ people }) => ({
				who: 'owner',
				fields: { account: people.auditor.accountId, role: 'manager' },
				critical: ['account', 'role']
			}),
			// Turned off what is off: everybody else's tests go on without a second factor.
			secondFactor: () => ({ who: 'owner', fields: { required: 'no' }, critical: ['required'] }),
			// A name in one language is enough, so this one is critical as long as the other is not there.
			rename: () => ({
				who: 'owner',
				fields: { organizationFa: 'مشاوران' },
				critical: ['organizationFa']
			}),
			remove: ({ people }) => ({
				who: 'owner',
				fields: { account: people.auditor.accountId },
				critical: ['account']
			})
		}
	},
	'/[lang=locale]/(console)/outbox': { path: () => '/fa/outbox', get: 'worker' },
	'/[lang=locale]/(console)/glossary': { path: () => '/fa/glossary', get: 'member' },
	'/[lang=locale]/(console)/outbox/[id]': {
		path: ({ mail }) => `/fa/outbox/${mail}`,
		get: 'worker',
		actions: { again: () => ({ who: 'worker', fields: {}, critical: [] }) }
	},
	'/[lang=locale]/(console)/engagements': {
		path: () => '/fa/engagements',
		get: 'member',
		actions: { sample: () => ({ who: 'worker', fields: {}, critical: [] }) }
	},
	'/[lang=locale]/(console)/engagements/new': {
		path: () => '/fa/engagements/new',
		get: 'worker',
		actions: { default: () => ({ who: 'worker', fields: engagementFields, critical: engagementCritical }) }
	},
	'/[lang=locale]/(console)/engagements/[id=uuid]': {
		path: engagement,
		get: 'reader',
		actions: {
			grant: ({ people }) => ({
				who: 'worker',
				fields: { account: people.colleague.accountId },
				critical: ['account']
			}),
			revoke: ({ people }) => ({
				who: 'worker',
				fields: { account: people.manager.accountId },
				critical: ['account']
			})
		}
	},
	'/[lang=locale]/(console)/engagements/[id=uuid]/edit': {
		path: (ids) => `${engagement(ids)}/edit`,
		get: 'worker',
		actions: { default: () => ({ who: 'worker', fields: engagementFields, critical: engagementCritical }) }
	},
	'/[lang=locale]/(console)/engagements/[id=uuid]/index-method': {
		path: (ids) => `${engagement(ids)}/index-method`,
		get: 'worker',
		actions: {
			default: () => ({
				who: 'worker',
				fields: {
					weighting: 'expert',
					...Object.fromEntries(indexFactors.map(({ code }, i) => [`weight.${code}`, String(10 * (i + 1))])),
					strata: 'equal',
					...Object.fromEntries(defaultCutoffs.map((cutoff, i) => [`cutoff.${i}`, String(cutoff - 5)]))
				},
				critical: ['weighting', 'strata', 'cutoff.0']
			})
		}
	},
	'/[lang=locale]/(console)/engagements/[id=uuid]/sample': {
		path: (ids) => `${engagement(ids)}/sample`,
		get: 'worker'
	},
	'/[lang=locale]/(console)/engagements/[id=uuid]/processing': {
		path: (ids) => `${engagement(ids)}/processing`,
		get: 'reader'
	},
	'/[lang=locale]/(console)/engagements/[id=uuid]/waves/new': {
		path: (ids) => `${engagement(ids)}/waves/new`,
		get: 'worker',
		actions: {
			default: () => ({ who: 'worker', fields: { 'ask.csf': 'yes', ...pressed }, critical: ['then'] })
		}
	},
	'/[lang=locale]/(console)/waves/[id=uuid]/(plan)/setup': {
		path: (ids) => `${draft(ids)}/setup`,
		get: 'worker',
		actions: { delete: () => ({ who: 'worker', fields: {}, critical: [] }) }
	},
	'/[lang=locale]/(console)/waves/[id=uuid]/(plan)/setup/client': step(
		'client',
		engagementFields,
		engagementCritical
	),
	'/[lang=locale]/(console)/waves/[id=uuid]/(plan)/setup/questionnaires': step('questionnaires', {
		'ask.csf': 'yes'
	}),
	'/[lang=locale]/(console)/waves/[id=uuid]/(plan)/setup/people': step(
		'people',
		{ 'employee.csf': 'core', 'employee.population': '40' },
		['employee.csf', 'employee.population']
	),
	'/[lang=locale]/(console)/waves/[id=uuid]/(plan)/setup/groups': step(
		'groups',
		{ threshold: '5', 'employee.asksUnit': 'yes' },
		['threshold']
	),
	'/[lang=locale]/(console)/waves/[id=uuid]/(plan)/setup/days': step(
		'days',
		{ titleFa: 'موج', titleEn: 'Wave', opensOn: '2030-01-01', closesOn: '2030-01-20' },
		['opensOn', 'closesOn']
	),
	'/[lang=locale]/(console)/waves/[id=uuid]/(plan)/setup/preview': {
		path: (ids) => `${draft(ids)}/setup/preview`,
		get: 'worker'
	},
	'/[lang=locale]/(console)/waves/[id=uuid]/(plan)/launch': {
		path: (ids) => `${draft(ids)}/launch`,
		get: 'worker',
		actions: { default: () => ({ who: 'worker', fields: {}, critical: [] }) }
	},
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)': dashboard(''),
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/answers': dashboard('/answers'),
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/context': dashboard('/context'),
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/customers': dashboard('/customers'),
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/factors': dashboard('/factors'),
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/model': dashboard('/model'),
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/segments': dashboard('/segments'),
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/views': dashboard('/views'),
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/charts/[chart].svg': dashboard('/charts/factors.svg'),
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/charts/[chart].png': dashboard('/charts/factors.png'),
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/reliability': dashboard('/reliability'),
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/invite': {
		path: (ids) => `${wave(ids)}/invite`,
		get: 'worker',
		actions: {
			file: ({ campaign }) => ({ who: 'worker', fields: { campaign, locale: 'fa' }, critical: ['campaign'] }),
			remind: ({ campaign }) => ({ who: 'worker', fields: { campaign }, critical: ['campaign'] }),
			site: ({ campaign }) => ({
				who: 'worker',
				fields: { campaign, origin: 'https://www.example.com' },
				critical: ['campaign', 'origin']
			}),
			many: (ids) => ({
				who: 'worker',
				fields: { ...invites(ids), unit: ids.unit, count: '2' },
				critical: ['campaign', 'locale', 'count']
			}),
			without: (ids) => ({
				who: 'worker',
				fields: { ...invites(ids), people: 'Sara, sara@example.ir\nAli, ali@' },
				critical: ['campaign', 'locale']
			}),
			check: (ids) => ({
				who: 'worker',
				fields: { ...invites(ids), people: 'Sara, sara@example.ir' },
				critical: ['campaign', 'locale']
			}),
			invite: (ids) => ({
				who: 'worker',
				fields: { ...invites(ids), people: 'Sara, sara@example.ir', sendMails: 'yes' },
				critical: ['campaign', 'locale']
			})
		}
	},
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/progress': {
		path: (ids) => `${wave(ids)}/progress`,
		get: 'reader',
		actions: { close: () => ({ who: 'worker', fields: {}, critical: [] }) }
	},
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/report': {
		path: (ids) => `${wave(ids)}/report`,
		get: 'reader',
		actions: {
			foreword: () => ({
				who: 'worker',
				fields: { seen: '', forewordFa: 'آنچه باید گفت', forewordEn: 'What has to be said' },
				critical: ['seen']
			}),
			share: () => ({ who: 'worker', fields: { days: '30' }, critical: ['days'] }),
			revoke: ({ shareId }) => ({ who: 'worker', fields: { share: shareId }, critical: ['share'] })
		}
	},
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/report/[locale=locale].pdf':
		dashboard('/report/fa.pdf'),
	'/[lang=locale]/(console)/waves/[id=uuid]/(dashboard)/tables.xlsx': dashboard('/tables.xlsx'),
	'/[lang=locale]/r/[token]': {
		path: ({ invitation }) => `/fa/r/${invitation}`,
		get: 'token',
		actions: { POST: () => ({ who: 'token', fields: {}, critical: [] }) }
	},
	'/[lang=locale]/r/[token]/[page]': {
		path: ({ begun }) => `/fa/r/${begun}/1`,
		get: 'token',
		actions: {
			POST: ({ items }) => ({
				who: 'token',
				fields: Object.fromEntries(items.map((code) => [code, '4'])),
				critical: items
			})
		}
	},
	'/[lang=locale]/r/[token]/thanks': { path: ({ used }) => `/fa/r/${used}/thanks`, get: 'token' },
	'/[lang=locale]/s/[code]': {
		path: ({ linkCode }) => `/fa/s/${linkCode}`,
		get: 'token',
		actions: { POST: () => ({ who: 'token', fields: {}, critical: [] }) }
	},
	'/[lang=locale]/s': {
		path: () => '/fa/s',
		get: 'anybody',
		actions: {
			POST: ({ linkCode }) => ({ who: 'anybody', fields: { code: linkCode }, critical: ['code'] })
		}
	},
	'/[lang=locale]/kiosk/[code]': {
		path: ({ linkCode }) => `/fa/kiosk/${linkCode}`,
		get: 'token',
		actions: { POST: () => ({ who: 'token', fields: {}, critical: [] }) }
	},
	'/[lang=locale]/kiosk/[code]/[page]': {
		path: ({ linkCode }) => `/fa/kiosk/${linkCode}/1`,
		get: 'token',
		actions: {
			POST: ({ items }) => ({
				who: 'token',
				fields: Object.fromEntries(items.map((code) => [code, '4'])),
				critical: items
			})
		}
	},
	'/[lang=locale]/kiosk/[code]/contact': {
		path: ({ linkCode }) => `/fa/kiosk/${linkCode}/contact`,
		get: 'token',
		actions: {
			POST: () => ({
				who: 'token',
				fields: { email: 'a@example.ir', message: 'x', consent: 'yes' },
				critical: ['message']
			})
		}
	},
	'/[lang=locale]/kiosk/[code]/thanks': {
		path: ({ linkCode }) => `/fa/kiosk/${linkCode}/thanks`,
		get: 'token'
	},
	'/[lang=locale]/report/[token]/charts/[chart].svg': {
		path: ({ share }) => `/fa/report/${share}/charts/factors.svg`,
		get: 'token'
	},
	'/[lang=locale]/report/[token]/charts/[chart].png': {
		path: ({ share }) => `/fa/report/${share}/charts/factors.png`,
		get: 'token'
	},
	'/[lang=locale]/report/[token]': { path: ({ share }) => `/fa/report/${share}`, get: 'token' },
	'/[lang=locale]/report/[token]/pdf': { path: ({ share }) => `/fa/report/${share}/pdf`, get: 'token' }
};

const consolePath = '/[lang=locale]/(console)';
const wavePath = `${consolePath}/waves/[id=uuid]/(dashboard)`;
const own = 'tests/server/own-instruments.test.ts';
const exporting = 'tests/server/exporting.test.ts';
const importing = 'tests/server/importing.test.ts';
const evidence = 'tests/server/evidence.test.ts';
const publishing = 'tests/server/publishing.test.ts';
const findings = 'tests/server/findings.test.ts';
const complaints = 'tests/server/complaints.test.ts';
const charterAndLog = 'tests/server/charter-and-log.test.ts';
const benchmarks = 'tests/server/benchmarks.test.ts';
const actionPlan = 'tests/server/action-plan.test.ts';
const actionsPath = `${consolePath}/engagements/[id=uuid]/actions`;
const casesPath = `${consolePath}/engagements/[id=uuid]/cases`;
const keyCustomers = 'tests/server/key-customers.test.ts';
const customersPath = `${consolePath}/engagements/[id=uuid]/customers`;
const look = 'tests/server/look.test.ts';
const paper = 'tests/server/paper.test.ts';
const thesis = 'tests/server/thesis.test.ts';
const reminding = 'tests/server/reminding.test.ts';
const openLinks = 'tests/server/open-links.test.ts';
const audit = 'tests/server/audit.test.ts';
const deleting = 'tests/server/deleting.test.ts';

/** Routes whose rule the tests of their service prove, on both databases: their actions, and where the proof stands. */
export const provenByService: Readonly<
	Record<string, { readonly actions: readonly string[]; readonly by: string }>
> = {
	[`${consolePath}/audit`]: { actions: [], by: audit },
	[`${consolePath}/audit/entries.csv`]: { actions: [], by: audit },
	[`${consolePath}/organization/delete`]: { actions: ['default'], by: deleting },
	[`${consolePath}/engagements/[id=uuid]/delete`]: { actions: ['default'], by: deleting },
	[`${consolePath}/waves/[id=uuid]/delete`]: { actions: ['default'], by: deleting },
	[`${consolePath}/forget`]: { actions: ['find', 'forget'], by: deleting },
	[`${consolePath}/instruments`]: { actions: [], by: own },
	[`${consolePath}/instruments/[code]`]: { actions: ['remove'], by: own },
	[`${consolePath}/instruments/[code]/edit`]: { actions: ['arrange', 'save'], by: own },
	[`${consolePath}/instruments/[code]/own`]: { actions: ['arrange', 'save'], by: own },
	[`${consolePath}/instruments/[code]/preview`]: { actions: [], by: own },
	[`${consolePath}/instruments/[code]/preview/[form]/[page]`]: { actions: ['POST'], by: own },
	[`${consolePath}/instruments/[code]/paper/[form]/[locale=locale].pdf`]: { actions: [], by: own },
	[`${wavePath}/data`]: { actions: [], by: exporting },
	[`${wavePath}/data/[campaign=uuid]/file`]: { actions: [], by: exporting },
	[`${wavePath}/data/confirm`]: { actions: ['default'], by: exporting },
	[`${wavePath}/data/import`]: { actions: ['default'], by: importing },
	[`${wavePath}/data/import/[upload=uuid]`]: { actions: ['check', 'discard', 'import'], by: importing },
	[`${wavePath}/progress/events`]: { actions: [], by: 'tests/server/monitoring.test.ts' },
	[`${wavePath}/findings`]: {
		actions: ['add', 'drop', 'move', 'plan', 'remove', 'restore', 'restoreAll', 'putBack', 'reword', 'show'],
		by: findings
	},
	[`${wavePath}/answers/themes`]: {
		actions: ['add', 'save', 'remove', 'putBack', 'sort'],
		by: 'tests/server/themes.test.ts'
	},
	[`${wavePath}/evidence`]: { actions: ['default'], by: evidence },
	[`${wavePath}/report/versions`]: { actions: ['publish'], by: publishing },
	[`${wavePath}/report/versions/[version]/[locale=locale].pdf`]: { actions: [], by: publishing },
	['/[lang=locale]/r/[token]/contact']: { actions: ['POST'], by: complaints },
	[`${wavePath}/benchmarks`]: { actions: [], by: benchmarks },
	[`${consolePath}/benchmarks`]: { actions: ['accept', 'withdraw', 'take', 'remove'], by: benchmarks },
	[`${consolePath}/benchmarks/file`]: { actions: ['POST'], by: benchmarks },
	[`${wavePath}/actions`]: { actions: [], by: actionPlan },
	[actionsPath]: { actions: ['add', 'save', 'remove', 'putBack'], by: actionPlan },
	[`${actionsPath}/plan.csv`]: { actions: [], by: actionPlan },
	[`${consolePath}/engagements/[id=uuid]/objectives`]: {
		actions: ['add', 'save', 'remove', 'putBack', 'measure', 'unmeasure', 'putBackValue'],
		by: 'tests/server/objectives.test.ts'
	},
	[`${consolePath}/engagements/[id=uuid]/objectives/charts/[chart].png`]: {
		actions: [],
		by: 'tests/server/objectives.test.ts'
	},
	[`${consolePath}/engagements/[id=uuid]/objectives/charts/[chart].svg`]: {
		actions: [],
		by: 'tests/server/objectives.test.ts'
	},
	[`${consolePath}/engagements/[id=uuid]/look`]: {
		actions: ['accent', 'logo', 'removeLogo', 'reset'],
		by: look
	},
	[`${consolePath}/engagements/[id=uuid]/look/logo`]: { actions: [], by: look },
	['/[lang=locale]/report/[token]/logo']: { actions: [], by: look },
	[casesPath]: { actions: [], by: complaints },
	[`${casesPath}/charter`]: { actions: ['add', 'save', 'remove', 'putBack'], by: charterAndLog },
	[`${casesPath}/log`]: { actions: ['file', 'check', 'take', 'withdraw'], by: charterAndLog },
	[`${casesPath}/log/template.csv`]: { actions: [], by: charterAndLog },
	[`${casesPath}/[case=uuid]`]: {
		actions: ['assign', 'acknowledge', 'act', 'close', 'reopen', 'rate', 'erase', 'dispute', 'settle'],
		by: complaints
	},
	[`${casesPath}/figures`]: { actions: [], by: complaints },
	[`${casesPath}/new`]: { actions: ['default'], by: complaints },
	[`${casesPath}/settings`]: { actions: ['default'], by: complaints },
	[`${casesPath}/silent`]: { actions: [], by: complaints },
	[`${casesPath}/retention`]: { actions: [], by: complaints },
	[customersPath]: { actions: [], by: keyCustomers },
	[`${customersPath}/list`]: { actions: ['check', 'file', 'remove', 'report', 'save'], by: keyCustomers },
	[`${customersPath}/customers.csv`]: { actions: [], by: keyCustomers },
	[`${customersPath}/charts/[chart].png`]: { actions: [], by: keyCustomers },
	[`${customersPath}/charts/[chart].svg`]: { actions: [], by: keyCustomers },
	[`${wavePath}/paper`]: { actions: [], by: paper },
	[`${wavePath}/paper/[campaign=uuid]`]: { actions: ['default'], by: paper },
	[`${wavePath}/paper/[campaign=uuid]/[locale=locale].pdf`]: { actions: [], by: paper },
	[`${wavePath}/thesis`]: { actions: [], by: thesis },
	[`${wavePath}/thesis/[locale=locale].pdf`]: { actions: [], by: thesis },
	[`${wavePath}/thesis/tables.xlsx`]: { actions: [], by: thesis },
	[`${wavePath}/invite/[campaign=uuid]/[locale=locale].svg`]: { actions: [], by: openLinks },
	[`${wavePath}/invite/[campaign=uuid]/[locale=locale].png`]: { actions: [], by: openLinks },
	[`${wavePath}/invite/[campaign=uuid]/[locale=locale].pdf`]: { actions: [], by: openLinks },
	['/[lang=locale]/no-mail/[token]']: { actions: ['POST'], by: reminding },
	['/[lang=locale]/report/[token]/tables']: { actions: [], by: 'tests/server/sharing.test.ts' }
};

const routes = join(productRoot, 'src', 'routes');

export interface Found {
	readonly route: string;
	/** Whether anything answers a GET here. */
	readonly get: boolean;
	/** Names of form actions, and `POST` … `DELETE` of endpoints. */
	readonly actions: readonly string[];
}

const namesIn = (source: string): string[] => {
	const [, block] = /export const actions\b[^{]*\{\n(.*?)^\}/ms.exec(source) ?? [];
	if (source.includes('export const actions') && block === undefined) return ['cannot be read'];
	return [...(block ?? '').matchAll(/^\t(?:async )?(\w+)\b/gm)].map(([, name = '']) => name);
};

const methodsIn = (source: string): string[] =>
	[...source.matchAll(/export (?:const|async function|function|\{)\s*(.*)/g)].flatMap(([, rest = '']) =>
		['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'].filter((method) =>
			new RegExp(`\\b${method}\\b`).test(rest.split('=')[0] ?? '')
		)
	);

/** What lies under src/routes: every folder that answers anything by itself. */
export function foundRoutes(folder = ''): Found[] {
	const read = (name: string) => {
		const file = join(routes, folder, name);
		return existsSync(file) ? readFileSync(file, 'utf8') : '';
	};
	const entries = readdirSync(join(routes, folder), { withFileTypes: true });
	const below = entries
		.filter((entry) => entry.isDirectory())
		.flatMap((entry) => foundRoutes(join(folder, entry.name)));
	const page = entries.some(({ name }) => name.startsWith('+page.'));
	const methods = methodsIn(read('+server.ts'));
	if (!page && methods.length === 0) return below;
	const shown = entries.some(({ name }) => name === '+page.svelte' || name === '+page.server.ts');
	const actions = [...namesIn(read('+page.server.ts')), ...methods.filter((method) => method !== 'GET')];
	return [{ route: `/${folder}`, get: shown || methods.includes('GET'), actions }, ...below];
}

/** Every address of the table in the world of `ids`. */
export const addresses = (ids: Ids) =>
	Object.entries(rules).map(([route, rule]) => ({ route, rule, path: rule.path(ids) }));

/** Where an action is posted. */
export const actionPath = (path: string, name: string): string =>
	name === 'default' || name === 'POST' ? path : `${path}?/${name}`;
