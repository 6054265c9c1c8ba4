import { dashboardWords } from '../../src/lib/i18n/dashboard.ts';
import { reportVariantWords } from '../../src/lib/i18n/report-variants.ts';
import { openRead } from '../pdf/read-pdf.ts';
import { demo } from '../support/demo.ts';
import { expect, test } from '../support/journey.ts';

test('the shared report has contents that lead to its chapters, closed on a phone', async ({
	lang,
	page
}, info) => {
	const { contents } = dashboardWords(lang).page.shared;
	await page.goto(demo().links.report[lang]);
	const nav = page.getByRole('navigation', { name: contents });
	const links = nav.getByRole('link').filter({ visible: true });
	if (info.project.name.startsWith('phone')) {
		await expect(links).toHaveCount(0);
		await nav.getByText(contents).filter({ visible: true }).click();
	}
	const shown = await links.all();
	expect(shown.length).toBeGreaterThan(6);
	for (const link of shown) {
		const target = page.locator((await link.getAttribute('href')) ?? '');
		await expect(target).toHaveCount(1);
		await expect(target.getByRole('heading').first()).toBeVisible();
	}
	await links.last().click();
	const chapter = page.locator((await links.last().getAttribute('href')) ?? '');
	await expect(chapter.getByRole('heading').first()).toBeInViewport();

	await page.emulateMedia({ media: 'print' });
	await expect(nav).toBeHidden();
});

test('the shared report on paper has no buttons, and nothing that would have to be opened', async ({
	lang,
	page
}) => {
	await page.goto(demo().links.report[lang]);
	const download = page.getByRole('link', { name: reportVariantWords(lang).names.executive });
	await expect(download).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(download).toBeHidden();
	await expect(page.locator('main summary').filter({ visible: true })).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the shared report gives the executive summary and the poster as files', async ({ lang, page }) => {
	await page.goto(demo().links.report[lang]);
	const { names } = reportVariantWords(lang);
	for (const [variant, most] of [
		['executive', 4],
		['poster', 1]
	] as const) {
		const address = await page.getByRole('link', { name: names[variant] }).getAttribute('href');
		const answer = await page.request.get(new URL(address ?? '', demo().origin).href);
		expect(answer.headers()['content-type']).toBe('application/pdf');
		const { numPages } = await openRead(new Uint8Array(await answer.body()));
		expect(numPages).toBeGreaterThan(0);
		expect(numPages).toBeLessThanOrEqual(most);
	}
});
