import { describe, expect, test } from 'vitest';
import { audiences } from '../../src/lib/domain/instrument.ts';
import { industryTemplates } from '../../src/lib/domain/industry-templates.ts';
import { instruments } from '../../src/lib/domain/instruments/index.ts';
import { industries, industryName } from '../../src/lib/i18n/console.ts';
import { fieldsInBoth, valuesOf, type Fields } from '../../src/lib/server/http/form.ts';
import { pdfResponse } from '../../src/lib/server/http/pdf-response.ts';
import { readEngagementInput } from '../../src/routes/[lang=locale]/(console)/engagements/read-engagement.ts';
import { offeredFor, offersIn } from '../../src/routes/[lang=locale]/(console)/waves/offers.ts';
import { stepsBefore, stepsOfDraft } from '../../src/routes/[lang=locale]/(console)/waves/plan-steps.ts';
import {
	readDays,
	readGroups,
	readPeople,
	readQuestionnaires,
	readThen
} from '../../src/routes/[lang=locale]/(console)/waves/read-steps.ts';
import { withSuggestion } from '../../src/routes/[lang=locale]/(console)/waves/suggestion.ts';

const posted = (fields: Record<string, string>): Fields =>
	new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));

function issuesOf(read: () => unknown): unknown {
	try {
		read();
	} catch (problem) {
		return (problem as { details: unknown }).details;
	}
	return 'nothing wrong';
}

const engagement = { clientFa: 'بانک', clientEn: 'Bank', industry: 'banking', defaultLocale: 'fa' };

describe('the form of an engagement', () => {
	test('numbers are read in all three kinds of digits, and blank rows are nobody', () => {
		const id = '00000000-0000-4000-8000-000000000001';
		const fields = posted({
			...engagement,
			'unit.0.id': id,
			'unit.0.fa': ' فروش  و پخش ',
			'unit.0.en': 'Sales',
			'unit.0.headcount': '۱٬۲۰۰',
			'unit.1.fa': '',
			'unit.1.en': ' ',
			'unit.1.headcount': '7',
			'unit.10.fa': '',
			'unit.10.en': 'Service',
			'unit.10.headcount': '٣٤',
			'target.kcf': '۷۰',
			'target.org': ''
		});
		expect(readEngagementInput(fields)).toEqual({
			client: { fa: 'بانک', en: 'Bank' },
			industry: 'banking',
			size: null,
			defaultLocale: 'fa',
			units: [
				{ id, name: { fa: 'فروش و پخش', en: 'Sales' }, headcount: 1200 },
				{ name: { fa: 'Service', en: 'Service' }, headcount: 34 }
			],
			targets: { kcf: 70 }
		});
	});

	test('the size of the client is one of the bands, or not said', () => {
		expect(readEngagementInput(posted({ ...engagement, size: 'large' })).size).toBe('large');
		expect(readEngagementInput(posted({ ...engagement, size: '' })).size).toBeNull();
	});

	test('Arabic letters of old keyboards are stored as Persian ones', () => {
		const { client } = readEngagementInput(posted({ ...engagement, clientFa: 'شركت علي' }));
		expect(client.fa).toBe('شرکت علی');
	});

	test('everything that is wrong is told field by field', () => {
		const fields = posted({
			industry: 'espionage',
			size: 'enormous',
			defaultLocale: 'de',
			'unit.3.fa': 'x'.repeat(201),
			'unit.3.headcount': '-2',
			'target.kcf': '101'
		});
		expect(issuesOf(() => readEngagementInput(fields))).toEqual({
			clientFa: 'required',
			industry: 'choice',
			size: 'choice',
			defaultLocale: 'choice',
			'unit.3.fa': 'too-long',
			'unit.3.headcount': 'number',
			'target.kcf': 'percent'
		});
	});

	test('fields that nobody asked for are left alone', () => {
		const fields = posted({ ...engagement, organization_id: 'x', sample: 'true', 'target.__proto__': '5' });
		expect(Object.keys(readEngagementInput(fields)).sort()).toEqual([
			'client',
			'defaultLocale',
			'industry',
			'size',
			'targets',
			'units'
		]);
		expect(readEngagementInput(fields).targets).toEqual({});
	});

	test('a name in one language only is changed in both when it is changed', () => {
		const { client } = readEngagementInput(posted({ ...engagement, clientEn: '' }));
		expect(client).toEqual({ fa: 'بانک', en: 'بانک' });
		const shown = fieldsInBoth('client', client);
		expect(shown).toEqual({ clientFa: 'بانک', clientEn: '' });
		const renamed = readEngagementInput(posted({ ...engagement, ...shown, clientFa: 'بانک نو' }));
		expect(renamed.client).toEqual({ fa: 'بانک نو', en: 'بانک نو' });
		expect(fieldsInBoth('client', { fa: 'IBM', en: 'IBM' })).toEqual({ clientFa: '', clientEn: 'IBM' });
		expect(fieldsInBoth('client', { fa: 'بانک', en: 'Bank' })).toEqual({
			clientFa: 'بانک',
			clientEn: 'Bank'
		});
	});

	test('what was typed is shown again, but for a name that no page can be sent', () => {
		const sent = new Map([...posted({ name: 'بانک' }), ['__proto__', ['x']], ['constructor', ['y', 'z']]]);
		const shown = valuesOf(sent as Fields);
		expect(shown.name).toBe('بانک');
		expect(Object.keys(shown)).toEqual(['name', 'constructor']);
		expect(shown['constructor']).toBe('y');
	});
});

