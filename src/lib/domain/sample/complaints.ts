import type { Channel, Outcome } from '../complaints/case.ts';
import type { DisputeBody, DisputeOutcome } from '../complaints/dispute.ts';

/** An invented complaint; all days are calendar days, counted from today backwards and from the receipt onwards. */
export interface SampleComplaint {
	readonly daysAgo: number;
	readonly channel: Channel;
	readonly message: string;
	/** null: not yet. */
	readonly acknowledgedAfter: number | null;
	readonly closedAfter: number | null;
	readonly outcome: Outcome | null;
	readonly reopened?: true;
	readonly satisfaction: number | null;
	/** Taken outside after it was closed. */
	readonly dispute?: {
		readonly body: DisputeBody;
		readonly outcome: DisputeOutcome;
		readonly takenAfter: number;
		readonly endedAfter: number;
	};
}

const solved = (
	daysAgo: number,
	channel: Channel,
	[acknowledgedAfter, closedAfter]: readonly [number, number],
	outcome: Outcome,
	satisfaction: number | null,
	message: string
): SampleComplaint => ({
	daysAgo,
	channel,
	message,
	acknowledgedAfter,
	closedAfter,
	outcome,
	satisfaction
});

/** What customers of an appliance maker complained of in the last months, the oldest first. */
export const sampleComplaints: readonly SampleComplaint[] = [
	solved(171, 'phone', [1, 12], 'resolved', 4, 'یخچال پس از تعمیر باز هم صدا می‌دهد.'),
	solved(163, 'in-person', [0, 6], 'compensated', 5, 'در ماشین لباسشویی هنگام حمل خط افتاده است.'),
	solved(150, 'phone', [2, 25], 'resolved', 2, 'سه بار برای یک قطعه به نمایندگی رفتم.'),
	{
		...solved(144, 'mail', [1, 9], 'not-justified', 2, 'می‌خواهم هزینهٔ تعمیر پس از پایان ضمانت برگردد.'),
		dispute: { body: 'association', outcome: 'settled', takenAfter: 16, endedAfter: 41 }
	},
	solved(131, 'phone', [4, 18], 'resolved', 3, 'نصاب در روز مقرر نیامد و خبر هم نداد.'),
	solved(120, 'phone', [1, 7], 'resolved', 5, 'فاکتور با قیمتی که گفته بودند فرق دارد.'),
	{
		...solved(112, 'phone', [1, 30], 'compensated', 3, 'دستگاه تعویضی هم همان ایراد را دارد.'),
		reopened: true
	},
	solved(98, 'mail', [1, 5], 'withdrawn', null, 'کد رهگیری سفارش کار نمی‌کند.'),
	solved(12, 'questionnaire', [0, 6], 'resolved', 5, 'پیامک نوبت تعمیر به شمارهٔ قدیمی من می‌رود.'),
	solved(11, 'questionnaire', [1, 8], 'resolved', 4, 'قطعه رسید ولی کسی برای نصب تماس نگرفت.'),
	solved(10, 'questionnaire', [1, 4], 'compensated', 4, 'هزینهٔ رفت‌وآمد را دو بار گرفتند.'),
	{
		daysAgo: 26,
		channel: 'phone',
		message: 'ماشین ظرفشویی هنوز در تعمیرگاه است و پاسخ روشنی نمی‌دهند.',
		acknowledgedAfter: 3,
		closedAfter: null,
		outcome: null,
		satisfaction: null
	},
	{
		daysAgo: 9,
		channel: 'questionnaire',
		message: 'ضمانت‌نامه را به نام فروشگاه زده‌اند. لطفاً اصلاح کنید.',
		acknowledgedAfter: 1,
		closedAfter: null,
		outcome: null,
		satisfaction: null
	},
	{
		daysAgo: 6,
		channel: 'questionnaire',
		message: 'اجاق گاز دو شعله‌اش خوب نمی‌سوزد و نوبت تعمیر یک ماه دیگر است.',
		acknowledgedAfter: null,
		closedAfter: null,
		outcome: null,
		satisfaction: null
	},
	{
		daysAgo: 0,
		channel: 'questionnaire',
		message: 'دستورالعمل فارسی داخل بسته نبود.',
		acknowledgedAfter: null,
		closedAfter: null,
		outcome: null,
		satisfaction: null
	}
];
