var PAGE = 200;

// The searchable list of a stack's resources; returns what lists those of a part of the diagram.
function resources(section) {
  var search = section.querySelector('.search');
  if (!search) { return null; }
  var data = JSON.parse(document.getElementById('data-' + section.dataset.stack).textContent);
  var all = data.resources;
  var table = section.querySelector('.resources');
  var body = table.tBodies[0];
  var more = table.nextElementSibling;
  var count = search.parentNode.querySelector('output');
  var found = [];
  var shown = 0;
  // Built when it is first needed: most readers never search.
  var texts = null;

  function detail(resource) {
    var row = element('tr', undefined, 'detail');
    var cell = element('td');
    cell.colSpan = 4;
    cell.appendChild(element('code', typeof resource.u === 'number' ? data.urns[resource.u] + resource.n : resource.u, 'urn'));
    var properties = element('table');
    resource.p.forEach(function (property) {
      var line = element('tr');
      var head = element('th', property[0]);
      head.scope = 'row';
      line.appendChild(head);
      line.appendChild(element('td', property[1]));
      properties.appendChild(line);
    });
    cell.appendChild(properties);
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
    line.appendChild(element('td', data.types[resource.t]));
    line.appendChild(element('td', data.components[resource.c]));
    return line;
  }

  function text(index) {
    texts = texts || all.map(function (resource) {
      return [resource.n, data.types[resource.t], data.components[resource.c], resource.o, resource.p.join(' ')].join(' ').toLowerCase();
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

  function list(keep) {
    found = all.filter(keep);
    body.textContent = '';
    shown = 0;
    page();
    count.textContent = (found.length === all.length ? '' : found.length + ' of ') + all.length + ' resources';
  }

  function filter() {
    var wanted = words(search);
    list(function (resource, index) { return wanted.every(function (word) { return text(index).indexOf(word) >= 0; }); });
  }

  search.addEventListener('input', filter);
  more.addEventListener('click', page);
  filter();
  return function (box) {
    search.value = '';
    list(function (resource) { return resource.b === box; });
    table.scrollIntoView({ block: 'start' });
    var first = body.querySelector('button');
    if (first) { first.focus({ preventScroll: true }); }
  };
}
