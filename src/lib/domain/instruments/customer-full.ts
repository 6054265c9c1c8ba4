import { defineInstrument, type Dimension, type DimensionRole } from '../instrument.ts';
import type { Localized } from '../text.ts';
import {
	attributes,
	functionalAttributes,
	psychologicalAttributes,
	rateAgain
} from './customer-attributes.ts';
import {
	complaintHandling,
	expectations,
	image,
	loyalty,
	perceivedQuality,
	perceivedValue,
	switching
} from './customer-index.ts';
import { metrics, problems, satisfaction, satisfactionDimension } from './customer-items.ts';
import { codesOf } from './rating.ts';
import { cite } from './references.ts';
import { agr5, agr7, cmp5, dis5, imp5, nps, s10, sat5, withEscape } from './scales.ts';
import { words } from './words.ts';

const againstExpectation = rateAgain(attributes, 'dis5', 'dis');
const importance = rateAgain(attributes, 'imp5', 'imp');
const againstCompetitors = rateAgain(attributes, 'cmp5', 'cmp');

const overall = [...metrics, ...satisfaction];
const brand = [...image, ...expectations, ...perceivedQuality, ...perceivedValue];
const staying = [...loyalty, ...switching];
const troubles = [...problems, ...complaintHandling];

const full = [...overall, ...attributes, ...againstExpectation, ...brand, ...staying, ...troubles];
const items = [
	...overall,
	...attributes,
	...againstExpectation,
	...importance,
	...againstCompetitors,
	...brand,
	...staying,
	...troubles
];

const functionalTitle: Localized = { fa: 'رضایت کارکردی', en: 'Functional satisfaction' };
const psychologicalTitle: Localized = { fa: 'رضایت روانی', en: 'Psychological satisfaction' };

/** A dimension with the one aspect that its items name. */
const single = (code: string, aspect: string, title: Localized, help?: Localized): Dimension => ({
	code,
	title,
	...(help ? { help } : {}),
	role: 'experience',
	aspects: [{ code: aspect, title }]
});

/** A dimension that rates both kinds of attributes once more. */
const again = (code: string, suffix: string, title: Localized, role: DimensionRole): Dimension => ({
	code,
	title,
	role,
	aspects: [
		{ code: `fun-${suffix}`, title: functionalTitle },
		{ code: `psy-${suffix}`, title: psychologicalTitle }
	]
});

