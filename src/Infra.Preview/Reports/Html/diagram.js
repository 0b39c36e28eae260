// More parts than this are drawn when somebody asks for it.
var MANY = 150;
var LEGIBLE = 0.75;

// The architecture of a stack: drawn, zoomed with buttons or the wheel, moved by dragging; a part lists its resources.
function diagram(section, listBox) {
  var canvas = section.querySelector('.canvas');
  if (!canvas) { return; }
  var number = section.dataset.stack;
  var graph = JSON.parse(document.getElementById('graph-' + number).textContent);
  section.querySelector('.parts').open = false;
  if (graph.boxes.length <= MANY) { draw(); return; }
  var button = element('button', 'Draw ' + graph.boxes.length + ' parts', 'draw');
  button.type = 'button';
  button.addEventListener('click', function () {
    button.remove();
    draw();
    canvas.focus();
  });
  canvas.before(button);

  function draw() {
    var layout = layoutOf(graph);
    var drawing = drawingOf(graph, layout, number);
    canvas.appendChild(drawing);
    canvas.hidden = false;
    section.querySelector('.zoom').hidden = false;
    section.querySelector('.legend').hidden = false;
    drawing.addEventListener('click', function (event) {
      var box = event.target.closest('a[data-box]');
      if (!box) { return; }
      event.preventDefault();
      listBox(Number(box.dataset.box));
    });
    light(drawing);
    zoom(section, canvas, drawing, layout);
  }
}

// What a part is joined to stands out while a pointer or the keyboard is on it.
function light(drawing) {
  function set(event, isLit) {
    var box = event.target.closest('[data-box]');
    if (!box) { return; }
    drawing.querySelectorAll('[data-from="' + box.dataset.box + '"], [data-to="' + box.dataset.box + '"]').forEach(function (part) { part.classList.toggle('lit', isLit); });
  }
  [['mouseover', true], ['mouseout', false], ['focusin', true], ['focusout', false]].forEach(function (on) {
    drawing.addEventListener(on[0], function (event) { set(event, on[1]); });
  });
}

function zoom(section, canvas, drawing, layout) {
  var scale = 1;
  // What is under the point stays there.
  function apply(value, x, y) {
    var old = scale;
    scale = Math.min(4, Math.max(0.05, value));
    drawing.setAttribute('width', String(layout.width * scale));
    drawing.setAttribute('height', String(layout.height * scale));
    canvas.scrollLeft = (canvas.scrollLeft + x) * scale / old - x;
    canvas.scrollTop = (canvas.scrollTop + y) * scale / old - y;
  }
  function centre(value) { apply(value, canvas.clientWidth / 2, canvas.clientHeight / 2); }
  function fit() { return Math.min(1, (canvas.clientWidth - 16) / layout.width); }
  section.querySelectorAll('[data-zoom]').forEach(function (button) {
    button.addEventListener('click', function () {
      var how = button.getAttribute('data-zoom');
      centre(how === 'fit' ? fit() : how === 'in' ? scale * 1.25 : scale / 1.25);
    });
  });
  canvas.addEventListener('wheel', function (event) {
    if (!event.ctrlKey && !event.metaKey) { return; }
    event.preventDefault();
    var place = canvas.getBoundingClientRect();
    apply(scale * Math.exp(-event.deltaY / 300), event.clientX - place.left, event.clientY - place.top);
  }, { passive: false });
  drag(canvas);
  apply(Math.max(LEGIBLE, fit()), 0, 0);
}

function drag(canvas) {
  var from = null;
  var moved = false;
  canvas.addEventListener('pointerdown', function (event) {
    if (event.button === 0 && event.pointerType === 'mouse') { from = { x: event.clientX + canvas.scrollLeft, y: event.clientY + canvas.scrollTop }; moved = false; }
  });
  canvas.addEventListener('pointermove', function (event) {
    if (!from) { return; }
    if (event.buttons === 0) { from = null; return; }
    var left = from.x - event.clientX;
    var top = from.y - event.clientY;
    moved = moved || Math.abs(left - canvas.scrollLeft) + Math.abs(top - canvas.scrollTop) > 4;
    if (moved) { canvas.scrollLeft = left; canvas.scrollTop = top; }
  });
  window.addEventListener('pointerup', function () { from = null; });
  canvas.addEventListener('dragstart', function (event) { event.preventDefault(); });
  // The end of a drag is no click.
  canvas.addEventListener('click', function (event) {
    if (moved) { event.preventDefault(); event.stopPropagation(); moved = false; }
  }, true);
}
