import type { Page } from '@playwright/test';
import type { Locale } from '../../src/lib/domain/text.ts';
import { contentsWords } from '../../src/lib/i18n/contents.ts';
import { dashboardWords } from '../../src/lib/i18n/dashboard.ts';
import { reportVariantWords } from '../../src/lib/i18n/report-variants.ts';
import { openRead } from '../pdf/read-pdf.ts';
import { demo } from '../support/demo.ts';
import { aWaveOfItsOwn, expect, open, settled, test } from '../support/journey.ts';
import { isScripted } from '../support/settled.ts';

/** Goes through the contents of the page that is open: by every link, back, and on paper. */
async function mustHaveContents(page: Page, lang: Locale, least: number): Promise<void> {
	const t = contentsWords(lang);
	const nav = page.getByRole('navigation', { name: t.title });
	const links = nav.getByRole('link').filter({ visible: true, hasNotText: t.top });
	const onPhone = (page.viewportSize()?.width ?? 0) < 700;
	const opener = nav.getByText(t.title).filter({ visible: true });
	if (onPhone) {
		await expect(links).toHaveCount(0);
		await opener.click();
	}
	const shown = await links.all();
	expect(shown.length).toBeGreaterThanOrEqual(least);
	for (const link of shown) {
		const target = page.locator((await link.getAttribute('href')) ?? '');
		await expect(target).toHaveCount(1);
		await expect(target.getByRole('heading').first()).toBeVisible();
	}
	const address = (await links.last().getAttribute('href')) ?? '';
	await links.last().click();
	const heading = page.locator(address).getByRole('heading').first();
	await expect(heading).toBeInViewport();
	// Nothing that stays at the top of the window lies over it.
	const { x = 0, y = 0, width = 0, height = 0 } = (await heading.boundingBox()) ?? {};
	const there = (node: Element, [left, top]: number[]) =>
		node.contains(document.elementFromPoint(left ?? 0, top ?? 0));
	const start = lang === 'fa' ? x + width - 5 : x + 5;
	expect(await heading.evaluate(there, [start, y + height / 2])).toBe(true);
	if (onPhone) await expect(links).toHaveCount((await isScripted(page)) ? 0 : shown.length);

	const back = page.getByRole('link', { name: onPhone ? t.back : t.top, exact: true });
	await expect(back.filter({ visible: true })).toBeInViewport();
	await back.filter({ visible: true }).click();
	await expect(onPhone ? nav : page.getByRole('heading', { level: 1 })).toBeInViewport();
	await expect(links).toHaveCount(shown.length);

	await page.emulateMedia({ media: 'print' });
	await expect(nav).toBeHidden();
	await expect(page.getByRole('link', { name: t.back, exact: true })).toBeHidden();
}

test('the shared report has contents that lead to its chapters, closed on a phone, and back', async ({
	lang,
	page
}) => {
	await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: 800 });
	await page.goto(demo().links.report[lang]);
	await settled(page);
	await mustHaveContents(page, lang, 7);
});

test('so has the summary of what is stored', async ({ lang, signedIn }) => {
	const page = await signedIn('consultant');
	const { engagement } = await aWaveOfItsOwn(page, lang);
	await open(page, `/${lang}/engagements/${engagement}/processing`);
	await mustHaveContents(page, lang, 5);
});

test('a second look at what was said is folded on a phone, opens, and stands on a desk and on paper', async ({
	lang,
	page
}, info) => {
	await page.goto(demo().links.report[lang]);
	await settled(page);
	const { factorsTable } = dashboardWords(lang).page.factors;
	const table = page.getByRole('table', { name: factorsTable });
	if (info.project.name.startsWith('phone')) {
		await expect(table).toBeHidden();
		await page.locator('summary').getByText(factorsTable).click();
	}
	await expect(table).toBeVisible();
	await page.reload();
	await page.emulateMedia({ media: 'print' });
	await expect(table).toBeVisible();
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
