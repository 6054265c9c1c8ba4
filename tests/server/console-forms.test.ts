import { describe, expect, test } from 'vitest';
import { instruments } from '../../src/lib/domain/instruments/index.ts';
import type { Fields } from '../../src/lib/server/form.ts';
import { pdfResponse } from '../../src/lib/server/pdf-response.ts';
import { readEngagementInput } from '../../src/routes/[lang=locale]/(console)/engagements/read-engagement.ts';
import { offeredFor, offersIn } from '../../src/routes/[lang=locale]/(console)/waves/offers.ts';
import { readWaveInput } from '../../src/routes/[lang=locale]/(console)/waves/read-wave.ts';

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
			defaultLocale: 'fa',
			units: [
				{ id, name: { fa: 'فروش و پخش', en: 'Sales' }, headcount: 1200 },
				{ name: { fa: 'Service', en: 'Service' }, headcount: 34 }
			],
			targets: { kcf: 70 }
		});
	});

	test('Arabic letters of old keyboards are stored as Persian ones', () => {
		const { client } = readEngagementInput(posted({ ...engagement, clientFa: 'شركت علي' }));
		expect(client.fa).toBe('شرکت علی');
	});

	test('everything that is wrong is told field by field', () => {
		const fields = posted({
			industry: 'espionage',
			defaultLocale: 'de',
			'unit.3.fa': 'x'.repeat(201),
			'unit.3.headcount': '-2',
			'target.kcf': '101'
		});
		expect(issuesOf(() => readEngagementInput(fields))).toEqual({
			clientFa: 'required',
			industry: 'choice',
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
			'targets',
			'units'
		]);
		expect(readEngagementInput(fields).targets).toEqual({});
	});
});

const wave = {
	titleFa: 'موج ۱',
	titleEn: '',
	opensOn: '۱۴۰۵/۹/۱',
	closesOn: '2026-12-15',
	threshold: '۵'
};

describe('the form of a wave', () => {
	test('days of both calendars are stored as ISO, audiences without a questionnaire are not asked', () => {
		const fields = posted({
			...wave,
			'employee.csf': 'core',
			'employee.crm-success': '',
			'employee.population': '۱۲۰',
			'employee.asksUnit': 'yes',
			'customer.population': '50'
		});
		expect(readWaveInput(fields, instruments)).toEqual({
			title: { fa: 'موج ۱', en: 'موج ۱' },
			opensOn: '2026-11-22',
			closesOn: '2026-12-15',
			threshold: 5,
			campaigns: [
				{
					audience: 'employee',
					population: 120,
					asksUnit: true,
					instruments: [{ code: 'csf', form: 'core' }]
				}
			]
		});
	});

	test('an instrument that is not offered is not asked', () => {
		const fields = posted({ ...wave, 'employee.csf': 'core', 'employee.csf-of-others': 'full' });
		const others = instruments.filter((i) => i.code !== 'csf');
		expect(readWaveInput(fields, others).campaigns).toEqual([]);
		expect(readWaveInput(fields, instruments).campaigns[0]?.instruments).toEqual([
			{ code: 'csf', form: 'core' }
		]);
	});

	test('everything that is wrong is told field by field', () => {
		const fields = posted({
			titleFa: '',
			opensOn: '۱۴۰۵/۱۳/۱',
			closesOn: '',
			threshold: '2',
			'customer.customer-short': 'full',
			'customer.customer-full': 'full',
			'customer.population': '0'
		});
		expect(issuesOf(() => readWaveInput(fields, instruments))).toEqual({
			titleFa: 'required',
			opensOn: 'day',
			closesOn: 'required',
			threshold: 'threshold',
			customer: 'asked-twice',
			'customer.population': 'number'
		});
	});

	test('a last day before the first is told at the last day', () => {
		expect(issuesOf(() => readWaveInput(posted({ ...wave, closesOn: '۱۴۰۵/۸/۳۰' }), instruments))).toEqual({
			closesOn: 'order'
		});
	});
});

test('every built-in questionnaire is offered to somebody, with its certificate', () => {
	const { offers, audiences } = offersIn('fa', instruments);
	const offered = new Set(audiences.flatMap((a) => a.codes));
	expect([...offered].sort()).toEqual(Object.keys(offers).sort());
	expect(offeredFor('customer', instruments)).toEqual(['customer-short', 'customer-full']);
	for (const { certificate, forms } of Object.values(offers)) {
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
			'گزارش – موج ۲'
		);
		expect(response.headers.get('content-type')).toBe('application/pdf');
		expect(response.headers.get('content-length')).toBe('8');
		expect(response.headers.get('cache-control')).toBe('private, no-store');
		const disposition = response.headers.get('content-disposition') ?? '';
		expect(disposition).toContain('filename="sanjeh-report-wave-2-fa.pdf"');
		expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe('گزارش – موج ۲.pdf');
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
