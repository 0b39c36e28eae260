var GAP = 28;
var ROW = 3;
var TITLE = 58;

var measure = document.createElement('canvas').getContext('2d');

function textWidth(text, size, weight) {
  measure.font = (weight || 400) + ' ' + size + 'px system-ui, sans-serif';
  return measure.measureText(text).width;
}

function kindLine(box) {
  return [box.kind, box.resources || '', box.isWatched ? 'watched' : ''].filter(Boolean).join(' · ');
}

// Where the boxes, frames, lines and labels of a graph stand. Ranks are columns from left to right; within the column of a rank a line is level, and it bends
// only between columns, where nothing stands: so no line crosses a box, and none crosses the label of another.
function layoutOf(graph) {
  var boxes = graph.boxes;
  var inside = boxes.map(function (box, i) { return boxes.filter(function (other) { return other.network === i; }).length; });
  function isFrame(i) { return inside[i] > 0; }
  var arrows = graph.arrows.filter(function (arrow) { return !isFrame(arrow[0]) && !isFrame(arrow[1]); });
  var joined = {};
  arrows.forEach(function (arrow) { joined[arrow[0]] = joined[arrow[1]] = true; });
  var width = Math.round(Math.min(260, Math.max.apply(null, boxes.map(function (box) {
    return Math.max(160, 56 + textWidth(box.name, 15, 650), 56 + textWidth(kindLine(box), 13));
  }))));
  var places = boxes.map(function (box) { return { width: width, height: box.zones || box.isChanged ? 86 : 60 }; });

  var g = new dagre.graphlib.Graph({ compound: true });
  g.setGraph({ rankdir: 'LR', nodesep: GAP, edgesep: 18, ranksep: 76 });
  g.setDefaultEdgeLabel(function () { return {}; });
  var alone = [];
  var rows = {};
  boxes.forEach(function (box, i) {
    if (isFrame(i)) { g.setNode(String(i), {}); return; }
    if (!joined[i] && box.network === undefined) { alone.push(i); return; }
    g.setNode(String(i), places[i]);
  });
  boxes.forEach(function (box, i) {
    if (box.network === undefined || isFrame(i)) { return; }
    g.setParent(String(i), String(box.network));
    if (!joined[i]) { (rows[box.network] = rows[box.network] || []).push(i); }
  });
  arrows.forEach(function (arrow) {
    g.setEdge(String(arrow[0]), String(arrow[1]), arrow[2] ? { width: Math.ceil(textWidth(arrow[2], 12)) + 14, height: 20, labelpos: 'c' } : {});
  });
  // What stands alone in a network stands there in rows: lines that nobody draws keep it together.
  Object.keys(rows).forEach(function (network) {
    rows[network].forEach(function (box, i) {
      if (i % ROW > 0) { g.setEdge(String(rows[network][i - 1]), String(box), {}); }
    });
  });
  if (g.nodeCount() > 0) { dagre.layout(g); }
  boxes.forEach(function (box, i) { if (isFrame(i)) { makeRoom(g, g.children(String(i)).map(function (child) { return places[Number(child)]; })); } });

  var lines = linesOf(g, arrows, places);
  var frames = framesOf(boxes, places, isFrame);
  place(alone, places, frames);
  return bounded({ boxes: places, frames: frames, lines: lines, isFrame: isFrame });
}

// Room for the title of a frame and for its border: what is above it moves up, what is below moves down, and nothing comes closer to anything.
function makeRoom(g, inside) {
  var top = edge(inside, -1);
  var bottom = edge(inside, 1);
  function move(point) { point.y += point.y < top ? -TITLE : point.y > bottom ? GAP / 2 : 0; }
  g.nodes().forEach(function (node) { if (g.children(node).length === 0) { move(g.node(node)); } });
  g.edges().forEach(function (name) {
    var line = g.edge(name);
    line.points.forEach(move);
    if (line.width) { move(line); }
  });
}

// The first (-1) or last (1) y of some boxes.
function edge(places, side) {
  return side * Math.max.apply(null, places.map(function (place) { return side * place.y + place.height / 2; }));
}

// The lines: level within columns, bent between them.
function linesOf(g, arrows, places) {
  var columns = {};
  function widen(x, half) { columns[Math.round(x)] = Math.max(columns[Math.round(x)] || 0, half); }
  function half(x) { return columns[Math.round(x)] || 0; }
  places.forEach(function (box) { if (box.x !== undefined) { widen(box.x, box.width / 2); } });
  var lines = arrows.map(function (arrow) {
    var edge = g.edge(String(arrow[0]), String(arrow[1]));
    if (arrow[2]) { widen(edge.x, edge.width / 2); }
    return { from: arrow[0], to: arrow[1], label: arrow[2], edge: edge };
  });
  lines.forEach(function (line) {
    var from = places[line.from];
    var to = places[line.to];
    line.way = line.edge.points.slice(1, -1).filter(function (point) { return half(point.x) > 0 && Math.abs(point.x - from.x) > 1 && Math.abs(point.x - to.x) > 1; });
  });
  ports(lines, places);
  lines.forEach(function (line) {
    var from = places[line.from];
    var to = places[line.to];
    var forward = to.x > from.x ? 1 : -1;
    var x = from.x + forward * from.width / 2;
    var y = line.start;
    var path = 'M' + round(x) + ' ' + round(y);
    function level(end) { path += 'H' + round(end); x = end; }
    function bend(endX, endY) {
      var middle = round((x + endX) / 2);
      path += 'C' + middle + ' ' + round(y) + ' ' + middle + ' ' + round(endY) + ' ' + round(endX) + ' ' + round(endY);
      x = endX;
      y = endY;
    }
    level(from.x + forward * half(from.x));
    line.way.forEach(function (point) {
      bend(point.x - forward * half(point.x), point.y);
      level(point.x + forward * half(point.x));
    });
    bend(to.x - forward * (half(to.x) + 8), line.end);
    level(to.x - forward * (to.width / 2 + 1));
    line.path = path;
    if (line.label) { line.at = { x: line.edge.x, y: line.edge.y, width: line.edge.width, height: line.edge.height }; }
  });
  return lines;
}

