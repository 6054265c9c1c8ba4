import { formatter } from '../../format.ts';
import type { AuditMessages } from '../en/audit.ts';

const { num } = formatter('fa');

const roles: Readonly<Record<string, string>> = {
	owner: 'مالک',
	consultant: 'مشاور',
	manager: 'مدیر',
	auditor: 'ممیز'
};

const formats: Readonly<Record<string, string>> = {
	pdf: 'گزارش، PDF',
	xlsx: 'کارپوشه، اکسل',
	'thesis-pdf': 'پیوست پایان‌نامه، PDF',
	'thesis-xlsx': 'جدول‌های پایان‌نامه، اکسل',
	csv: 'CSV',
	sav: 'SPSS',
	spss: 'SPSS، فایل ZIP',
	jsonl: 'JSON',
	codebook: 'راهنمای متغیرها، CSV',
	comments: 'نظرها، CSV'
};

export const audit: AuditMessages = {
	navigation: 'دفتر رویدادها',
	overline: 'دفتر رویدادها',
	title: 'چه کسی، چه کاری، چه زمانی',
	lead: (days) =>
		`به این دفتر تنها افزوده می‌شود و خود پایگاه داده نمی‌گذارد چیزی از آن تغییر کند یا پاک شود. نه پاسخی در آن است، نه نشانی و نه پیوندی. هر رویداد پس از ${num(days)} روز پاک می‌شود.`,
	filter: 'نمایش',
	about: 'چه چیزی',
	everything: 'همه چیز',
	person: 'چه کسی',
	everybody: 'همه',
	day: 'روز',
	dayHint: 'برای نمونه ۱۴۰۵/۹/۱؛ برای همهٔ روزها خالی بگذارید',
	badDay: 'این روز خوانده نشد، پس رویدادهای همهٔ روزها آمده است.',
	table: 'رویدادها، تازه‌ترین در آغاز',
	newer: 'تازه‌تر',
	older: 'قدیمی‌تر',
	csv: 'دریافت به شکل CSV',
	emptyTitle: 'چیزی پیدا نشد',
	empty: 'رویدادی با این مشخصات ثبت نشده است.',
	fileName: 'audit-log',
	columns: ['زمان', 'زمان (UTC)', 'چه کسی', 'چه کاری', 'روی چه', 'جزئیات', 'کد', 'شناسه'],
	subjects: {
		session: 'ورود',
		password: 'گذرواژه‌ها',
		'second-factor': 'عامل دوم',
		provider: 'سامانهٔ ورود سازمانی',
		member: 'اعضا',
		reader: 'دسترسی خوانندگان',
		organization: 'سازمان',
		engagement: 'پروژه‌ها',
		wave: 'موج‌ها',
		instrument: 'پرسشنامه‌های خودتان',
		invitation: 'دعوت‌ها',
		data: 'خروجی و ورودی داده',
		report: 'دریافت گزارش',
		share: 'پیوندهای اشتراک',
		evidence: 'شواهد',
		finding: 'یافته‌ها',
		theme: 'موضوع‌های نظرها',
		plan: 'برنامهٔ اقدام',
		objective: 'اهداف',
		complaint: 'شکایت‌ها',
		charter: 'منشور مشتری',
		customers: 'مشتریان کلیدی',
		benchmark: 'معیارهای مقایسه',
		retention: 'حذف در پایان مهلت',
		log: 'خود دفتر'
	},
	actions: {
		'session.opened': 'وارد شد',
		'session.refused': 'ورود پذیرفته نشد',
		'session.ended': 'نشست دیگری پایان یافت',
		'password.changed': 'گذرواژه عوض شد',
		'password.reset': 'گذرواژه با پیوند از نو تعیین شد',
		'password.replaced': 'گذرواژه را راهبر سرور عوض کرد',
		'second-factor.turned-on': 'عامل دوم روشن شد',
		'second-factor.turned-off': 'عامل دوم خاموش شد',
		'second-factor.taken-away': 'عامل دوم را راهبر سرور برداشت',
		'second-factor.taken-by-owner': 'مالک سازمان عامل دوم عضوی را برداشت',
		'second-factor.codes-renewed': 'کدهای بازیابی نو شد',
		'second-factor.code-used-up': 'یک کد بازیابی به کار رفت',
		'second-factor.required': 'عامل دوم برای همهٔ اعضا لازم شد',
		'second-factor.not-required': 'عامل دوم دیگر برای همهٔ اعضا لازم نیست',
		'provider.connected': 'حساب به سامانهٔ ورود سازمانی وصل شد',
		'provider.disconnected': 'حساب از سامانهٔ ورود سازمانی جدا شد',
		'provider.signed-in': 'سامانهٔ ورود سازمانی او را شناخت',
		'member.added': 'راهبر سرور عضوی افزود',
		'member.invited': 'عضوی دعوت شد',
		'member.invitation-withdrawn': 'دعوت عضو پس گرفته شد',
		'member.joined': 'به سازمان پیوست',
		'member.role-changed': 'نقش عوض شد',
		'member.removed': 'عضویت پایان یافت',
		'reader.granted': 'پروژه برای خواننده باز شد',
		'reader.revoked': 'پروژه برای خواننده بسته شد',
		'organization.created': 'سازمان ساخته شد',
		'organization.renamed': 'نام سازمان عوض شد',
		'organization.deleted': 'سازمان حذف شد',
		'engagement.created': 'پروژه ساخته شد',
		'engagement.changed': 'پروژه ویرایش شد',
		'engagement.look-changed': 'ظاهر گزارش‌ها تغییر کرد',
		'engagement.method-changed': 'شیوهٔ محاسبهٔ شاخص تغییر کرد',
		'engagement.deleted': 'پروژه حذف شد',
		'wave.created': 'موج برنامه‌ریزی شد',
		'wave.changed': 'برنامهٔ موج ویرایش شد',
		'wave.launched': 'موج آغاز شد',
		'wave.closed': 'موج بسته شد',
		'wave.deleted': 'موج حذف شد',
		'instrument.published': 'نسخه‌ای از پرسشنامهٔ سازمان ساخته شد',
		'instrument.changed': 'پرسشنامهٔ سازمان ویرایش شد',
		'instrument.deleted': 'پرسشنامهٔ سازمان حذف شد',
		'invitation.made': 'پیوندهای شخصی ساخته شد',
		'invitation.mailed': 'دعوت‌نامه‌ها به صف ارسال سپرده شد',
		'invitation.reminded': 'یادآوری‌ها به صف ارسال سپرده شد',
		'invitation.embedded': 'وبگاه مجاز برای قاب پرسشنامه تغییر کرد',
		'invitation.sent-again': 'نامه دوباره فرستاده شد',
		'invitation.forgotten': 'نشانی یک نفر حذف شد',
		'data.exported': 'از پاسخ‌ها خروجی گرفته شد',
		'data.imported': 'پاسخ‌ها وارد شد',
		'report.downloaded': 'گزارش دریافت شد',
		'report.foreword-changed': 'سخن مشاور در گزارش تغییر کرد',
		'report.published': 'گزارش منتشر شد',
		'share.made': 'پیوند اشتراک ساخته شد',
		'share.withdrawn': 'پیوند اشتراک پس گرفته شد',
		'evidence.changed': 'شواهد داوری شد',
		'finding.changed': 'یافته‌های گزارش ویرایش شد',
		'theme.added': 'موضوعی برای نظرها افزوده شد',
		'theme.changed': 'موضوع نظرها تغییر کرد',
		'theme.deleted': 'موضوعی از نظرها حذف شد',
		'theme.put-back': 'موضوع حذف‌شدهٔ نظرها بازگردانده شد',
		'theme.sorted': 'نظرها موضوع‌بندی شد',
		'plan.added': 'اقدامی به برنامه افزوده شد',
		'plan.changed': 'اقدامی در برنامه تغییر کرد',
		'plan.deleted': 'اقدامی از برنامه حذف شد',
		'plan.put-back': 'اقدام حذف‌شده به برنامه بازگردانده شد',
		'plan.exported': 'برنامهٔ اقدام دریافت شد',
		'objective.added': 'شاخصی به یکی از اهداف افزوده شد',
		'objective.changed': 'شاخص یکی از اهداف تغییر کرد',
		'objective.measured': 'مقدار تازه‌ای برای شاخصی ثبت شد',
		'objective.deleted': 'شاخص یکی از اهداف حذف شد',
		'objective.put-back': 'شاخص حذف‌شدهٔ یکی از اهداف بازگردانده شد',
		'complaint.entered': 'شکایتی دستی ثبت شد',
		'complaint.changed': 'پروندهٔ شکایتی تغییر کرد',
		'complaint.contact-deleted': 'اطلاعات تماس یک شکایت پاک شد',
		'complaint.agreed': 'قرارهای رسیدگی به شکایت تغییر کرد',
		'complaint.imported': 'شکایت‌ها از دفتر آورده شد',
		'complaint.import-withdrawn': 'شکایت‌های آمده از دفتر حذف شد',
		'charter.added': 'تعهدی به منشور افزوده شد',
		'charter.changed': 'تعهدی در منشور تغییر کرد',
		'charter.deleted': 'تعهدی از منشور حذف شد',
		'charter.put-back': 'تعهد حذف‌شده به منشور بازگردانده شد',
		'customers.saved': 'فهرست مشتریان کلیدی ذخیره شد',
		'customers.deleted': 'فهرست مشتریان کلیدی حذف شد',
		'customers.exported': 'فهرست مشتریان کلیدی دریافت شد',
		'customers.reported': 'گزارش‌ها اعداد مشتریان کلیدی را نشان می‌دهند',
		'customers.unreported': 'گزارش‌ها دیگر اعداد مشتریان کلیدی را نشان نمی‌دهند',
		'customers.unnamed': 'نامی از فهرست مشتریان کلیدی حذف شد',
		'benchmark.exported': 'فایل معیار صنعت ساخته شد',
		'benchmark.imported': 'فایل معیار صنعت وارد شد',
		'benchmark.deleted': 'فایل معیار صنعت حذف شد',
		'benchmark.key-accepted': 'کلید فرستندهٔ معیار پذیرفته شد',
		'benchmark.key-withdrawn': 'پذیرش کلید فرستندهٔ معیار پس گرفته شد',
		'retention.drafts': 'پاسخ‌های ناتمام حذف شد',
		'retention.contacts': 'نام و نشانی دعوت‌شدگان حذف شد',
		'retention.complaints': 'اطلاعات تماس شکایت‌های بسته پاک شد',
		'retention.log': 'رویدادهای قدیمی این دفتر حذف شد',
		'log.exported': 'از دفتر رویدادها خروجی گرفته شد'
	},
	by: ({ action, by, byAccount }) => {
		if (by !== null) return by;
		if (byAccount) return 'حسابی که دیگر نیست';
		if (action === 'session.refused') return 'ناشناس';
		return ['password', 'member', 'second-factor', 'provider'].includes(action.split('.', 1)[0] ?? '')
			? 'راهبر سرور'
			: 'کار روزانه';
	},
	object: ({ object, person, by, detail }) => {
		const name = typeof detail.fa === 'string' ? detail.fa : null;
		if (person !== null)
			return [person === by ? null : person, name].filter((part) => part !== null).join(' – ');
		if (name !== null) return name;
		return object?.kind === 'account' ? 'حسابی که دیگر نیست' : object?.kind === 'instrument' ? object.id : '';
	},
	detail: ({ detail: { count, days, role, format } }) =>
		[
			typeof count === 'number' ? `تعداد: ${num(count)}` : '',
			typeof days === 'number' ? `برای ${num(days)} روز` : '',
			typeof role === 'string' ? `نقش: ${roles[role] ?? role}` : '',
			typeof format === 'string' ? (formats[format] ?? format) : ''
		]
			.filter((part) => part !== '')
			.join('، ')
};
