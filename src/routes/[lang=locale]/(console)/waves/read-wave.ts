import { leastThreshold } from '#lib/domain/disclosure.ts';
import { audiences, type Audience, type Instrument } from '#lib/domain/instrument.ts';
import { parseDay } from '#lib/i18n/jalali.ts';
import { fieldOf, type Fields } from '#lib/server/form.ts';
import { Problem } from '#lib/server/problem.ts';
import { asksTwice, type CampaignInput, type WaveInput } from '#lib/server/services/waves.ts';
import { readCount, readName, type Issues } from '../engagements/read-engagement.ts';
import { offeredFor } from './offers.ts';

const mostAnswersNeeded = 100;

function readDay(fields: Fields, name: string, issues: Issues): string {
	const text = fieldOf(fields, name);
	const day = parseDay(text);
	if (!day) issues[name] = text.trim() === '' ? 'required' : 'day';
	return day ?? '';
}

function readCampaign(
	fields: Fields,
	audience: Audience,
	offered: readonly Instrument[],
	issues: Issues
): CampaignInput[] {
	const instruments = offeredFor(audience, offered).flatMap((code) => {
		const form = fieldOf(fields, `${audience}.${code}`);
		return form === '' ? [] : [{ code, form }];
	});
	if (instruments.length === 0) return [];
	if (asksTwice(instruments, offered)) issues[audience] = 'asked-twice';
	return [
		{
			audience,
			population: readCount(fields, `${audience}.population`, issues, 1),
			asksUnit: fieldOf(fields, `${audience}.asksUnit`) !== '',
			instruments
		}
	];
}

/** The wave that a form describes, of the instruments offered. Throws Problem 'invalid-input' with the issue of each field. */
export function readWaveInput(fields: Fields, offered: readonly Instrument[]): WaveInput {
	const issues: Issues = {};
	const title = readName(fields, 'titleFa', 'titleEn', issues);
	const opensOn = readDay(fields, 'opensOn', issues);
	const closesOn = readDay(fields, 'closesOn', issues);
	if (opensOn && closesOn && closesOn < opensOn) issues.closesOn = 'order';
	const threshold = readCount(fields, 'threshold', issues);
	if (threshold === null || threshold < leastThreshold || threshold > mostAnswersNeeded)
		issues.threshold = 'threshold';
	const campaigns = audiences.flatMap((audience) => readCampaign(fields, audience, offered, issues));
	if (Object.keys(issues).length) throw new Problem('invalid-input', issues);
	return { title, opensOn, closesOn, threshold: threshold ?? leastThreshold, campaigns };
}
