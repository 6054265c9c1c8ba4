import type { Localized } from '../text.ts';
import type { Condition } from './rule.ts';

/** What is said of a subject whose interval reaches the bound: no more than that it deserves a closer look. */
export function hedged({ fa, en }: Localized, condition: Condition): Localized {
	if (condition.when === 'gap')
		return {
			fa: `«${fa}» شاید از هدف خود پایین‌تر باشد؛ بازهٔ اطمینان به هدف می‌رسد و حکم قطعی نمی‌توان داد.`,
			en: `“${en}” may lie below its target; the interval reaches the target, so nothing firm can be said.`
		};
	return {
		fa: `«${fa}» شاید پایین باشد؛ بازهٔ اطمینان از مرز می‌گذرد و پیش از اقدام باید از نزدیک بررسی شود.`,
		en: `“${en}” may be low; its interval crosses the bound, so look more closely before acting.`
	};
}

/** What is said of a score that lies below the bound, but not wholly on the lower half of its scale. */
export const notYetThere = ({ fa, en }: Localized): Localized => ({
	fa: `«${fa}» هنوز به سطحی نرسیده است که بتوان بر آن تکیه کرد.`,
	en: `“${en}” does not yet reach a level that can be relied on.`
});