const asked = (audience: 'employee' | 'customer', code: string, form: string) => ({
	audience,
	population: 120,
	asksUnit: true,
	instruments: [{ code, form }]
});

describe('the step of the questionnaires', () => {
	const choose = (codes: readonly string[], before: Parameters<typeof readQuestionnaires>[1] = []) =>
		readQuestionnaires(
			posted(Object.fromEntries(codes.map((code) => [`ask.${code}`, 'yes']))),
			before,
			instruments
		).campaigns;

	test('a questionnaire goes to those it is written for, in its first form', () => {
		expect(choose(['customer-short', 'csf'])).toEqual([
			{
				audience: 'employee',
				population: null,
				asksUnit: false,
				instruments: [{ code: 'csf', form: 'core' }]
			},
			{
				audience: 'customer',
				population: null,
				asksUnit: false,
				instruments: [{ code: 'customer-short', form: 'full' }]
			}
		]);
	});

	describe('starts with a suggestion for the industry of the client', () => {
		const at = (query: string) => new URL(`http://localhost/fa/engagements/e/waves/new${query}`);
		const offers = offersIn('fa', instruments);

		test.each(industries.filter((code) => code !== 'other'))('%s', (industry) => {
			const shown = withSuggestion('fa', at(''), industry, offers, {});
			expect(shown.values).toEqual({});
			expect(shown.suggestion).toMatchObject({ industry: industryName(industry).fa, ticked: false });
			const { values, suggestion } = withSuggestion('fa', at('?suggested=yes'), industry, offers, {});
			expect(suggestion?.ticked).toBe(true);
			const ticked = Object.keys(values).map((name) => name.replace('ask.', ''));
			expect(ticked).toHaveLength(industryTemplates[industry]!.questionnaires.length);
			// What is suggested can be asked as it is: nobody is asked the same thing twice, staff and customers both.
			const campaigns = choose(ticked);
			expect(campaigns.flatMap((c) => c.instruments.map((i) => i.code)).toSorted()).toEqual(
				ticked.toSorted()
			);
			expect(campaigns.map((c) => c.audience)).toEqual(expect.arrayContaining(['employee', 'customer']));
		});

		test('but not where something has been chosen already, nor where the industry is another one', () => {
			const chosen = { 'ask.km-success': 'yes' };
			expect(withSuggestion('fa', at('?suggested=yes'), 'banking', offers, chosen)).toEqual({
				values: chosen,
				suggestion: null
			});
			expect(withSuggestion('fa', at(''), 'other', offers, {}).suggestion).toBeNull();
		});
	});

	test('what was planned for one that stays is kept, and one that is left out is asked of nobody', () => {
		const before = [asked('employee', 'csf', 'core'), asked('customer', 'customer-short', 'full')];
		expect(choose(['csf'], before)).toEqual([before[0]]);
		expect(choose([], before)).toEqual([]);
	});

	test('two that share statements are told at the second', () => {
		expect(issuesOf(() => choose(['customer-short', 'customer-full']))).toEqual({
			'ask.customer-full': 'overlap'
		});
	});

	test('an instrument that is not on offer any more is asked of nobody', () => {
		const fields = posted({ 'ask.csf-of-others': 'yes', 'ask.csf': 'yes' });
		const before = [asked('employee', 'csf-of-others', 'full')];
		const { campaigns } = readQuestionnaires(fields, before, instruments);
		expect(campaigns.flatMap((c) => c.instruments.map((i) => i.code))).toEqual(['csf']);
	});
});