// Lines leave and reach a box side by side, in the order in which they come and go.
function ports(lines, places) {
  var sides = {};
  lines.forEach(function (line) {
    var from = places[line.from];
    var to = places[line.to];
    var forward = to.x > from.x;
    var next = line.way.length > 0 ? line.way[0] : to;
    var last = line.way.length > 0 ? line.way[line.way.length - 1] : from;
    function join(box, isRight, other, key) {
      var side = box + (isRight ? 'r' : 'l');
      (sides[side] = sides[side] || []).push({ line: line, key: key, y: other.y, box: places[box] });
    }
    join(line.from, forward, next, 'start');
    join(line.to, !forward, last, 'end');
  });
  Object.keys(sides).forEach(function (side) {
    var ends = sides[side].sort(function (a, b) { return a.y - b.y || a.line.from - b.line.from || a.line.to - b.line.to; });
    var step = Math.min(16, (ends[0].box.height - 16) / ends.length);
    ends.forEach(function (end, i) { end.line[end.key] = end.box.y + (i - (ends.length - 1) / 2) * step; });
  });
}

// A frame is drawn around its boxes, with a title of two lines over the first of its columns: lines cross a frame between columns only.
function framesOf(boxes, places, isFrame) {
  var frames = [];
  boxes.forEach(function (box, i) {
    if (!isFrame(i)) { return; }
    var inside = places.filter(function (place, j) { return boxes[j].network === i; });
    var left = Math.min.apply(null, inside.map(function (place) { return place.x - place.width / 2; })) - 18;
    var right = Math.max.apply(null, inside.map(function (place) { return place.x + place.width / 2; })) + 18;
    var top = edge(inside, -1) - TITLE;
    frames.push({ box: i, x: left, y: top, width: right - left, height: edge(inside, 1) + 16 - top, title: inside[0].width });
  });
  return frames;
}

// What nothing is joined to stands in a grid below the rest.
function place(alone, places, frames) {
  if (alone.length === 0) { return; }
  var drawn = places.filter(function (box) { return box.x !== undefined; });
  var left = Math.min.apply(null, drawn.map(function (box) { return box.x - box.width / 2; }).concat(frames.map(function (frame) { return frame.x; })));
  var right = Math.max.apply(null, drawn.map(function (box) { return box.x + box.width / 2; }).concat(frames.map(function (frame) { return frame.x + frame.width; })));
  var bottom = Math.max.apply(null, drawn.map(function (box) { return box.y + box.height / 2; }).concat(frames.map(function (frame) { return frame.y + frame.height; })));
  if (drawn.length === 0) { left = right = 0; bottom = -GAP; }
  var width = places[alone[0]].width + GAP;
  var columns = Math.max(Math.floor((right - left + GAP) / width), Math.ceil(Math.sqrt(alone.length / 2)), 1);
  var top = bottom + GAP + 8;
  for (var first = 0; first < alone.length; first += columns) {
    var row = alone.slice(first, first + columns);
    var height = Math.max.apply(null, row.map(function (box) { return places[box].height; }));
    row.forEach(function (box, i) {
      places[box].x = left + i * width + places[box].width / 2;
      places[box].y = top + places[box].height / 2;
    });
    top += height + GAP;
  }
}

// The whole drawing begins at 0, 0.
function bounded(layout) {
  var drawn = layout.boxes.filter(function (box) { return box.x !== undefined; }).map(function (box) {
    return { x: box.x - box.width / 2, y: box.y - box.height / 2, width: box.width, height: box.height };
  }).concat(layout.frames, layout.lines.map(function (line) { return line.at; }).filter(Boolean).map(function (at) {
    return { x: at.x - at.width / 2, y: at.y - at.height / 2, width: at.width, height: at.height };
  }));
  layout.left = Math.min.apply(null, drawn.map(function (part) { return part.x; })) - 20;
  layout.top = Math.min.apply(null, drawn.map(function (part) { return part.y; })) - 20;
  layout.width = Math.ceil(Math.max.apply(null, drawn.map(function (part) { return part.x + part.width; })) + 20 - layout.left);
  layout.height = Math.ceil(Math.max.apply(null, drawn.map(function (part) { return part.y + part.height; })) + 20 - layout.top);
  return layout;
}

function round(number) { return Math.round(number * 10) / 10; }
