import { sampleAdvice } from '#lib/domain/monitoring/sample-advice.ts';
import { pick } from '#lib/domain/text.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { readEngagement } from '#lib/server/services/engagements.ts';
import { peopleIn, sampleValues } from '../../sample-values.ts';
import { confidences, readWish, sampleFields, type SampleField } from './read-wish.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { id, lang } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const engagement = await readEngagement(event.locals.ctx, actor, id);
		const usual = sampleValues(engagement.units, lang);
		const query = event.url.searchParams;
		const values = Object.fromEntries(
			sampleFields.map((name) => [name, (query.get(name) ?? usual[name]).slice(0, 40)])
		) as Record<SampleField, string>;
		const read = readWish(values);
		return {
			name: pick(engagement.client, lang),
			inUnits: peopleIn(engagement.units),
			confidences,
			values,
			issues: 'issues' in read ? read.issues : {},
			told:
				'wish' in read
					? {
							wish: read.wish,
							advice: sampleAdvice(read.wish),
							units: engagement.units.flatMap(({ id: unit, name, headcount }) =>
								headcount
									? [
											{
												id: unit,
												name: pick(name, lang),
												headcount,
												advice: sampleAdvice({ ...read.wish, population: headcount })
											}
										]
									: []
							)
						}
					: null
		};
	});
