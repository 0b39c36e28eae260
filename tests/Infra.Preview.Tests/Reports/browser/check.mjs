// Opens a report as a person does, and prints what was seen as JSON: check.mjs REPORT BROWSER
import { chromium } from 'playwright-core';

const [file, executablePath] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
const problems = [];
page.on('console', message => { if (message.type() === 'error') { problems.push(message.text()); } });
page.on('pageerror', error => problems.push(String(error)));
page.on('dialog', dialog => { problems.push('dialog ' + dialog.message()); dialog.dismiss(); });
page.on('request', request => { if (!request.url().startsWith('file:')) { problems.push('request ' + request.url()); } });
const start = performance.now();
await page.goto('file://' + file);
await page.waitForFunction(() => document.querySelector('.resources tbody tr') !== null);
const seen = { openMs: Math.round(performance.now() - start) };

const rows = () => page.locator('.resources tbody > tr:not(.detail)').count();
const counted = () => page.locator('.filter output').first().textContent();
seen.rows = await rows();
await page.locator('input[type=search]').first().fill('needle');
seen.found = await counted();
seen.foundRows = await rows();
await page.locator('.resources .open').first().click();
seen.detail = await page.locator('.detail').first().textContent();
await page.locator('.resources .open').first().press('Enter');
seen.closed = await page.locator('.detail').count();
await page.locator('svg.diagram [data-component].box').first().click();
seen.component = await counted();
await page.locator('#theme').click();
seen.theme = await page.evaluate(() => document.documentElement.dataset.theme);
const width = () => page.locator('svg.diagram').first().evaluate(drawing => Number(drawing.getAttribute('width')));
const before = await width();
await page.locator('[data-zoom=in]').first().click();
seen.zoomed = await width() > before;
seen.unnamed = await page.evaluate(() => [...document.querySelectorAll('button, input, a')].filter(control =>
  !(control.textContent.trim() || control.getAttribute('aria-label') || (control.id && document.querySelector(`label[for="${control.id}"]`)))).length);
seen.problems = problems;
console.log(JSON.stringify(seen));
await browser.close();
