import { expect, test } from 'vitest';
import { editionOfContent, type ReportContent } from '#lib/domain/report-content.ts';

test('a report of findings only is hashed as it was before anything else could stand in it', () => {
	const content: ReportContent = {
		...{ findings: [], plan: [], objectives: [] },
		...{ customers: null, themes: [], foreword: null, look: null }
	};
	expect(editionOfContent(content)).toBe(content.findings);
	const { findings } = content;
	const foreword = { fa: 'آغاز', en: 'A beginning' };
	expect(editionOfContent({ ...content, foreword })).toEqual({ findings, foreword });
	const look = { accent: '#0A7D5A', logo: null };
	expect(editionOfContent({ ...content, look })).toEqual({ findings, look });
});
