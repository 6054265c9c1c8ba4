import type { Locale } from '#lib/domain/text.ts';
import type { DrawnSpec } from '#lib/charts/spec.ts';
import { tableOf } from '#lib/charts/chart-table.ts';
import { colour } from '#lib/charts/theme.ts';
import { formatter } from '#lib/i18n/format.ts';
import { chart } from '../blocks/chart.ts';
import { figures } from '../blocks/figures.ts';
import { heading } from '../blocks/heading.ts';
import { card, columns } from '../blocks/layout.ts';
import { link } from '../blocks/link.ts';
import { list } from '../blocks/list.ts';
import { lead, note, paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { composePdf } from '../kit/compose.ts';
import { contents } from '../kit/contents.ts';
import { cover } from '../kit/cover.ts';
import { marked } from '../kit/rich.ts';
import { section } from '../kit/section.ts';
import { styles } from '../kit/styles.ts';
import { heatmap } from '../table/heatmap.ts';
import { barMark, dotsMark } from '../table/marks.ts';
import { table } from '../table/table.ts';
import { specimenCharts } from './charts.ts';
import { proseOf, torture } from './torture.ts';

/** A document that shows everything the layer can do, for the eye and for the tests. All numbers are invented. */
export function specimen(locale: Locale, created: Date): Promise<Uint8Array> {
	const fmt = formatter(locale);
	const say = (fa: string, en: string) => (locale === 'fa' ? fa : en);
	const { drawn, heatmap: heat } = specimenCharts(say);
	const chartOf = <K extends DrawnSpec['kind']>(kind: K) =>
		drawn.find((spec): spec is Extract<DrawnSpec, { kind: K }> => spec.kind === kind) as Extract<
			DrawnSpec,
			{ kind: K }
		>;
	const prose = marked(proseOf[locale]);
	const sample = say('نمونه – همهٔ داده‌ها ساختگی است', 'SPECIMEN – all data are invented');
	const organization = say('شرکت نمونه (سهامی خاص)', 'Sample Company Ltd');
	const title = say('نمونهٔ حروف‌چینی و نمودارها', 'Specimen of type and charts');
	const meta = {
		title,
		author: organization,
		subject: say('آزمون لایهٔ حروف‌چینی', 'Test of the typesetting layer'),
		keywords: 'specimen',
		running: title,
		organization,
		provenance:
			say('داده: ', 'Data: ') +
			fmt.ltr('9f2c41ab77d0') +
			say(' · فرمول: ', ' · formulas: ') +
			fmt.ltr('1.0.0'),
		badge: sample,
		pageOf: (n: string, of: string) => say(`صفحهٔ ${n} از ${of}`, `Page ${n} of ${of}`)
	};
	const english =
		'Critical success factors of customer relationship management: an English title inside a Persian page';
	const persian = 'عوامل حیاتی موفقیت مدیریت ارتباط با مشتری: عنوانی فارسی در صفحه‌ای انگلیسی';

	return composePdf({ fmt, meta, created }, (kit) => {
		cover(kit, {
			title,
			subtitle: say('آنچه این لایه می‌تواند، در یک سند', 'What the layer can do, in one document'),
			badge: sample,
			facts: [
				[say('تهیه‌شده برای', 'Prepared for'), organization],
				[say('تاریخ', 'Date'), fmt.date(created)],
				[
					say('نویسندگان', 'Authors'),
					fmt.list([say('گروه نخست', 'First group'), say('گروه دوم', 'Second group'), 'CRM Lab'])
				]
			]
		});
		contents(kit, say('فهرست', 'Contents'));

		section(
			kit,
			{
				over: say('۱ · متن', '1 · Text'),
				title: say(
					'متن فارسی و انگلیسی کنار هم درست می‌نشینند',
					'Persian and English sit side by side as they should'
				)
			},
			[
				lead(prose),
				heading(say('خط‌های دشوار', 'Difficult lines'), { listed: true }),
				...torture[locale].map((line) => paragraph(line, { below: 2 })),
				heading(say('بند هم‌تراز', 'A justified paragraph'), { level: 3 }),
				paragraph(prose, { align: 'justify' }),
				paragraph(say(english, persian), { dir: locale === 'fa' ? 'ltr' : 'rtl' }),
				columns([
					{ span: 4, blocks: [paragraph(prose)] },
					{
						span: 4,
						blocks: [
							heading(say('کارت', 'A card'), { level: 3 }),
							card(
								[
									paragraph(say('نیم‌رخ نامتوازن است.', 'The profile is unbalanced.'), {
										style: styles.strong
									})
								],
								'note'
							),
							card([paragraph(say('تصمیم تا پایان ماه.', 'Decision by the end of the month.'))], 'attention')
						]
					},
					{
						span: 4,
						blocks: [
							list([
								marked(say('**نخست:** پروندهٔ یکپارچه', '**First:** one record')),
								say('دوم: چرخهٔ شنیدن', 'Second: a listening loop'),
								'Net Promoter Score'
							]),
							link(
								say('راهنمای روش: https://example.com/method', 'Method guide: https://example.com/method'),
								'https://example.com/method'
							)
						]
					}
				])
			]
		);

		section(
			kit,
			{
				over: say('۲ · نمودار', '2 · Charts'),
				title: say('هر نمودار یک جدول هم دارد', 'Every chart has its table')
			},
			[
				columns([
					{
						span: 5,
						blocks: [
							card([
								paragraph(chartOf('gauge').title, { style: styles.strong }),
								chart(chartOf('gauge')),
								paragraph(say('آمادهٔ حرکت', 'Ready to move'), {
									style: { ...styles.strong, colour: colour.blue },
									align: 'center'
								})
							])
						]
					},
					{ span: 7, blocks: [paragraph(prose)] }
				]),
				figures([
					{ value: fmt.num(214), label: say('پاسخ‌دهندهٔ کارمند', 'employee responses') },
					{ value: fmt.pct(71), label: say('نرخ پاسخ', 'response rate') },
					{ value: fmt.signed(5, 0), label: say('تغییر از موج پیش', 'change since last wave') },
					{ value: fmt.missing, label: say('پنهان', 'hidden') }
				]),
				...(['bars', 'radar', 'trend', 'dumbbell', 'scatter', 'distribution'] as const).flatMap(
					(kind): Block[] => [
						chart(chartOf(kind), {
							titled: true,
							note: say('همهٔ عددها ساختگی است.', 'All numbers are invented.')
						})
					]
				),
				heading(heat.title, { listed: true }),
				...heatmap(
					heat,
					say(
						'برای حفظ گمنامی، واحدهای با کمتر از ۵ پاسخ نشان داده نمی‌شوند (–).',
						'Departments with fewer than 5 responses are not shown (–).'
					)
				)
			]
		);

		const bars = chartOf('bars');
		const twin = tableOf(bars, fmt);
		section(
			kit,
			{
				over: say('۳ · جدول', '3 · Tables'),
				title: say(
					'جدول بلند بر چند صفحه می‌شکند و سرستون آن تکرار می‌شود و این عنوان چنان دراز است که به دو خط می‌رسد',
					'A long table runs over pages, its header is repeated, and this heading is so long that it takes two lines'
				)
			},
			[
				heading(say('میانگین عوامل', 'Factor scores'), { listed: true }),
				table({
					columns: [
						{ head: twin.columns[0]?.head ?? '', width: 30 },
						{ head: twin.columns[1]?.head ?? '', width: 10, align: 'center' },
						{ head: twin.columns[2]?.head ?? '', width: 18, align: 'center' },
						{ head: say('۰ تا ۱۰۰', '0 to 100'), width: 30 },
						{ head: say('اثر', 'Impact'), width: 12 }
					],
					rows: bars.rows.map((row, i) => [
						...(twin.rows[i] ?? []),
						{
							mark: barMark({
								value: row.value,
								interval: row.interval,
								min: 0,
								max: 100,
								threshold: 60,
								attention: row.tone === 'attention'
							})
						},
						{
							mark: dotsMark(
								(i % 5) + 1,
								5,
								say(`${fmt.num((i % 5) + 1)} از ${fmt.num(5)}`, `${(i % 5) + 1} of 5`)
							)
						}
					]),
					note: say('خط عمودی: آستانهٔ ۶۰.', 'Vertical line: the threshold of 60.')
				}),
				heading(say('شصت ردیف', 'Sixty rows'), { listed: true }),
				table({
					columns: [
						{ head: '#', width: 5 },
						{ head: say('گویه', 'Item'), width: 45 },
						{ head: say('تعداد', 'n'), width: 10, align: 'center' },
						{ head: say('میانگین', 'Mean'), width: 10, align: 'center' },
						{ head: say('سازگاری درونی', 'Inter-correlation'), width: 6, align: 'center' }
					],
					rows: Array.from({ length: 60 }, (_, i) => [
						fmt.num(i + 1),
						i % 7 === 3
							? say(
									'کارکنان صف اختیار دارند که مشکل مشتری را تا سقفی معین، بی‌نیاز از تأیید مدیر، همان دم حل کنند.',
									'Front-line employees may solve a customer’s problem at once, up to a fixed limit and without approval.'
								)
							: say(`گویهٔ شمارهٔ ${fmt.num(i + 1)}`, `Item number ${i + 1}`),
						fmt.num(200 + (i % 15)),
						fmt.num(2.5 + (i % 20) / 10, 2),
						fmt.num(0.4 + (i % 30) / 60, 2)
					]),
					totals: [
						[
							say('کل', 'All'),
							say('همهٔ گویه‌ها', 'All items'),
							fmt.num(214),
							fmt.num(3.42, 2),
							fmt.num(0.91, 2)
						]
					],
					note: say('عددها ساختگی است.', 'The numbers are invented.')
				}),
				note(say('پایان نمونه.', 'End of the specimen.'))
			]
		);
	});
}
