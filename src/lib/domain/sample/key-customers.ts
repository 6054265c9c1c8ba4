import type { Relation } from '../key-customers/customer.ts';
import { seededRandom } from '../statistics/random.ts';
import { chance, normal, weighted } from './draw.ts';

/** An invented customer of the sample company, as its accounts would list it. */
export interface SampleKeyCustomer {
	readonly name: string;
	/** Whole toman in twelve months; below 0 when more was returned than bought. */
	readonly revenue: number;
	/** Per cent of revenue; null: the accounts do not say. */
	readonly margin: number | null;
	readonly purchases: number;
	/** Per cent: how likely it is still a customer a year later. */
	readonly retention: number | null;
	/** 0 … 100; null: nobody asked. */
	readonly satisfaction: number | null;
	readonly relations: readonly Relation[];
}

/** Shops, wholesalers, builders, hotels and buyers abroad, by the place that their revenue takes; nobody is meant. */
const names = [
	'پخش لوازم خانگی مهرآذین',
	'فروشگاه‌های زنجیره‌ای سرونما',
	'بازرگانی آبان‌تجارت کویر',
	'انبوه‌سازان برج آفتاب',
	'Gulf Lantern Trading LLC',
	'پخش سراسری نیک‌آوران',
	'فروشگاه اینترنتی خانه‌نو',
	'گروه هتل‌های ترنج',
	'تعاونی مصرف کارکنان دماوند',
	'بازرگانی برادران شکیب',
	'Caspian Hearth Imports',
	'پخش لوازم خانگی زاینده‌رود',
	'فروشگاه بزرگ ستارهٔ شمال',
	'انبوه‌سازان دشت بهشت',
	'بازرگانی پیک آذربایجان',
	'فروشگاه لوازم خانگی یاقوت',
	'تعاونی مسکن مهر آوران',
	'Silk Road Home Supplies',
	'پخش جنوب کارون',
	'آشپزخانه‌سازی چوب‌آرا',
	'فروشگاه لوازم خانگی پارمیدا',
	'هتل آپارتمان گلبرگ',
	'بازرگانی نخلستان',
	'فروشگاه لوازم خانگی رازی',
	'فروشگاه اقساطی آسان‌خرید',
	'Anatolia White Goods Ltd',
	'خدمات تالار و پذیرایی مهتاب',
	'فروشگاه لوازم خانگی توسکا',
	'بازرگانی سهند تبریز',
	'مجموعهٔ رستوران‌های کاج',
	'فروشگاه لوازم خانگی نسترن',
	'دانشگاه نمونهٔ فردا',
	'پخش خراسان سپیده',
	'فروشگاه لوازم خانگی آرین‌دخت',
	'بیمارستان نمونهٔ شفا',
	'Mesopotamia Household Co.',
	'انبوه‌سازان نگین پارس',
	'فروشگاه لوازم خانگی کیمیا',
	'شرکت خدمات اداری بامداد',
	'فروشگاه لوازم خانگی ارغوان',
	'اقامتگاه‌های کویر مرنجاب',
	'بازرگانی لیان بوشهر',
	'فروشگاه لوازم خانگی هستی',
	'خوابگاه‌های دانشجویی اندیشه',
	'Hindukush Domestic Trading',
	'فروشگاه لوازم خانگی صدف',
	'تعاونی روستایی سبلان',
	'فروشگاه لوازم خانگی پونه',
	'کافه‌های زنجیره‌ای دارچین',
	'فروشگاه لوازم خانگی مهسان',
	'بازرگانی زاگرس',
	'فروشگاه لوازم خانگی بنفشه',
	'مهدکودک‌های رنگین‌کمان',
	'فروشگاه لوازم خانگی راگا',
	'Steppe Comfort Import Export',
	'فروشگاه لوازم خانگی کاشانه',
	'خشک‌شویی‌های ابریشم',
	'فروشگاه لوازم خانگی دیبا',
	'بازرگانی هیرمند',
	'فروشگاه لوازم خانگی شبنم'
] as const;

const largest = 42_000_000_000;
/** Revenue falls with the place to this power: a fifth of these customers then brings about four fifths of it. */
const steepness = 1.25;
/** From this place on goods came back where contracts ended. */
const returned = 58;
/** The accounts know everything of so many. */
const wellKnown = 10;

/**
 * The key customers of the sample company, the largest first, drawn from `seed`: a few that carry the business, some of
 * them dissatisfied, and many that are small; some make a loss, and of some not everything is known.
 */
export function sampleKeyCustomers(seed = 1413): readonly SampleKeyCustomer[] {
	const random = seededRandom(seed);
	const between = (least: number, value: number, most: number) =>
		// Never −0.
		Math.round(Math.min(most, Math.max(least, value))) + 0;
	return names.map((name, i): SampleKeyCustomer => {
		const size = 1 / (i + 1) ** steepness;
		const unknown = (probability: number) => chance(random, probability) && i >= wellKnown;
		const revenue = Math.round((largest * size * Math.exp(0.06 * normal(random))) / 1_000_000) * 1_000_000;
		const satisfaction = between(15, 68 + 17 * normal(random), 98);
		// Who is content stays; large ones have more to lose.
		const retention = between(20, 38 + 0.5 * satisfaction + 12 * size + 6 * normal(random), 97);
		const margin = between(-14, 14 - 5 * size + 10 * normal(random), 34);
		const lasting = chance(random, 0.3 + retention / 200 + size);
		const relation = weighted<readonly Relation[]>(
			random,
			lasting
				? [
						[['long', 'continuous', 'repeated'], 3],
						[['long', 'discrete', 'repeated'], 1]
					]
				: [
						[['short', 'discrete', 'repeated'], 2],
						[['short', 'discrete', 'one-off'], 1]
					]
		);
		return {
			name,
			revenue: i >= returned ? -Math.round(revenue / 2) : revenue,
			margin: unknown(0.08) ? null : margin,
			purchases: relation.includes('one-off') ? 1 : between(2, 40 * size ** 0.4 + 3 * normal(random), 60),
			retention: unknown(0.08) ? null : retention,
			satisfaction: chance(random, 0.15) ? null : satisfaction,
			relations: relation
		};
	});
}
