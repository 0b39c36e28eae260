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
  var listBox = resources(section);
  section.querySelectorAll('[data-component]').forEach(function (box) {
    box.addEventListener('click', function (event) {
      event.preventDefault();
      listBox(Number(box.getAttribute('data-component')));
    });
  });
  findings(section);
  section.querySelectorAll('[data-list]').forEach(function (list) {
    if (!list.closest('.finding')) { longList(list); }
  });
  zoom(section);
});