describe('the step of those who answer', () => {
	const read = (fields: Record<string, string>) =>
		readPeople(posted(fields), [asked('employee', 'csf', 'full')], instruments).campaigns;

	test('each audience is asked what is chosen for it; what another step decided stays', () => {
		const fields = {
			'employee.csf': 'core',
			'employee.crm-success': '',
			'employee.population': '۱۲۰',
			'customer.population': '50'
		};
		expect(read(fields)).toEqual([asked('employee', 'csf', 'core')]);
	});

	test('everything that is wrong is told field by field', () => {
		const fields = {
			'employee.csf': 'core',
			'employee.population': 'many',
			'customer.customer-short': 'full',
			'customer.customer-full': 'full',
			'customer.population': '0'
		};
		expect(issuesOf(() => read(fields))).toEqual({
			customer: 'asked-twice',
			'employee.population': 'number',
			'customer.population': 'number'
		});
	});
});

describe('the step of the groups', () => {
	const before = [asked('employee', 'csf', 'core')];

	test('the threshold is read, and where an answer gets its unit', () => {
		expect(readGroups(posted({ threshold: '۸' }), before, instruments)).toEqual({
			threshold: 8,
			campaigns: [{ ...before[0], asksUnit: false }]
		});
	});

	test.each(['', '2', '101', 'five'])('«%s» is no threshold', (threshold) => {
		expect(issuesOf(() => readGroups(posted({ threshold }), before, instruments))).toMatchObject({
			threshold: expect.stringMatching(/threshold|number/) as string
		});
	});
});

describe('the step of the days', () => {
	const unnamed = { fa: 'موج ۲', en: 'Wave 2' };
	const days = { opensOn: '۱۴۰۵/۹/۱', closesOn: '2026-12-15' };

	test('days of both calendars are stored as ISO, a title of one language serves both', () => {
		expect(readDays(posted({ ...days, titleFa: 'موج ۱', titleEn: '' }), unnamed)).toEqual({
			title: { fa: 'موج ۱', en: 'موج ۱' },
			opensOn: '2026-11-22',
			closesOn: '2026-12-15'
		});
	});

	test('without a title the wave is called by its number', () => {
		expect(readDays(posted({ ...days, titleFa: ' ' }), unnamed).title).toEqual(unnamed);
	});

	test('everything that is wrong is told field by field', () => {
		const fields = posted({ titleFa: 'x'.repeat(201), opensOn: '۱۴۰۵/۱۳/۱', closesOn: '' });
		expect(issuesOf(() => readDays(fields, unnamed))).toEqual({
			titleFa: 'too-long',
			opensOn: 'day',
			closesOn: 'required'
		});
	});

	test('a last day before the first is told at the last day', () => {
		expect(issuesOf(() => readDays(posted({ ...days, closesOn: '۱۴۰۵/۸/۳۰' }), unnamed))).toEqual({
			closesOn: 'order'
		});
	});
});

