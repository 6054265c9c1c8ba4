import { audiences, formOf, type Audience, type Instrument } from '#lib/domain/instrument.ts';
import { asksTwice, type CampaignInput, type InstrumentChoice } from '#lib/server/services/fielding/waves.ts';
import type { Issues } from '../engagements/read-engagement.ts';
import { offeredFor } from './offers.ts';

const isOffered = ({ code, form }: InstrumentChoice, offered: readonly Instrument[]): boolean =>
	offered.some((i) => i.code === code && i.forms.some((f) => f.code === form));

/** The campaigns as they can still be asked: a draft may be older than what is on offer. */
export const stillOffered = (
	campaigns: readonly CampaignInput[],
	offered: readonly Instrument[]
): CampaignInput[] =>
	campaigns.flatMap(({ audience, population, asksUnit, instruments }) => {
		const left = instruments
			.filter((choice) => isOffered(choice, offered))
			.map(({ code, form }) => ({ code, form }));
		return left.length ? [{ audience, population, asksUnit, instruments: left }] : [];
	});

/** Those whom a questionnaire is written for first, then everybody else who could be asked it. */
const homesOf = (instrument: Instrument): Audience[] => {
	const others = audiences.filter((audience) => offeredFor(audience, [instrument]).length > 0);
	return [instrument.audience, ...others.filter((audience) => audience !== instrument.audience)];
};

/**
 * What is asked of whom once exactly these questionnaires are chosen: what was asked stays with whoever was asked it;
 * a new one goes, in its first form, to those it is written for, or to the next audience that it shares no item with.
 * Where there is none, `issues` tells it at the questionnaire.
 */
export function chooseQuestionnaires(
	codes: readonly string[],
	before: readonly CampaignInput[],
	offered: readonly Instrument[],
	issues: Issues
): CampaignInput[] {
	const campaigns = new Map<Audience, CampaignInput>();
	for (const campaign of stillOffered(before, offered)) {
		const instruments = campaign.instruments.filter(({ code }) => codes.includes(code));
		if (instruments.length) campaigns.set(campaign.audience, { ...campaign, instruments });
	}
	const asked = new Set([...campaigns.values()].flatMap((c) => c.instruments.map((i) => i.code)));
	for (const instrument of offered) {
		const { code } = instrument;
		if (!codes.includes(code) || asked.has(code)) continue;
		const choice = { code, form: formOf(instrument).code };
		const known = (audience: Audience) => campaigns.get(audience)?.instruments ?? [];
		const home = homesOf(instrument).find((audience) => !asksTwice([...known(audience), choice], offered));
		if (!home) {
			issues[`ask.${code}`] = 'overlap';
			continue;
		}
		const campaign = campaigns.get(home) ?? {
			audience: home,
			population: null,
			asksUnit: false,
			instruments: []
		};
		campaigns.set(home, { ...campaign, instruments: [...campaign.instruments, choice] });
	}
	return audiences.flatMap((audience) => campaigns.get(audience) ?? []);
}
