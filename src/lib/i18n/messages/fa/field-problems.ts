import { formatter } from '../../format.ts';
import type { FieldProblemMessages } from '../en/field-problems.ts';

const { num } = formatter('fa');

export const fieldProblems: FieldProblemMessages = {
	empty: 'لطفاً این بخش را پر کنید.',
	unchosen: 'لطفاً یکی از این گزینه‌ها را انتخاب کنید.',
	unticked: 'برای ادامه لطفاً این خانه را علامت بزنید.',
	unlisted: 'لطفاً یکی از گزینه‌های فهرست را انتخاب کنید.',
	noFile: 'لطفاً یک فایل انتخاب کنید.',
	email: 'این یک نشانی کامل ایمیل نیست؛ نمونهٔ درست: name@example.com',
	url: 'این یک نشانی کامل وب نیست؛ نمونهٔ درست: https://example.com',
	tooShort: (least, written) => `لطفاً دست‌کم ${num(least)} نویسه بنویسید؛ تاکنون ${num(written)} نویسه است.`,
	tooLong: (most, written) => `لطفاً حداکثر ${num(most)} نویسه بنویسید؛ اکنون ${num(written)} نویسه است.`,
	tooSmall: (least) => `لطفاً عددی از ${num(least)} به بالا بنویسید.`,
	tooLarge: (most) => `لطفاً عددی تا ${num(most)} بنویسید.`,
	whole: 'لطفاً عددی صحیح بنویسید.',
	steps: (step) => `لطفاً عددی با گام‌های ${num(step)} بنویسید.`,
	number: 'لطفاً یک عدد بنویسید.',
	unusable: 'آنچه نوشته شده به شکلی که این بخش می‌خواهد نیست.'
};
