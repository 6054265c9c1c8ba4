import { isAvailable, isUnavailable, type Maybe } from '#lib/domain/available.ts';
import { type GroupScore, itemGroup, reasonAmong } from '#lib/domain/views/item-group.ts';
import { components, corners, itemsOfComponent, itemsOfCorner } from '#lib/domain/views/tags.ts';
import {
	figureOf,
	hundred,
	peopleOfAll,
	spanOf,
	valueOfGroup,
	type ViewBuilder,
	type ViewVoice
} from './view.ts';

interface Side {
	readonly label: string;
	readonly group: Maybe<GroupScore>;
}

/** The side whose interval lies below all others; null where they overlap. */
function clearlyLowest(sides: readonly Side[]): string | null {
	const lowest = sides.find(({ group }) => {
		if (isUnavailable(group) || isUnavailable(group.hi)) return false;
		const { hi } = group;
		return sides.every(
			({ group: other }) => other === group || (isAvailable(other) && isAvailable(other.lo) && other.lo > hi)
		);
	});
	return lowest?.label ?? null;
}

function ring(
	voice: ViewVoice,
	title: string,
	head: string,
	sides: readonly Side[]
): ReturnType<ViewBuilder> {
	const { w, t, f } = voice;
	const shown = sides.map((s) => s.group).filter(isAvailable);
	// A ring of fewer than three is no picture.
	if (shown.length < 3) return reasonAmong(sides.map((s) => s.group));
	const lowest = clearlyLowest(sides);
	// Where nothing has an interval, nothing can be said to overlap.
	const known = shown.some((group) => isAvailable(group.hi));
	const said = lowest ? [w.lowest(lowest)] : known ? [w.noLowest] : [];
	return {
		chart: {
			kind: 'radar',
			title,
			summary: said,
			...hundred,
			digits: 1,
			axes: sides.map((s) => s.label),
			series: [
				{
					label: t.sides.staff,
					style: 'main',
					values: sides.map((s) => valueOfGroup(s.group)),
					intervals: sides.map((s) => spanOf(s.group))
				}
			],
			heads: { row: head }
		},
		reading: said,
		figures: sides.map((s) => figureOf(voice, s.label, s.group)),
		note: w.groupNote(f.num(shown.reduce((sum, g) => sum + g.items.length, 0))),
		people: peopleOfAll(voice, shown)
	};
}

/** People, process, technology, data. */
export const componentRing: ViewBuilder = (voice) =>
	ring(
		voice,
		voice.w.names.components,
		voice.w.component,
		components.map((code) => ({
			label: voice.w.components[code],
			group: itemGroup(voice, 'staff', itemsOfComponent[code])
		}))
	);

/** Customer, relationship, management: three axes make the triangle. */
export const triangle: ViewBuilder = (voice) =>
	ring(
		voice,
		voice.w.names.triangle,
		voice.w.corner,
		corners.map((code) => ({
			label: voice.w.corners[code],
			group: itemGroup(voice, 'staff', itemsOfCorner[code])
		}))
	);
