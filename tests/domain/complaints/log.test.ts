import { describe, expect, test } from 'vitest';
import { readLog } from '#lib/domain/complaints/log.ts';
import { logWords } from '#lib/i18n/complaint-log.ts';

const today = '2026-11-21';
const read = (...rows: string[][]) => readLog(rows, logWords, today);
const issuesOf = (...rows: string[][]) =>
	read(...rows).problems.list.map(({ line, column, issue }) => [line, column, issue]);

const heads = ['شماره', 'تاریخ دریافت', 'کانال', 'تاریخ پاسخ', 'تاریخ بستن', 'نتیجه', 'رضایت'];
const good = ['۱۷', '۱۴۰۵/۸/۱', 'تلفنی', '۱۴۰۵/۸/۲', '۱۴۰۵/۸/۹', 'حل شد', '۴'];

describe('a log of complaints', () => {
	test('is read in Persian and in English, with days of either calendar, digits of either kind and times of day', () => {
		const taken = {
			number: '17',
			channel: 'phone',
			receivedOn: '2026-10-23',
			acknowledgedOn: '2026-10-24',
			closedOn: '2026-10-31',
			outcome: 'resolved',
			satisfaction: 4
		};
		expect(read(heads, good).cases).toEqual([taken]);
		expect(
			read(
				['Case ID', 'Date received', 'Via', 'First response', 'Closed on', 'Result', 'Grade'],
				['17', '2026-10-23 14:05', 'Telephone', '2026-10-24T09:00:00Z', '10:15 2026/10/31', 'Solved', '4.0']
			).cases
		).toEqual([taken]);
	});

	test('needs no more than number and day; an unknown channel is another one; closing answers', () => {
		const [open] = read(['No.', 'Received'], ['A-1', '2026-11-01']).cases;
		expect(open).toMatchObject({ number: 'A-1', channel: 'other', closedOn: null, acknowledgedOn: null });
		const [closed] = read(
			['No.', 'Received', 'Channel', 'Closed', 'Outcome'],
			['A-1', '2026-11-01', 'carrier pigeon', '2026-11-03', 'rejected']
		).cases;
		expect(closed).toMatchObject({
			channel: 'other',
			acknowledgedOn: '2026-11-03',
			outcome: 'not-justified'
		});
	});

	test('loses its bad lines by name and none of its good ones', () => {
		const without = (at: number, cell: string) => good.map((text, i) => (i === at ? cell : text));
		const rows = [
			without(0, ''),
			without(1, ''),
			without(1, 'آبان'),
			without(1, '۱۴۰۵/۱۲/۱'),
			without(3, '۱۴۰۵/۷/۱'),
			without(4, '۱۴۰۵/۷/۳۰'),
			without(5, 'نامعلوم'),
			without(5, ''),
			without(4, ''),
			without(6, '۷'),
			good,
			good,
			without(0, '۰۹۱۲ ۱۱۱ ۲۲۳۳'),
			without(0, 'sara@example.ir'),
			without(0, 'سارا احمدی'),
			[...without(0, '18'), 'too much']
		];
		const log = read(heads, ...rows);
		expect(log.cases.map(({ number }) => number)).toEqual(['17']);
		expect(log.leftOut).toBe(rows.length - 1);
		const faults = issuesOf(heads, ...rows);
		expect(faults.filter(([line]) => Number(line) <= 3)).toEqual([
			[2, 'number', 'no-number'],
			[3, 'received', 'no-day']
		]);
		expect(new Set(faults.map(([, , issue]) => issue))).toEqual(
			new Set([
				'no-number',
				'no-day',
				'day',
				'future',
				'order',
				'outcome',
				'no-outcome',
				'not-closed',
				'satisfaction',
				'number-twice',
				'contact',
				'fields'
			])
		);
		expect(new Set(faults.map(([line]) => line)).size).toBe(rows.length - 1);
	});

	test('is refused as a whole only where nothing can be known of its lines', () => {
		expect(read(['Name', 'Received'], ['Sara', '2026-11-01']).issue).toEqual({ code: 'no-head' });
		expect(read(heads).issue).toEqual({ code: 'no-cases' });
		expect(read(['No', 'Date', 'Received on'], ['1', '2026-11-01', '2026-11-02']).issue).toEqual({
			code: 'column-twice',
			column: 'received'
		});
	});
});
