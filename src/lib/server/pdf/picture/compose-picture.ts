import { isUnavailable } from '#lib/domain/available.ts';
import type { Told } from '#lib/charts/told.ts';
import { pictureOfPaths } from '#lib/charts/picture-codes.ts';
import { pictureOf } from '#lib/charts/pictures.ts';
import { dashboardWords } from '#lib/i18n/dashboard.ts';
import { formatter } from '#lib/i18n/format.ts';
import { modelMessages } from '#lib/i18n/model.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { viewsWords } from '#lib/i18n/views.ts';
import { pathModelDrawing } from '../report/model.ts';
import { tellingOf } from '../report/telling.ts';
import type { Picture } from './picture.ts';

/** So much of the dataset hash names the answers. */
const shortHash = 12;

/** The path model with what its lines mean. */
function pathModelOf({ report, instruments, locale }: Told):
	| (Pick<Picture, 'spec' | 'lines'> & {
			readonly people: string | null;
	  })
	| null {
	const tell = tellingOf(report, instruments, locale);
	const spec = pathModelDrawing(tell);
	if (!spec || isUnavailable(report.model)) return null;
	const { diagram } = modelMessages(locale);
	return {
		spec,
		people: tell.nIs(report.model.n),
		lines: [diagram.clear, diagram.unclear, diagram.reading]
	};
}

/** What stands on the picture of a chart; null where the report has nothing to draw under this code. */
export function composePicture(told: Told, code: string): Picture | null {
	const content = code === pictureOfPaths ? pathModelOf(told) : pictureOf(told, code);
	if (!content) return null;
	const { report, locale } = told;
	const f = formatter(locale);
	const { client, wave, sample } = report.subject;
	return {
		spec: content.spec,
		lines: content.lines,
		about: [
			f.isolate(client[locale]),
			f.isolate(wave.title[locale]),
			...(content.people ? [content.people] : []),
			...(sample ? [reportMessages(locale).sample] : [])
		].join(' · '),
		source: viewsWords(locale).picture.source(
			dashboardWords(locale).product,
			f.date(report.builtAt),
			f.ltr(report.datasetHash.slice(0, shortHash))
		)
	};
}
