import type { ActionState } from '../actions/action.ts';
import type { Effort, OwnerRole } from '../findings/rule.ts';
import type { Localized } from '../text.ts';

/** An invented action; days count from today, back where they are negative. */
export interface SampleAction {
	readonly title: Localized;
	readonly factor: string | null;
	readonly ownerRole: OwnerRole;
	readonly owner: string;
	readonly startsIn: number;
	readonly dueIn: number;
	readonly endedIn: number | null;
	readonly state: ActionState;
	readonly effort: Effort;
	readonly achieved: string;
}

/** What the sample company did between its two waves, and what it means to do. */
export const sampleActions: readonly SampleAction[] = [
	{
		title: {
			fa: 'ثبت هر تماس مشتری در یک سامانه، برای همهٔ واحدهای فروش',
			en: 'Record every contact with a customer in one system, for all sales units'
		},
		factor: 'tec',
		ownerRole: 'technology',
		owner: 'نگار صبوری',
		startsIn: -170,
		dueIn: -60,
		endedIn: -66,
		state: 'done',
		effort: 'medium',
		achieved: '۹ واحد از ۱۰ واحد هر روز ثبت می‌کنند.'
	},
	{
		title: {
			fa: 'پنجاه مشتری نخست را با معیار روشن برگزینید و برای هر یک مسئول بگذارید',
			en: 'Choose the first fifty customers by clear criteria and give each one a manager'
		},
		factor: 'kcf',
		ownerRole: 'sales',
		owner: 'کامران پاک‌نهاد',
		startsIn: -150,
		dueIn: -40,
		endedIn: -45,
		state: 'done',
		effort: 'small',
		achieved: '۴۷ مشتری مسئول مشخص دارند.'
	},
	{
		title: {
			fa: 'آموزش ثبت دانش مشتری برای کارکنان خدمات',
			en: 'Train the service staff in recording what they learn of customers'
		},
		factor: 'km',
		ownerRole: 'people',
		owner: 'شیرین مهرآیین',
		startsIn: -60,
		dueIn: -5,
		endedIn: null,
		state: 'under-way',
		effort: 'medium',
		achieved: ''
	},
	{
		title: {
			fa: 'پیوند پاداش مدیران فروش با رضایت مشتریان',
			en: 'Tie the bonus of sales managers to the satisfaction of customers'
		},
		factor: 'org',
		ownerRole: 'management',
		owner: '',
		startsIn: 10,
		dueIn: 100,
		endedIn: null,
		state: 'planned',
		effort: 'large',
		achieved: ''
	}
];
