'use strict';
(function () {
  var PAGE = 200;
  var data = JSON.parse(document.getElementById('data').textContent);

  function element(name, text, style) {
    var made = document.createElement(name);
    if (text !== undefined) { made.textContent = text; }
    if (style) { made.className = style; }
    return made;
  }

  function detail(resource) {
    var row = element('tr', undefined, 'detail');
    var cell = element('td');
    cell.colSpan = 4;
    cell.appendChild(element('code', resource.u, 'urn'));
    var table = element('table');
    resource.p.forEach(function (property) {
      var line = element('tr');
      var head = element('th', property[0]);
      head.scope = 'row';
      line.appendChild(head);
      line.appendChild(element('td', property[1]));
      table.appendChild(line);
    });
    cell.appendChild(table);
    row.appendChild(cell);
    return row;
  }

  function row(resource) {
    var line = element('tr', undefined, resource.o);
    line.appendChild(element('td', resource.o, 'op'));
    var name = element('td');
    var button = element('button', resource.n, 'open');
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', function () {
      var isOpen = button.getAttribute('aria-expanded') === 'true';
      button.setAttribute('aria-expanded', String(!isOpen));
      if (isOpen) { line.nextSibling.remove(); } else { line.after(detail(resource)); }
    });
    name.appendChild(button);
    line.appendChild(name);
    line.appendChild(element('td', resource.t));
    line.appendChild(element('td', resource.k));
    return line;
  }

  function list(section, resources) {
    var search = section.querySelector('input[type=search]');
    var body = section.querySelector('.resources tbody');
    var more = section.querySelector('.more');
    var count = section.querySelector('.filter output');
    if (!search) { return; }
    var component = null;
    var found = [];
    var shown = 0;
    // Built when it is first needed: most readers never search.
    var texts = null;

    function text(index) {
      texts = texts || resources.map(function (resource) {
        return (resource.n + ' ' + resource.t + ' ' + resource.k + ' ' + resource.o + ' ' + resource.p.join(' ')).toLowerCase();
      });
      return texts[index];
    }

    function page() {
      var part = document.createDocumentFragment();
      found.slice(shown, shown + PAGE).forEach(function (resource) { part.appendChild(row(resource)); });
      shown = Math.min(shown + PAGE, found.length);
      body.appendChild(part);
      more.hidden = shown >= found.length;
      more.textContent = 'Show more (' + (found.length - shown) + ')';
    }

    function filter() {
      var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      found = resources.filter(function (resource, index) {
        return (component === null || resource.c === component)
          && words.every(function (word) { return text(index).indexOf(word) >= 0; });
      });
      body.textContent = '';
      shown = 0;
      page();
      count.textContent = found.length === resources.length ? resources.length + ' resources' : found.length + ' of ' + resources.length + ' resources';
    }

    search.addEventListener('input', function () { component = null; filter(); });
    more.addEventListener('click', page);
    section.querySelectorAll('[data-component]').forEach(function (box) {
      box.addEventListener('click', function (event) {
        event.preventDefault();
        component = box.getAttribute('data-component');
        search.value = '';
        filter();
        section.querySelector('.resources').scrollIntoView({ block: 'start' });
        var first = body.querySelector('button');
        if (first) { first.focus({ preventScroll: true }); }
      });
    });
    filter();
  }

  function zoom(section) {
    var drawing = section.querySelector('svg.diagram');
    if (!drawing) { return; }
    var full = Number(drawing.getAttribute('width'));
    var tall = Number(drawing.getAttribute('height'));
    var scale = 1;
    function apply(value) {
      scale = Math.min(4, Math.max(0.1, value));
      drawing.setAttribute('width', String(full * scale));
      drawing.setAttribute('height', String(tall * scale));
    }
    function fit() { apply(Math.min(1, drawing.parentElement.clientWidth / full)); }
    section.querySelectorAll('[data-zoom]').forEach(function (button) {
      button.addEventListener('click', function () {
        var how = button.getAttribute('data-zoom');
        if (how === 'fit') { fit(); } else { apply(how === 'in' ? scale * 1.25 : scale / 1.25); }
      });
    });
    fit();
  }

  function theme() {
    var button = document.getElementById('theme');
    var isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    function apply() {
      document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
      button.setAttribute('aria-pressed', String(isDark));
    }
    button.addEventListener('click', function () { isDark = !isDark; apply(); });
    apply();
  }

  theme();
  document.querySelectorAll('.stack').forEach(function (section) {
    list(section, data[Number(section.dataset.stack)]);
    zoom(section);
  });
}());
