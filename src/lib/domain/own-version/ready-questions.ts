import { ideas } from '../glossary/ideas.ts';
import type { Audience } from '../instrument.ts';
import type { Localized } from '../text.ts';

/** A question that asks for what no rating tells; whoever adds it may reword it. */
export interface ReadyQuestion {
	readonly code: string;
	readonly text: Localized;
	/** Of which one is chosen; without them the question is open. */
	readonly options?: readonly Localized[];
}

/** The definitions of CRM in the glossary, without the names behind them: a vote is on words, not on fame. */
const definitions: readonly Localized[] = ideas
	.filter(({ code }) => code === 'definitions')
	.flatMap(({ rows }) => rows.flatMap(([, says]) => (says ? [says] : [])));

const ofCustomers: readonly ReadyQuestion[] = [
	{
		code: 'solutions',
		text: {
			fa: 'برای کدام نیاز خاص خود راه‌حل می‌خواهید، و چه راه‌حلی؟',
			en: 'For which need of your own would you ask us for a solution, and for which one?'
		}
	},
	{
		code: 'improve',
		text: {
			fa: 'اگر فقط یک چیز را بتوانیم بهتر کنیم، آن چیست؟',
			en: 'If we could improve one thing only, what should it be?'
		}
	},
	{
		code: 'preserve',
		text: { fa: 'چه چیزی باید همین‌طور که هست بماند؟', en: 'What should stay just as it is?' }
	},
	{
		code: 'effort',
		text: {
			fa: 'در کار با ما چه چیزی بیش از همه وقت یا زحمت شما را گرفت؟',
			en: 'In dealing with us, what took most of your time or trouble?'
		}
	},
	{
		code: 'elsewhere',
		text: {
			fa: 'دیگران چه کاری برای شما می‌کنند که ما نمی‌کنیم؟',
			en: 'What do others do for you that we do not?'
		}
	}
];

const ofColleagues: readonly ReadyQuestion[] = [
	{
		code: 'solutions-asked',
		text: {
			fa: 'مشتریان کلیدی چه راه‌حل‌هایی از ما می‌خواهند؟ کدام را هنوز نداریم؟',
			en: 'Which solutions do key customers ask us for? Which of them do we not have yet?'
		}
	},
	{
		code: 'hindrance',
		text: {
			fa: 'چه چیزی بیش از همه مانع می‌شود که به مشتریان بهتر خدمت کنید؟',
			en: 'What hinders you most in serving customers better?'
		}
	},
	{
		code: 'missing-knowledge',
		text: {
			fa: 'هنگام کار با مشتری، کدام آگاهی دربارهٔ او را بیش از همه کم دارید؟',
			en: 'When you deal with a customer, which knowledge about them do you miss most?'
		}
	},
	{
		code: 'tried-before',
		text: {
			fa: 'پیش‌تر برای بهبود رابطه با مشتریان چه کاری آغاز شد که ادامه نیافت، و چرا؟',
			en: 'What was begun before to improve relations with customers and did not last, and why?'
		}
	},
	{
		code: 'first-step',
		text: {
			fa: 'اگر تصمیم با شما بود، نخستین گام برای مشتریان چه بود؟',
			en: 'If it were for you to decide, what would be the first step for customers?'
		}
	},
	{
		code: 'definition',
		text: {
			fa: 'کدام یک از این تعریف‌ها از CRM به آنچه سازمان ما از آن می‌فهمد نزدیک‌تر است؟',
			en: 'Which of these definitions of CRM comes closest to what our organization means by it?'
		},
		options: [...definitions, { fa: 'هیچ‌یک', en: 'None of them' }]
	}
];

/** Questions that are at hand for a questionnaire of this audience. */
export const readyQuestions = (audience: Audience): readonly ReadyQuestion[] =>
	audience === 'customer' ? ofCustomers : ofColleagues;
