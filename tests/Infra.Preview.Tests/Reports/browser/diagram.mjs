// Opens reports and prints what is wrong with their diagrams, and what a person can do with them, as JSON: diagram.mjs REPORT... BROWSER
import { chromium } from 'playwright-core';

const files = process.argv.slice(2);
const executablePath = files.pop();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
const seen = { problems: [], drawings: [] };
page.on('console', message => { if (message.type() === 'error') { seen.problems.push(message.text()); } });
page.on('pageerror', error => seen.problems.push(String(error)));

// All that stands in the way of a reader, in the drawing's own units.
function faults() {
  const drawing = document.querySelector('svg.diagram');
  const found = [];
  const rect = part => { const { x, y, width, height } = part.getBBox(); return { left: x, top: y, right: x + width, bottom: y + height }; };
  const overlap = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const within = (point, area) => point.x > area.left + 1 && point.x < area.right - 1 && point.y > area.top + 1 && point.y < area.bottom - 1;
  const holds = (area, part) => part.left >= area.left - 1 && part.right <= area.right + 1 && part.top >= area.top - 1 && part.bottom <= area.bottom + 1;
  const boxes = [...drawing.querySelectorAll('.box')].map(box => ({ id: box.dataset.box, what: 'box ' + box.dataset.box, area: rect(box.querySelector('.back')), texts: [...box.querySelectorAll('text')] }));
  const labels = [...drawing.querySelectorAll('.label')].map(label => ({ from: label.dataset.from, to: label.dataset.to, what: `label ${label.dataset.from}-${label.dataset.to}`, area: rect(label) }));
  const titles = [...drawing.querySelectorAll('.frame text')].map(title => ({ what: `title ${title.textContent}`, area: rect(title) }));
  const frames = [...drawing.querySelectorAll('.frame')].map(frame => ({ id: frame.dataset.box, what: 'frame ' + frame.dataset.box, area: rect(frame.querySelector('rect')) }));
  const things = [...boxes, ...labels, ...titles];
  things.forEach((one, i) => things.slice(i + 1).forEach(other => {
    if (!(one.what.startsWith('title') && other.what.startsWith('title')) && overlap(one.area, other.area)) { found.push(`${one.what} lies over ${other.what}`); }
  }));
  frames.forEach((one, i) => frames.slice(i + 1).forEach(other => { if (overlap(one.area, other.area)) { found.push(`${one.what} lies over ${other.what}`); } }));
  // A box is in its frame, and in no other.
  const graph = JSON.parse(document.getElementById('graph-0').textContent);
  boxes.forEach(box => frames.forEach(frame => {
    const isInside = String(graph.boxes[Number(box.id)].network) === frame.id;
    if (isInside ? !holds(frame.area, box.area) : overlap(frame.area, box.area)) { found.push(`${box.what} is on the border of ${frame.what}`); }
  }));
  boxes.forEach(box => box.texts.forEach(text => { if (!holds(box.area, rect(text))) { found.push(`'${text.textContent}' does not fit into ${box.what}`); } }));
  drawing.querySelectorAll('.arrow').forEach(arrow => {
    const { from, to } = arrow.dataset;
    const crossed = new Set();
    for (let at = 0, length = arrow.getTotalLength(); at <= length; at += 3) {
      const point = arrow.getPointAtLength(at);
      boxes.filter(box => within(point, box.area)).forEach(box => crossed.add(box.what));
      titles.filter(title => within(point, title.area)).forEach(title => crossed.add(title.what));
      labels.filter(label => (label.from !== from || label.to !== to) && within(point, label.area)).forEach(label => crossed.add(label.what));
    }
    crossed.forEach(what => found.push(`line ${from}-${to} crosses ${what}`));
  });
  return found;
}

for (const file of files) {
  await page.goto('file://' + file);
  const draw = page.locator('.draw');
  if (await draw.count() > 0) { await draw.click(); }
  await page.waitForSelector('svg.diagram');
  const markup = () => page.evaluate(() => document.querySelector('svg.diagram').innerHTML);
  const once = await markup();
  const told = await page.evaluate(() => document.querySelector('svg.diagram').getAttribute('aria-label'));
  const result = {
    file: file.split('/').pop(), faults: await page.evaluate(faults), told,
    boxes: await page.locator('svg.diagram .box').count(), frames: await page.locator('svg.diagram .frame').count(), arrows: await page.locator('svg.diagram .arrow').count(),
    single: await page.locator('svg.diagram .single').allTextContents(), marks: await page.locator('svg.diagram .zones').allTextContents(),
    titles: await page.locator('svg.diagram .frame text').allTextContents(), changed: await page.locator('svg.diagram .pill').count(),
    words: await page.locator('.parts li').allTextContents()
  };

  // With the keyboard alone: to a part, its lines stand out, Enter lists what it is made of; buttons and the wheel zoom, a drag moves and opens nothing.
  await page.locator('svg.diagram a.box').first().focus();
  result.lit = await page.locator('svg.diagram .lit').count();
  await page.keyboard.press('Enter');
  result.listed = await page.locator('.search ~ output').first().textContent();
  const width = () => page.locator('svg.diagram').evaluate(drawing => Number(drawing.getAttribute('width')));
  const before = await width();
  await page.locator('[data-zoom=in]').press('Enter');
  result.zoomed = await width() > before;
  await page.locator('.canvas').scrollIntoViewIfNeeded();
  await page.locator('.canvas').hover({ position: { x: 200, y: 100 } });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await page.waitForFunction(old => Number(document.querySelector('svg.diagram').getAttribute('width')) > old, before * 1.3);
  const place = await page.locator('.canvas').boundingBox();
  const left = () => page.locator('.canvas').evaluate(canvas => canvas.scrollLeft);
  const from = await left();
  await page.mouse.move(place.x + 300, place.y + 60);
  await page.mouse.down();
  await page.mouse.move(place.x + 250, place.y + 60, { steps: 4 });
  await page.mouse.up();
  result.dragged = Math.round(await left() - from);
  result.unmoved = await page.locator('.search ~ output').first().textContent() === result.listed;
  await page.reload();
  if (await draw.count() > 0) { await draw.click(); }
  await page.waitForSelector('svg.diagram');
  result.isSame = await markup() === once;
  seen.drawings.push(result);
}

console.log(JSON.stringify(seen));
await browser.close();
