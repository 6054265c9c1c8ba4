import type { Subject, UnitData } from '../wave-data.ts';

/** An invented company: everything about it says so. */
export const sampleClient = {
	fa: 'شرکت نمونهٔ سپیدار (داده‌های ساختگی)',
	en: 'Sepidar Sample Company (invented data)'
};

/** The last unit is too small to be shown. */
export const sampleUnits: readonly UnitData[] = [
	{ code: 'sales', title: { fa: 'فروش', en: 'Sales' }, headcount: 74 },
	{ code: 'service', title: { fa: 'خدمات مشتریان', en: 'Customer service' }, headcount: 66 },
	{ code: 'marketing', title: { fa: 'بازاریابی', en: 'Marketing' }, headcount: 32 },
	{ code: 'it', title: { fa: 'فناوری اطلاعات', en: 'Information technology' }, headcount: 28 },
	{ code: 'office', title: { fa: 'دفتر مدیرعامل', en: 'Chief executive’s office' }, headcount: 4 }
];

export const sampleWaves = [1, 2] as const;
export type SampleWaveNumber = (typeof sampleWaves)[number];

const dates = {
	1: {
		title: { fa: 'موج نخست', en: 'First wave' },
		opensOn: '2026-04-18',
		closesOn: '2026-05-02'
	},
	2: {
		title: { fa: 'موج دوم', en: 'Second wave' },
		opensOn: '2026-10-24',
		closesOn: '2026-11-07'
	}
} as const;

export const sampleSubject = (wave: SampleWaveNumber): Subject => ({
	client: sampleClient,
	engagement: { fa: 'آمادگی برای CRM (نمونه)', en: 'Readiness for CRM (sample)' },
	wave: { number: wave, title: dates[wave].title },
	industry: { fa: 'لوازم خانگی و خدمات پس از فروش', en: 'Home appliances and after-sales service' },
	opensOn: dates[wave].opensOn,
	closesOn: dates[wave].closesOn,
	sample: true
});

/** How many are asked, open the questionnaire, and answer. */
export const sampleFieldwork = {
	1: {
		employee: { population: 168, started: 121, responses: 110 },
		manager: { population: 36, started: 32, responses: 30 },
		customer: { population: 4200, started: 731, responses: 600 }
	},
	2: {
		employee: { population: 168, started: 126, responses: 116 },
		manager: { population: 36, started: 33, responses: 31 },
		customer: { population: 4350, started: 718, responses: 600 }
	}
} as const;
