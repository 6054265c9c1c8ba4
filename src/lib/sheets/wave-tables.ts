import { tellThemes } from '#lib/charts/themes-in-report.ts';
import type { Told } from '#lib/charts/told.ts';
import { whenAvailable } from '#lib/domain/available.ts';
import { carelessFlags } from '#lib/domain/careless.ts';
import { sheetMessages } from '#lib/i18n/sheets.ts';
import { themeWords } from '#lib/i18n/themes.ts';
import { number, percent, type ReportTable, text } from './table.ts';
import { tellerOf } from './words.ts';

/** What the workbook is made of, and with what it could be made again. */
export function aboutTable(told: Told): ReportTable {
	const { report, locale } = told;
	const { f } = tellerOf(told);
	const s = sheetMessages(locale);
	const { subject } = report;
	const day = (value: string | null) => (value === null ? f.missing : f.date(value));
	return {
		code: 'about',
		title: s.table.about,
		columns: [text(s.head.measure), text(s.head.value)],
		rows: [
			[s.about.client, subject.client[locale]],
			[s.about.wave, `${f.num(subject.wave.number)} · ${subject.wave.title[locale]}`],
			[s.about.opened, day(subject.opensOn)],
			[s.about.closed, day(subject.closesOn)],
			[s.about.builtAt, f.date(report.builtAt, 'moment')],
			[s.about.threshold, f.num(report.threshold)],
			[s.about.seed, String(report.seed)],
			[s.about.engine, report.engine],
			[s.about.hash, report.datasetHash],
			...report.instruments.map(({ title, code, version, form }) => [
				`${s.about.instrument}: ${title[locale]}`,
				s.about.instrumentIs(code, version, form)
			]),
			...(subject.sample ? [[s.about.sample, '']] : [])
		],
		notes: []
	};
}

/** Who was asked and answered, by campaign and by unit. */
export function participationTables(told: Told): ReportTable[] {
	const { participation } = told.report;
	const { t, figure } = tellerOf(told);
	const s = sheetMessages(told.locale);
	const { head } = s;
	return [
		{
			code: 'participation',
			title: s.table.participation,
			columns: [
				text(head.audience),
				number(head.population),
				number(head.started),
				number(head.responses),
				percent(head.rate, 1),
				number(head.margin, 1),
				number(head.needed)
			],
			rows: participation.campaigns.map((campaign) => [
				t.audiences[campaign.audience],
				campaign.population,
				campaign.started,
				campaign.responses,
				figure(whenAvailable(campaign.rate, (rate) => 100 * rate)),
				figure(campaign.marginOfError),
				campaign.needed
			]),
			notes: []
		},
		{
			code: 'participation-units',
			title: s.table.participationUnits,
			columns: [
				text(head.unit),
				text(head.shown),
				number(head.population),
				number(head.responses),
				percent(head.rate, 1),
				number(head.needed)
			],
			rows: participation.units.map((unit) => [
				unit.title[told.locale],
				s.visibility[unit.visibility],
				unit.population,
				unit.responses,
				figure(whenAvailable(unit.rate, (rate) => 100 * rate)),
				unit.needed
			]),
			notes: []
		}
	];
}

/** Signs of carelessness, the comments that may be shown, and what they are about. */
export function answerTables(told: Told): ReportTable[] {
	const { quality, comments, instruments } = told.report;
	const { t } = tellerOf(told);
	const s = sheetMessages(told.locale);
	const { name, heads, note } = themeWords(told.locale);
	const themes = tellThemes(told.themes ?? [], told.locale);
	const { head } = s;
	const askedBy = (item: string): string => {
		const own = instruments.find(({ hash }) =>
			told.instruments[hash]?.items.some((each) => each.code === item)
		);
		const words = own && told.instruments[own.hash]?.items.find((each) => each.code === item)?.text;
		return words?.[told.locale] ?? item;
	};
	return [
		{
			code: 'quality',
			title: s.table.quality,
			columns: [text(head.audience), text(head.sign), number(head.count), number(head.responses)],
			rows: quality.campaigns.flatMap((campaign) => [
				...carelessFlags.map((flag) => [
					t.audiences[campaign.audience],
					t.qualityFlags[flag],
					campaign.flags[flag],
					campaign.responses
				]),
				[t.audiences[campaign.audience], s.flagged, campaign.flagged, campaign.responses]
			]),
			notes: []
		},
		{
			code: 'themes',
			title: name,
			columns: [
				text(head.audience),
				text(heads.theme),
				number(heads.count),
				percent(heads.share),
				...(themes?.compares ? [percent(heads.before)] : []),
				text(heads.quote)
			],
			rows: (themes?.audiences ?? []).flatMap(({ audience, rows }) =>
				rows.map((row) => [
					t.audiences[audience],
					row.name,
					row.comments,
					row.share,
					...(themes?.compares ? [row.shareBefore] : []),
					row.quote || null
				])
			),
			notes: [note]
		},
		{
			code: 'comments',
			title: s.table.comments,
			columns: [text(head.audience), text(head.item), text(head.comment)],
			rows: comments.flatMap((group) =>
				group.texts.map((comment) => [t.audiences[group.audience], askedBy(group.item), comment])
			),
			notes: []
		}
	];
}
