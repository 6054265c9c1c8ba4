import type { Locale } from '#lib/domain/text.ts';

/** Lines that go wrong in a PDF sooner than others: digits, signs, brackets, two directions on one line, joined forms. */
export const torture: Readonly<Record<Locale, readonly string[]>> = {
	fa: [
		'سلامت و آمادگی سازمان برای تحول مشتری‌مداری',
		'لا إله، الآن، سؤال، مسئله، کالا، اطلاعات، خلاصه، علاقه، الأول',
		'می‌شود، نمی‌توانیم، خانه‌ای، مشتری‌ها، پاسخ‌دهنده، بهره‌وری',
		'مُدیرِ عامِل، اِحساسِ تَعلُّق، حتماً، مسئلهٔ، رفتهٔ',
		'سال ۱۴۰۳، ۱۲۳٬۴۵۶٫۷۸ ریال، ۴٫۵٪، از ۱ تا ۵',
		'نسخهٔ 2.5، بازهٔ 10-20، رشد 12.5% در 2024/03/20',
		'عامل «فرهنگ سازمانی» (Culture) بیشترین [اثر] را دارد.',
		'سامانهٔ CRM و شاخص NPS (Net Promoter Score) در Q3 برابر ۴۲ است.',
		'نشانی: https://example.com/report?id=42&lang=fa را ببینید.',
		'شکاف: \u200e−۰٫۴۵ و \u200e+۰٫۳؛ بازهٔ اطمینان ۹۵\u200f٪: [۳٫۱ , ۳٫۸]؛ p < ۰٫۰۵',
		'پست الکترونیک info@example.ir یا تلفن \u2066+98-21-12345678\u2069',
		'آلفای کرونباخ α = ۰٫۸۷ (n = ۱۲۸)؛ R² = ۰٫۶۴؛ χ²(۳) = ۷٫۸؛ ۵×۳',
		'(پرانتز (تودرتو) [کروشه] {آکولاد} «گیومه ‹درونی›»)',
		'ایموجی 🙂 و 👍🏽 و ❤️ و 👨‍👩‍👧 و 🇮🇷 و 1️⃣ در متن، و نویسهٔ ناموجود 漢字',
		'خانهٔ ما، همهٔ مشتری‌ها، مدیرِ عامل و نامهٔ «ادارهٔ کل» دربارهٔ ۱۲ نسخهٔ تازهٔ ✅',
		'تاریخ \u20662026-11-21\u2069 و درهم‌سازهٔ \u20669f2c-41ab-77\u2069 در یک خط'
	],
	en: [
		'Readiness of the organisation for customer orientation',
		'The term «مشتری‌مداری» (customer orientation) means putting the customer first.',
		'Cronbach’s α = 0.87 (n = 128); R² = 0.64; χ²(3) = 7.8; β = −0.45; p < 0.05',
		'Price: 1,250,000 rials (12% off) – a change of +3.5; see [3.1, 3.8].',
		'The unit «پشتیبانی و خدمات» scored 68 of 100 in 1403.',
		'Write to info@example.ir or see https://example.com/report?id=42&lang=en for more.',
		'“Quotes”, ‘single’, em — dash, en – dash, ellipsis…, 50 °C, ½, ×, ÷, ≤, ≥, ±',
		'Emoji 🙂 👍🏽 ❤️ 👨‍👩‍👧 1️⃣ are drawn; characters that no font here has 漢字 become question marks.'
	]
};

/** A paragraph that wraps, with two directions, emphasis and figures. */
export const proseOf: Readonly<Record<Locale, string>> = {
	fa: 'نتایج ارزیابی نشان می‌دهد که سطح آمادگی کلی سازمان برابر با **۶۸ از ۱۰۰** است (بازهٔ اطمینان ۹۵\u200f٪: ۶۵ تا ۷۱). عامل «رهبری و چشم‌انداز» با میانگین ۳٫۹ از ۵ بالاترین و عامل «سامانه‌ها و داده‌ها (CRM)» با میانگین ۲٫۷ پایین‌ترین رتبه را دارد. پیشنهاد می‌شود پیش از هر سرمایه‌گذاری تازه در نرم‌افزارهایی مانند Microsoft Dynamics 365 یا Salesforce، فرایندهای پاسخ‌گویی بازنگری شود؛ جزئیات بیشتر در https://example.com/guide آمده است.',
	en: 'The assessment shows an overall readiness of **68 of 100** (95% confidence interval: 65 to 71). “Leadership & vision” averages 3.9 of 5 and ranks first, “Systems & data (CRM)” averages 2.7 and ranks last. Before any new investment in software such as Microsoft Dynamics 365 or Salesforce, the response processes should be reviewed; the details are at https://example.com/guide.'
};
