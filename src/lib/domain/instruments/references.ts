/** Conceptual sources by the key that items carry. Descriptions that are not citations are given in both languages. */
export const references = {
	Sin: 'Sin, L. Y. M., Tse, A. C. B., & Yim, F. H. K. (2005). CRM: conceptualization and scale development. European Journal of Marketing, 39(11/12). doi:10.1108/03090560510623253',
	G: 'Garrido-Moreno, A., & Padilla-Meléndez, A. (2011). Analyzing the impact of knowledge management on CRM success: The mediating effects of organizational factors. International Journal of Information Management, 31, 437–444.',
	N: 'Nwankwo, S. (1995). Developing a customer orientation. Journal of Consumer Marketing, 12(5).',
	JK: 'Jaworski, B. J., & Kohli, A. K. (1993). Market orientation: Antecedents and consequences. Journal of Marketing, 57(3).',
	Athaide: 'Athaide, G., et al.: customer heterogeneity in needs, knowledge and relationship.',
	E: 'Tenenhaus, M., Esposito Vinzi, V., Chatelin, Y.-M., & Lauro, C. (2005). PLS path modeling. Computational Statistics & Data Analysis, 48, 159–205 (European customer satisfaction index).',
	Kale: 'Kale, S. H. (2004). CRM failure and the seven deadly sins. Marketing Management, September/October.',
	Reichheld: 'Reichheld, F. F. (2003). The one number you need to grow. Harvard Business Review, December.',
	CES: 'Customer Effort Score 2.0 (2013): agreement that the matter was easy to handle, seven points.',
	s0: '«مدیریت ارتباط با مشتری»، نوشتار مبنا دربارهٔ زیرساخت‌ها و عوامل حیاتی موفقیت CRM — source article on the infrastructure and critical success factors of CRM, in Persian',
	s1: 'نوشتار مبنا دربارهٔ دامنه، خدمات و پیش‌نیازهای CRM — source article on the scope, services and preconditions of CRM, in Persian',
	s2: 'قلی‌آبادی، م. (۱۴۰۲). «مدیریت ارتباط با مشتری CRM»، آکادمی OSP — source slides on the definitions, principles and objectives of CRM, in Persian',
	s3: 'نوشتار مبنا دربارهٔ راهبردهای رابطه، مشتری‌مداری و نظام رضایتمندی مشتری — source article on relationship strategies, customer orientation and the customer satisfaction system, in Persian',
	s4: '«مدیریت ارتباط با مشتری (۲)»، نوشتار مبنا دربارهٔ اهمیت CRM و نقش رقابت — source article on the importance of CRM and the part of competition, in Persian',
	D: 'افزودهٔ سنجه — added by Sanjeh'
} as const;

export type ReferenceKey = keyof typeof references;

/** Read for the words of the product, not for an instrument. */
export const furtherReading = [
	'باتل، فرانسیس. مدیریت ارتباط با مشتریان. تهران: سمت — Buttle, F. Customer Relationship Management (in Persian; Tehran: SAMT)'
] as const;

/** The certificate's `sources` for these keys. */
export const cite = (...keys: readonly ReferenceKey[]): Record<string, string> =>
	Object.fromEntries(keys.map((key) => [key, references[key]]));
