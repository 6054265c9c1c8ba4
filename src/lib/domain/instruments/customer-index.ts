import type { Item } from '../instrument.ts';
import type { Localized } from '../text.ts';
import { rating } from './rating.ts';

type Words = readonly [fa: string, en: string];
const ends = (low: Words, high: Words): { ends: [Localized, Localized] } => ({
	ends: [
		{ fa: low[0], en: low[1] },
		{ fa: high[0], en: high[1] }
	]
});

const extent = ends(['به‌هیچ‌وجه', 'Not at all'], ['کاملاً', 'Completely']);
const quality = ends(['بسیار ضعیف', 'Very poor'], ['عالی', 'Excellent']);
const level = ends(['بسیار پایین', 'Very low'], ['بسیار بالا', 'Very high']);
const worth = ends(['بسیار نامناسب', 'Very bad'], ['بسیار مناسب', 'Very good']);
const handling = ends(['بسیار بد', 'Very badly'], ['بسیار خوب', 'Very well']);
const likelihood = ends(['به‌هیچ‌وجه', 'Not at all'], ['حتماً', 'Certainly']);

// Customers may know nothing of these; the others they can always judge.
const imaged = rating('s10-escape', 'img', extent);
const perceived = rating('s10-escape', 'qua', quality);
const valued = rating('s10-escape', 'val', worth);
const handled = rating('s10-escape', 'com', { ...handling, askedIf: { item: 'prb-02', values: [1, 2] } });
const imagined = rating('s10-escape', 'com', handling);
const expectedLevel = rating('s10', 'exp', level);
const expectedExtent = rating('s10', 'exp', extent);
const loyal = rating('s10', 'loy', likelihood);
// Price tolerance hardly goes with the other two: asked, but outside the index.
const tolerant = rating('s10', undefined, likelihood);

export const image: Item[] = [
	imaged('img-01', 'E', 'به گفته‌های خود پایبند است.', 'It keeps its word.'),
	imaged('img-02', 'E', 'سازمانی پایدار و ریشه‌دار است.', 'It is stable and well established.'),
	imaged('img-03', 'E', 'برای جامعه سودمند است.', 'It does something for society.'),
	imaged('img-04', 'E', 'به مشتریانش اهمیت می‌دهد.', 'It cares about its customers.'),
	imaged('img-05', 'E', 'نوآور و آینده‌نگر است.', 'It is innovative and forward-looking.')
];

export const expectations: Item[] = [
	expectedLevel(
		'exp-01',
		'E',
		'پیش از مشتری‌شدن، در مجموع چه کیفیتی انتظار داشتید؟',
		'Before becoming a customer, what overall quality did you expect?'
	),
	expectedExtent(
		'exp-02',
		'E',
		'انتظار داشتید تا چه اندازه نیازهای شخصی شما را برآورده کند؟',
		'How well did you expect it to meet your own needs?'
	),
	expectedExtent(
		'exp-03',
		'E',
		'انتظار داشتید تا چه اندازه قابل‌اعتماد باشد؟',
		'How reliable did you expect it to be?'
	)
];

export const perceivedQuality: Item[] = [
	perceived('qua-01', 'E', 'کیفیت کلی', 'Overall quality'),
	perceived('qua-02', 'E', 'کیفیت محصول یا خدمت اصلی', 'Quality of the main product or service'),
	perceived('qua-03', 'E', 'خدمات مشتریان و راهنمایی', 'Customer service and advice'),
	perceived('qua-04', 'E', 'تنوع محصولات و خدمات', 'Range of products and services'),
	perceived('qua-05', 'E', 'قابلیت اطمینان و دقت', 'Reliability and accuracy'),
	perceived('qua-06', 'E', 'روشنی و شفافیت اطلاعات', 'Clarity of information')
];

export const perceivedValue: Item[] = [
	valued(
		'val-01',
		'E',
		'با توجه به کیفیت، قیمت را چگونه ارزیابی می‌کنید؟',
		'Given the quality, how good is the price?'
	),
	valued(
		'val-02',
		'E',
		'با توجه به قیمت، کیفیت را چگونه ارزیابی می‌کنید؟',
		'Given the price, how good is the quality?'
	)
];

/** How a complaint was handled, or how it would be. */
export const complaintHandling: Item[] = [
	handled(
		'com-01',
		'E',
		'اگر شکایت کرده‌اید: به آن چگونه رسیدگی شد؟',
		'If you complained: how well was it handled?'
	),
	imagined(
		'com-02',
		'E',
		'اگر شکایت نکرده‌اید: فکر می‌کنید به شکایت شما چگونه رسیدگی شود؟',
		'If you have not complained: how well do you think a complaint would be handled?'
	)
];

export const loyalty: Item[] = [
	loyal(
		'loy-01',
		'E',
		'چقدر احتمال دارد دوباره همین سازمان را انتخاب کنید؟',
		'How likely are you to choose it again?'
	),
	loyal('loy-02', 'E', 'چقدر احتمال دارد آن را به دیگران توصیه کنید؟', 'How likely are you to recommend it?'),
	tolerant(
		'loy-03',
		'E',
		'اگر رقبا ارزان‌تر باشند، چقدر احتمال دارد با ما بمانید؟',
		'If competitors were cheaper, how likely are you to stay?'
	)
];

/** Would leave if it were possible: with low satisfaction, a sign of captive customers. */
export const switching: Item[] = [
	rating('agr5', undefined, { reverseKeyed: true })(
		'swi-01',
		's4',
		'اگر می‌توانستم، سراغ عرضه‌کنندهٔ دیگری می‌رفتم.',
		'If I could, I would go to another provider.'
	)
];