describe('the steps of a plan', () => {
	const draft = { id: 'w', closesOn: '2026-12-15' };
	const open = (steps: readonly { code: string; state: string | null }[]) =>
		steps.filter(({ state }) => state === 'open').map(({ code }) => code);
	const campaign = (audience: 'employee' | 'customer', population: number | null) => ({
		audience,
		population,
		instruments: [
			{
				code: 'csf',
				form: 'core',
				hash: '',
				version: '1',
				title: { fa: '', en: '' },
				formTitle: { fa: '', en: '' },
				items: 1,
				minutes: 1
			}
		]
	});

	test('a step is open until what it asks for is there', () => {
		expect(open(stepsOfDraft({ ...draft, campaigns: [] }, '2026-12-16'))).toEqual([
			'questionnaires',
			'people',
			'days'
		]);
		expect(open(stepsOfDraft({ ...draft, campaigns: [campaign('employee', null)] }, '2026-12-15'))).toEqual([
			'people'
		]);
		const campaigns = [campaign('employee', 12), campaign('customer', null)];
		expect(open(stepsOfDraft({ ...draft, campaigns }, '2026-12-15'))).toEqual([]);
	});

	test('before there is a draft only the steps that make it can be entered', () => {
		const entered = (id?: string) => stepsBefore(id).flatMap(({ code, path }) => (path ? [code] : []));
		expect(entered()).toEqual([]);
		expect(entered('e')).toEqual(['client', 'questionnaires']);
	});

	test('a form that none of the buttons sent is refused', () => {
		expect(readThen(posted({ then: 'leave' }))).toBe('leave');
		for (const then of ['', 'launch'])
			expect(issuesOf(() => readThen(posted({ then })))).toEqual({ then: 'missing' });
	});
});

test('every built-in questionnaire is offered to somebody, with its certificate', () => {
	const offers = offersIn('fa', instruments);
	expect(offers.map(({ code }) => code).sort()).toEqual(instruments.map(({ code }) => code).sort());
	for (const { code } of offers)
		expect(audiences.some((audience) => offeredFor(audience, instruments).includes(code))).toBe(true);
	expect(offeredFor('customer', instruments)).toEqual(['customer-short', 'customer-full']);
	for (const { certificate, forms } of offers) {
		expect(certificate.basis).not.toBe('');
		expect(certificate.own).not.toBe('');
		for (const form of forms) expect(form.minutes).toBeGreaterThan(0);
	}
});

describe('a PDF as an answer', () => {
	test('says its size, is kept by no cache, and bears its name in both scripts', async () => {
		const response = pdfResponse(
			new TextEncoder().encode('%PDF-1.7'),
			'sanjeh-report-wave-2-fa',
			'گزارش – موج ۲: پوستر'
		);
		expect(response.headers.get('content-type')).toBe('application/pdf');
		expect(response.headers.get('content-length')).toBe('8');
		expect(response.headers.get('cache-control')).toBe('private, no-store');
		const disposition = response.headers.get('content-disposition') ?? '';
		expect(disposition).toContain('filename="sanjeh-report-wave-2-fa.pdf"');
		expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe('گزارش – موج ۲ پوستر.pdf');
		expect(await response.text()).toBe('%PDF-1.7');
	});

	test('a name cannot break the header or lead into another folder', () => {
		const name = '../../etc/"; filename=x\r\nset-cookie: a=b';
		const disposition = pdfResponse(new Uint8Array(), 'x', name).headers.get('content-disposition') ?? '';
		expect(disposition).not.toMatch(/[\r\n/]/);
		expect(disposition.match(/"/g)).toHaveLength(2);
		expect(disposition.split(';')).toHaveLength(3);
	});
});
