import type { GlossaryMessages } from '../en/glossary.ts';

export const glossary: GlossaryMessages = {
	navigation: 'واژه‌نامه',
	title: 'واژه‌ها و عددها چه می‌گویند',
	lead: 'هر واژه در یکی دو جمله، به همان معنا که در این سامانه به کار می‌رود.',
	contents: 'در این صفحه',
	parts: {
		crm: 'CRM',
		customers: 'مشتریان',
		measuring: 'شیوهٔ سنجش',
		statistics: 'آمار'
	},
	figuresTitle: 'عددهایی که بسیار نقل می‌شود',
	figuresLead:
		'مقاله‌های CRM عددهای یکسانی را تکرار می‌کنند. اینجا می‌بینید که منابع آن‌ها چه می‌گوید. هیچ گزارشی از این سامانه با آن‌ها حساب نمی‌کند.',
	claim: 'آنچه می‌گویند',
	quality: 'منبع',
	verdict: 'آنچه می‌توان گفت',
	qualities: {
		range: 'منابع ناهمسان',
		example: 'یک مطالعه',
		passed: 'نقل دست‌دوم',
		missing: 'یافت نشد'
	}
};
