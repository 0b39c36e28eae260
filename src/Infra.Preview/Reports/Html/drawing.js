var ICONS = {
  internet: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18M1 10h18M10 1c-6 6-6 12 0 18M10 1c6 6 6 12 0 18',
  edge: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18M1 10h18M10 1c-6 6-6 12 0 18M10 1c6 6 6 12 0 18',
  dns: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18M5 7h10M5 10h10M5 13h6',
  service: 'M10 1l8 4.5v9L10 19l-8-4.5v-9zM2 5.5l8 4.5 8-4.5M10 10v9',
  function: 'M4 18L9.5 7 15 18M4 2h3l8 16',
  data: 'M2 4.5C2 .5 18 .5 18 4.5S2 8.5 2 4.5M2 4.5v11c0 4 16 4 16 0v-11M2 10c0 4 16 4 16 0',
  storage: 'M2 4c0-3 16-3 16 0S2 7 2 4l2 13c1 2.5 11 2.5 12 0L18 4',
  queue: 'M1 4h18v12H1zM7 4v12M13 4v12',
  topic: 'M3 8v4l11 5V3zM14 7c3 0 3 6 0 6M5 12v5h3v-3',
  monitoring: 'M1 10c4-8 14-8 18 0-4 8-14 8-18 0M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  secret: 'M4 9h12v9H4zM6.5 9V6c0-5 7-5 7 0v3',
  key: 'M6 5a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 9h9v4M15 9v3',
  network: 'M7 1h6v5H7zM1 14h6v5H1zM13 14h6v5h-6zM10 6v4M4 14v-4h12v4',
  kubernetes: 'M10 1l8 4.5v9L10 19l-8-4.5v-9zM10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7',
  cost: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18M13 6.5c-3-2-6 0-5 2s5 1 5 3.5-3 3-6 1.5M10 4v12',
  other: 'M2 2h11v11H2zM7 13v5h11V7h-5'
};

function shape(name, attributes, parent, text) {
  var made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
  if (text !== undefined) { made.textContent = text; }
  if (parent) { parent.appendChild(made); }
  return made;
}

// Text that is longer than its place ends in an ellipsis; the title of the box has all of it.
function cut(text, width, size, weight) {
  if (textWidth(text, size, weight) <= width) { return text; }
  var characters = Array.from(text);
  while (characters.length > 1 && textWidth(characters.join('') + '…', size, weight) > width) { characters.pop(); }
  return characters.join('') + '…';
}

// Draws a graph where its layout says.
function drawingOf(graph, layout, number) {
  var arrowhead = 'arrow-' + number;
  var drawing = shape('svg', {
    class: 'diagram', role: 'group', 'aria-label': 'Architecture: ' + graph.title, width: layout.width, height: layout.height,
    viewBox: [Math.floor(layout.left), Math.floor(layout.top), layout.width, layout.height].join(' ')
  });
  var head = shape('marker', { id: arrowhead, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 7, markerHeight: 7, orient: 'auto' }, shape('defs', {}, drawing));
  shape('path', { d: 'M0 0 10 5 0 10z' }, head);

  function link(box, style, text) {
    // The world outside has no resources to list.
    var made = graph.boxes[box].area === 'internet' ? shape('g', { 'data-box': box, class: style }, drawing)
      : shape('a', { href: '#resources-' + number, 'data-box': box, class: style, 'aria-label': text }, drawing);
    shape('title', {}, made, text);
    return made;
  }

  layout.frames.forEach(function (frame) {
    var box = graph.boxes[frame.box];
    var made = link(frame.box, 'frame' + (box.isChanged ? ' changed' : ''), box.name + ', ' + box.text);
    shape('rect', { x: frame.x, y: frame.y, width: frame.width, height: frame.height, rx: 12 }, made);
    var size = box.resources ? box.resources + (box.resources === 1 ? ' resource' : ' resources') : 'of another stack';
    shape('text', { class: 'title', x: frame.x + 16, y: frame.y + 24 }, made, cut((box.isChanged ? '± ' : '') + box.name + ' · ' + box.kind, frame.title, 13, 650));
    shape('text', { x: frame.x + 16, y: frame.y + 43 }, made, cut([size, (box.isSingle ? '⚠ ' : '') + (box.zones || '')].filter(Boolean).join(' · '), frame.title, 13));
  });
  layout.lines.forEach(function (line) {
    shape('path', { class: 'arrow', d: line.path, 'marker-end': 'url(#' + arrowhead + ')', 'data-from': line.from, 'data-to': line.to }, drawing);
  });
  layout.lines.filter(function (line) { return line.at; }).forEach(function (line) {
    var label = shape('g', { class: 'label', 'data-from': line.from, 'data-to': line.to }, drawing);
    shape('rect', { x: line.at.x - line.at.width / 2 + 2, y: line.at.y - 9, width: line.at.width - 4, height: 18, rx: 9 }, label);
    shape('text', { x: line.at.x, y: line.at.y + 4 }, label, line.label);
  });
  graph.boxes.forEach(function (box, i) {
    if (!layout.isFrame(i)) { boxOf(box, layout.boxes[i], link(i, 'box ' + (box.area || 'raw') + (box.isChanged ? ' changed' : ''), [box.name, box.text].filter(Boolean).join(', '))); }
  });
  return drawing;
}

function boxOf(box, place, parent) {
  var left = place.x - place.width / 2;
  var top = place.y - place.height / 2;
  shape('rect', { class: 'back', x: left, y: top, width: place.width, height: place.height, rx: 8 }, parent);
  shape('path', { class: 'icon', d: ICONS[box.area] || ICONS.other, transform: 'translate(' + (left + 13) + ' ' + (top + (box.kind ? 12 : 20)) + ')' }, parent);
  shape('text', { class: 'name', x: left + 43, y: top + (box.kind ? 26 : 35) }, parent, cut(box.name, place.width - 52, 15, 650));
  if (box.kind) { shape('text', { class: 'kind', x: left + 43, y: top + 46 }, parent, cut(kindLine(box), place.width - 52, 13)); }
  zonesOf(box, left, top + 58, parent);
  if (box.isChanged) {
    var width = Math.ceil(textWidth('± changed', 12)) + 14;
    var pill = shape('g', { class: 'pill' }, parent);
    shape('rect', { x: left + place.width - width - 10, y: top + 58, width: width, height: 18, rx: 9 }, pill);
    shape('text', { x: left + place.width - 10 - width / 2, y: top + 71 }, pill, '± changed');
  }
}

// A letter for each zone that a part stands in; words, where letters would not say it all.
function zonesOf(box, left, top, parent) {
  if (!box.zones) { return; }
  var group = shape('g', { class: box.isSingle ? 'zones single' : 'zones' }, parent);
  if (box.isSingle || box.marks.length === 0) {
    shape('text', { x: left + 14, y: top + 13 }, group, (box.isSingle ? '⚠ ' : '') + box.zones);
    return;
  }
  var x = left + 13;
  box.marks.forEach(function (mark) {
    var width = Math.max(18, Math.ceil(textWidth(mark, 12)) + 10);
    shape('rect', { x: x, y: top, width: width, height: 18, rx: 4 }, group);
    shape('text', { x: x + width / 2, y: top + 13, 'text-anchor': 'middle' }, group, mark);
    x += width + 4;
  });
}