/** Attributes, index constructs, loyalty and complaints beside all of the short instrument. */
export const customerFull = defineInstrument({
	code: 'customer-full',
	version: '1.0.0',
	title: { fa: 'رضایت مشتری (کامل)', en: 'Customer satisfaction, full' },
	purpose: {
		fa: 'رضایت کارکردی و روانی، مقایسه با انتظارات و رقبا، تصویر سازمان، ارزش، وفاداری و رسیدگی به شکایت را می‌سنجد.',
		en: 'Measures functional and psychological satisfaction, comparison with expectations and competitors, image, value, loyalty and complaint handling.'
	},
	audience: 'customer',
	instruction: {
		fa: 'لطفاً بر پایهٔ تجربهٔ خودتان پاسخ دهید.',
		en: 'Please answer from your own experience.'
	},
	scales: [
		withEscape(sat5, { fa: 'برایم پیش نیامده است', en: 'I have no experience of this' }),
		withEscape(dis5, { fa: 'برایم پیش نیامده است', en: 'I have no experience of this' }),
		imp5,
		cmp5,
		agr5,
		agr7,
		nps,
		s10,
		{ ...withEscape(s10, { fa: 'نمی‌دانم', en: 'Don’t know' }), code: 's10-escape' }
	],
	dimensions: [
		satisfactionDimension,
		single('functional', 'fun', functionalTitle, {
			fa: 'آنچه از به‌کاربردن محصول یا خدمت به دست می‌آید.',
			en: 'What using the product or service gives.'
		}),
		single('psychological', 'psy', psychologicalTitle, {
			fa: 'احترام، توجه و رفتاری که مشتری می‌بیند.',
			en: 'The respect, attention and treatment that the customer meets.'
		}),
		again(
			'against-expectation',
			'dis',
			{ fa: 'در مقایسه با انتظار', en: 'Compared with expectation' },
			'experience'
		),
		again('importance', 'imp', { fa: 'اهمیت', en: 'Importance' }, 'construct'),
		again(
			'against-competitors',
			'cmp',
			{ fa: 'در مقایسه با رقبا', en: 'Compared with competitors' },
			'construct'
		),
		single('image', 'img', { fa: 'تصویر سازمان', en: 'Image' }),
		single('expectations', 'exp', { fa: 'انتظارات', en: 'Expectations' }),
		single('quality', 'qua', { fa: 'کیفیت ادراک‌شده', en: 'Perceived quality' }),
		single('value', 'val', { fa: 'ارزش ادراک‌شده', en: 'Perceived value' }),
		single('complaints', 'com', { fa: 'رسیدگی به شکایت', en: 'Complaint handling' }),
		single('loyalty', 'loy', { fa: 'وفاداری', en: 'Loyalty' })
	],
	items,
	sections: [
		{ code: 'overall', title: { fa: 'نظر شما', en: 'Your view' }, items: codesOf(overall) },
		{
			code: 'product',
			title: { fa: 'محصول و خدمت', en: 'Product and service' },
			instruction: {
				fa: 'از هر یک از این موارد چقدر راضی هستید؟',
				en: 'How satisfied are you with each of these?'
			},
			items: codesOf(functionalAttributes)
		},
		{
			code: 'treatment',
			title: { fa: 'رفتار با شما', en: 'How you are treated' },
			instruction: {
				fa: 'از هر یک از این موارد چقدر راضی هستید؟',
				en: 'How satisfied are you with each of these?'
			},
			items: codesOf(psychologicalAttributes)
		},
		{
			code: 'expected',
			title: { fa: 'در مقایسه با انتظار شما', en: 'Compared with what you expected' },
			instruction: {
				fa: 'هر یک از این موارد در مقایسه با انتظار شما چگونه بوده است؟',
				en: 'How has each of these been, compared with what you expected?'
			},
			items: codesOf(againstExpectation)
		},
		{
			code: 'important',
			title: { fa: 'اهمیت برای شما', en: 'Importance to you' },
			instruction: {
				fa: 'هر یک از این موارد برای شما چه اندازه اهمیت دارد؟',
				en: 'How important is each of these to you?'
			},
			items: codesOf(importance)
		},
		{
			code: 'compared',
			title: { fa: 'در مقایسه با رقبا', en: 'Compared with competitors' },
			instruction: {
				fa: 'هر یک از این موارد در مقایسه با رقبای ما چگونه است؟',
				en: 'How is each of these, compared with our competitors?'
			},
			items: codesOf(againstCompetitors)
		},
		{
			code: 'organization',
			title: { fa: 'سازمان، کیفیت و قیمت', en: 'The organization, quality and price' },
			instruction: {
				fa: 'منظور از سازمان در این بخش، سازمان ماست.',
				en: 'In this part, “it” means our organization.'
			},
			items: codesOf(brand)
		},
		{ code: 'staying', title: { fa: 'ادامهٔ رابطه', en: 'Staying with us' }, items: codesOf(staying) },
		{
			code: 'problems',
			title: { fa: 'مشکلات احتمالی', en: 'Problems, if any' },
			items: codesOf(troubles)
		}
	],
	forms: [
		{ code: 'full', title: words.fullForm, items: codesOf(full), minutes: 12 },
		{
			code: 'extended',
			title: {
				fa: 'فرم گسترده (با اهمیت و مقایسه با رقبا)',
				en: 'Extended form (with importance and competitors)'
			},
			items: codesOf(items),
			minutes: 17
		}
	],
	certificate: {
		basis: {
			fa: 'بر پایهٔ رضایت کارکردی و روانی از دیدگاه شو و اسمیت، سازه‌های شاخص رضایت مشتری اروپا، تمایل به توصیه از رایکهلد (۲۰۰۳) و رفتار شکایت مشتریان.',
			en: 'Based on functional and psychological satisfaction after Schewe and Smith, the constructs of the European customer satisfaction index, readiness to recommend after Reichheld (2003), and complaint behaviour.'
		},
		sources: cite('E', 'Reichheld', 'CES', 's0', 's2', 's3', 's4', 'D'),
		own: {
			fa: 'متن گویه‌ها، فهرست ویژگی‌ها و برچسب مطلوبیت آن‌ها، بخش مشکل و شکایت و فرم‌ها کار همین سامانه است.',
			en: 'The wording, the list of attributes and their utility tags, the part on problems and complaints, and the forms are this product’s own.'
		},
		permission: words.customerPermission,
		translation: words.translation
	}
});
