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
seen.nodes = await page.evaluate(() => document.querySelectorAll('*').length);

// The list of resources, and the diagram.
const rows = () => page.locator('.resources tbody > tr:not(.detail)').count();
const counted = () => page.locator('.search ~ output').first().textContent();
seen.rows = await rows();
await page.locator('.search').first().fill('needle');
seen.found = await counted();
seen.foundRows = await rows();
await page.locator('.resources .open').first().click();
seen.detail = await page.locator('.detail').first().textContent();
await page.locator('.resources .open').first().press('Enter');
seen.closed = await page.locator('.detail').count();
// Hundreds of parts are drawn when somebody asks.
if (await page.locator('.draw').count() > 0) { await page.locator('.draw').first().click(); }
await page.locator('svg.diagram a.box').first().click();
seen.component = await counted();
await page.locator('#theme').click();
seen.theme = await page.evaluate(() => document.documentElement.dataset.theme);
const width = () => page.locator('svg.diagram').first().evaluate(drawing => Number(drawing.getAttribute('width')));
const before = await width();
await page.locator('[data-zoom=in]').first().click();
seen.zoomed = await width() > before;

// The findings: by words, by severity, by the keyboard.
if (await page.locator('.find').first().isVisible()) {
  const told = () => page.locator('.find output').first().textContent();
  const listed = () => page.locator('.finding:not([hidden]) li').count();
  seen.findings = { all: await told(), shown: await listed() };
  await page.locator('.find input').first().fill('needle');
  seen.findings.needle = { told: await told(), listed: await listed(), text: (await page.locator('.finding:not([hidden]) li').allTextContents())[0] };
  await page.locator('.find input').first().fill('');
  const severity = await page.locator('.find option').nth(1).getAttribute('value');
  await page.locator('.find select').first().selectOption(severity);
  seen.findings.severity = { told: await told(), option: await page.locator('.find option').nth(1).textContent() };
  await page.locator('.find select').first().selectOption('');
  seen.findings.again = { told: await told(), listed: await listed() };
}

await page.evaluate(() => document.querySelectorAll('details').forEach(part => { part.open = true; }));
if (await page.locator('[data-more]:visible').count() > 0) {
  const button = page.locator('[data-more]:visible').first();
  const label = await button.textContent();
  await button.focus();
  await page.keyboard.press('Enter');
  seen.more = { label, focus: await page.evaluate(() => document.activeElement.closest('[data-list]') !== null) };
}

// All that waits, and whether all of it is only what the page's own code writes.
seen.listed = await page.evaluate(() => {
  for (let wait = true; wait;) {
    const buttons = [...document.querySelectorAll('[data-more]')].filter(button => !button.hidden);
    buttons.forEach(button => button.click());
    wait = buttons.length > 0;
  }
  const count = selector => document.querySelectorAll(selector).length;
  return { findings: count('.finding li'), changes: count('.changes > details'), lost: count('.lost'), outputs: count('table.outputs tr'), effects: count('.whatif li') };
});
seen.foreign = await page.evaluate(() => {
  const known = new Set(('SECTION H1 H2 H3 H4 P DIV SPAN UL LI DL DT DD TABLE THEAD TBODY TR TH TD DETAILS SUMMARY PROGRESS BUTTON INPUT SELECT OPTION LABEL OUTPUT NOSCRIPT CODE SMALL B STRONG EM BR DEL INS '
    + 'svg g a defs marker path rect circle text tspan title').split(' '));
  return [...document.querySelectorAll('main *')]
    .filter(part => !known.has(part.tagName) || [...part.attributes].some(attribute => attribute.name.startsWith('on') || (attribute.name === 'href' && !attribute.value.startsWith('#'))))
    .map(part => part.outerHTML.slice(0, 100)).slice(0, 5);
});
seen.unnamed = await page.evaluate(() => [...document.querySelectorAll('button, input, select, a')].filter(control =>
  !(control.textContent.trim() || control.getAttribute('aria-label') || (control.id && document.querySelector(`label[for="${control.id}"]`)))
  || (control.tagName === 'SELECT' && !document.querySelector(`label[for="${control.id}"]`))).length);

// Without scripts, and on paper.
const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
await plain.goto('file://' + file);
const told = async selector => (await plain.locator(selector).filter({ visible: true }).allTextContents()).length;
seen.plain = { words: await told('.parts li'), findings: await told('.finding'), dead: await told('.zoom, .find, .more, .draw, .canvas, .legend') };
const paper = await (await browser.newContext({ colorScheme: 'dark' })).newPage();
await paper.goto('file://' + file);
await paper.emulateMedia({ media: 'print' });
seen.paper = await paper.evaluate(() => ({
  light: getComputedStyle(document.body).color === 'rgb(27, 31, 36)', reasons: [...document.querySelectorAll('.finding dd')].every(reason => reason.checkVisibility()),
  controls: [...document.querySelectorAll('.zoom, .filter, .more, .draw')].filter(control => control.checkVisibility()).length
}));
seen.problems = problems;
console.log(JSON.stringify(seen));
await browser.close();
