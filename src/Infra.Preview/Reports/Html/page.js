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
  diagram(section, resources(section));
  findings(section);
  section.querySelectorAll('[data-list]').forEach(function (list) {
    if (!list.closest('.finding')) { longList(list); }
  });
});
