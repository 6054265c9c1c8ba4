import type { ImportMessages } from '../en/imports.ts';

export const imports: ImportMessages = {
	file: {
		'empty-file': 'فایل خالی است.',
		'not-text': 'این فایل جدول نیست؛ نه متن است و نه کارپوشهٔ XLSX.',
		'is-workbook': 'این فایل کارپوشهٔ XLSX است، نه فایل متنی.',
		'is-old-workbook':
			'این کارپوشه قدیمی (‎.xls) یا رمزدار است. آن را با قالب XLSX و بدون رمز، یا با قالب CSV ذخیره کنید.',
		'not-a-workbook': 'این فایل کارپوشهٔ XLSX نیست یا آسیب دیده است.',
		'quotes-not-closed': (record) =>
			`گیومه‌ای که در ردیف ${record} باز شده بسته نشده است و ادامهٔ فایل را نمی‌توان از هم جدا کرد.`,
		'too-large': (megabytes) => `حجم فایل بیش از ${megabytes} مگابایت است.`,
		'inflates-too-much': (megabytes) =>
			`حجم کارپوشه پس از بازشدن بیش از ${megabytes} مگابایت است. آن را با قالب CSV ذخیره کنید.`,
		'too-many-rows': (rows) => `جدول بیش از ${rows} ردیف دارد.`,
		'too-many-columns': (columns) => `جدول بیش از ${columns} ستون دارد یا شمار خانه‌های آن بیش از اندازه است.`
	},
	headsNotClosed:
		'گیومه‌ای که در ردیف نام ستون‌ها باز شده بسته نشده است و ادامهٔ فایل را نمی‌توان از هم جدا کرد.',
	refused: 'چیزی خوانده نشد، زیرا فایل این ایرادها را دارد:',
	valid: (valid, all) => `${valid} ردیف از ${all} ردیف بدون ایراد است.`,
	more: (n) => `… و ${n} مورد دیگر از همین دست`,
	columns: {
		'two-columns-one-item': (columns, item) =>
			`ستون‌های ${columns} همگی گویهٔ ${item} هستند و تنها یکی از آن‌ها می‌تواند به شمار آید. بقیه را با فایل نگاشت کنار بگذارید.`,
		'map-unknown-column': (column) => `ستون ${column} در فایل نگاشت آمده است، اما جدول چنین ستونی ندارد.`,
		'map-unknown-item': (column, item) =>
			`فایل نگاشت به ستون ${column} گویهٔ ${item} را داده است، اما این گویه پرسیده نمی‌شود.`,
		'nothing-matched': (columns) =>
			`هیچ ستونی با گویه‌های این ابزار سنجش هم‌خوان نیست. سطر نخست باید نام ستون‌ها باشد؛ در آن آمده است: ${columns}.`,
		'other-scale': (column, found, expected) =>
			`پاسخ‌های ستون ${column} از ${found} است، اما طیف این گویه از ${expected} است؛ طیف‌ها با هم آمیخته‌اند.`,
		'column-not-found': (column) => `فایل ستون ${column} را ندارد.`,
		'no-records': 'فایل تنها سرستون دارد و هیچ ردیفی در آن نیست.'
	},
	records: {
		'too-few-fields': (record, by) => `ردیف ${record}: ${by} خانه کمتر از سرستون`,
		'too-many-fields': (record, by) => `ردیف ${record}: ${by} خانه بیشتر از سرستون`,
		'empty-id': (record) => `ردیف ${record}: شناسهٔ پاسخ‌دهنده خالی است`,
		'duplicate-id': (record, id, first) => `ردیف ${record}: شناسهٔ ${id} پیش‌تر در ردیف ${first} آمده است`
	},
	cell: (record, column, value, reason) => `ردیف ${record}، ستون ${column}، «${value}»: ${reason}`,
	reasons: {
		'above-maximum': 'بالاتر از بیشترین مقدار طیف',
		'below-minimum': 'پایین‌تر از کمترین مقدار طیف',
		'not-whole': 'عدد صحیح نیست',
		'not-a-number': 'عدد نیست',
		'unknown-word': 'هیچ‌یک از برچسب‌های طیف نیست',
		'unknown-option': 'هیچ‌یک از گزینه‌ها نیست',
		'too-long': 'بیش از اندازه بلند است'
	},
	aside: (columns) => `ستون‌هایی که با هیچ گویه‌ای از این فرم هم‌خوان نبود و به کار نرفت: ${columns}`,
	missing: (items) => `برای این گویه‌ها ستونی پیدا نشد: ${items}`,
	fromTo: (from, to) => `${from} تا ${to}`
};
