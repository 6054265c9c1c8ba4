import { formatter } from '../../format.ts';
import type { EvidenceMessages } from '../en/evidence.ts';

const { num, date } = formatter('fa');

export const evidence: EvidenceMessages = {
	tab: 'شواهد',
	title: (judged, of) =>
		judged === 0
			? 'هنوز شواهد هیچ ادعایی بررسی نشده است'
			: judged === of
				? `شواهد هر ${num(of)} ادعا بررسی شده است`
				: `شواهد ${num(judged)} ادعا از ${num(of)} بررسی شده است`,
	lead: 'ارزیابان می‌گویند سازمان کجا ایستاده است و شما در اینجا می‌گویید پشت آن چه یافته‌اید. ادعای بدون شواهد در گزارش حداکثر ۴۰ امتیاز از ۱۰۰ و ادعای با شواهد ناقص حداکثر ۷۰ امتیاز می‌گیرد. فاصلهٔ این دو، شکاف شعار و عمل است.',
	claim: 'توصیف دوم',
	claimIs: 'ادعا',
	instead: 'به‌جای',
	level: (item) => `شواهد ${item}`,
	levels: {
		none: 'یافت نشد',
		partly: 'تا حدی',
		fully: 'کامل'
	},
	notJudged: 'بررسی‌نشده',
	note: 'آنچه دیده‌اید یا آنچه کم است',
	noteOf: (item) => `یادداشت دربارهٔ ${item}`,
	lastSaved: (name, moment) => (name ? `${name}، ${date(moment)}` : `ذخیره‌شده در ${date(moment)}`),
	save: 'ذخیرهٔ شواهد',
	saved: 'شواهد ذخیره شد و در گزارش کنار ادعاها می‌آید.',
	unchanged: 'چیزی تغییر نکرده بود.',
	toReport: 'ادعا و شواهد',
	issues: {
		'too-long': 'این یادداشت بیش از اندازه بلند است.',
		choice: 'لطفاً یکی از گزینه‌ها را انتخاب کنید.'
	}
};
