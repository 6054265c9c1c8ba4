import { leastThreshold } from '#lib/domain/disclosure.ts';
import { audiences, type Instrument } from '#lib/domain/instrument.ts';
import { parseDay } from '#lib/i18n/jalali.ts';
import { fieldOf, type Fields } from '#lib/server/http/form.ts';
import { Problem } from '#lib/server/problem.ts';
import {
	asksTwice,
	mostAnswersNeeded,
	type CampaignInput,
	type WaveInput
} from '#lib/server/services/fielding/waves.ts';
import { readCount, readName, type Issues } from '../engagements/read-engagement.ts';
import { chooseQuestionnaires, stillOffered } from './choose-questionnaires.ts';
import { offeredFor } from './offers.ts';

/*
 * What the form of each step says. Each throws Problem 'invalid-input' with the issue of each field.
 */

/** Where the buttons below a step lead. */
export type Then = 'continue' | 'back' | 'leave';

/** Which button was pressed; a form that none sent changes nothing. */
export function readThen(fields: Fields): Then {
	const pressed = fieldOf(fields, 'then');
	const then = (['continue', 'back', 'leave'] as const).find((known) => known === pressed);
	if (!then) throw new Problem('invalid-input', { then: 'missing' });
	return then;
}

function unless<T>(issues: Issues, value: T): T {
	if (Object.keys(issues).length) throw new Problem('invalid-input', issues);
	return value;
}

/** Which questionnaires are chosen, and of whom they are asked so far. */
export function readQuestionnaires(
	fields: Fields,
	before: readonly CampaignInput[],
	offered: readonly Instrument[]
): Pick<WaveInput, 'campaigns'> {
	const issues: Issues = {};
	const codes = offered.map((i) => i.code).filter((code) => fieldOf(fields, `ask.${code}`) !== '');
	const campaigns = chooseQuestionnaires(codes, before, offered, issues);
	return unless(issues, { campaigns });
}

/** What each audience is asked, in which form, and how many people it has. */
export function readPeople(
	fields: Fields,
	before: readonly CampaignInput[],
	offered: readonly Instrument[]
): Pick<WaveInput, 'campaigns'> {
	const issues: Issues = {};
	const campaigns = audiences.flatMap((audience): CampaignInput[] => {
		const instruments = offeredFor(audience, offered).flatMap((code) => {
			const form = fieldOf(fields, `${audience}.${code}`);
			return form === '' ? [] : [{ code, form }];
		});
		const population = readCount(fields, `${audience}.population`, issues, 1);
		if (instruments.length === 0) return [];
		if (asksTwice(instruments, offered)) issues[audience] = 'asked-twice';
		const asksUnit = before.find((c) => c.audience === audience)?.asksUnit ?? false;
		return [{ audience, population, asksUnit, instruments }];
	});
	return unless(issues, { campaigns });
}

/** From how many responses on a group is shown, and where an answer gets its unit. */
export function readGroups(
	fields: Fields,
	before: readonly CampaignInput[],
	offered: readonly Instrument[]
): Pick<WaveInput, 'threshold' | 'campaigns'> {
	const issues: Issues = {};
	const threshold = readCount(fields, 'threshold', issues) ?? NaN;
	if (!(threshold >= leastThreshold && threshold <= mostAnswersNeeded)) issues.threshold = 'threshold';
	const campaigns = stillOffered(before, offered).map((campaign) => ({
		...campaign,
		asksUnit: fieldOf(fields, `${campaign.audience}.asksUnit`) !== ''
	}));
	return unless(issues, { threshold, campaigns });
}

function readDay(fields: Fields, name: string, issues: Issues): string {
	const text = fieldOf(fields, name);
	const day = parseDay(text);
	if (!day) issues[name] = text.trim() === '' ? 'required' : 'day';
	return day ?? '';
}

/** What the wave is called, `unnamed` where nothing is given, and when it takes answers. */
export function readDays(
	fields: Fields,
	unnamed: WaveInput['title']
): Pick<WaveInput, 'title' | 'opensOn' | 'closesOn'> {
	const issues: Issues = {};
	const named = ['titleFa', 'titleEn'].some((name) => fieldOf(fields, name).trim() !== '');
	const title = named ? readName(fields, 'titleFa', 'titleEn', issues) : unnamed;
	const opensOn = readDay(fields, 'opensOn', issues);
	const closesOn = readDay(fields, 'closesOn', issues);
	if (opensOn && closesOn && closesOn < opensOn) issues.closesOn = 'order';
	return unless(issues, { title, opensOn, closesOn });
}
