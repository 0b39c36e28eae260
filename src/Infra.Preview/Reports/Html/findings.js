// Search over all findings of a stack, by words and severity, those that are not shown yet among them.
function findings(section) {
  var bar = section.querySelector('.find');
  var lists = Array.prototype.map.call(section.querySelectorAll('.finding'), function (rule) {
    return {
      rule: rule,
      list: longList(rule.querySelector('ul')),
      text: rule.querySelector('summary').textContent.toLowerCase(),
      severity: rule.dataset.severity,
      count: Number(rule.dataset.count),
      isOpen: rule.open
    };
  });
  if (!bar) { return; }
  var search = bar.querySelector('input');
  var severity = bar.querySelector('select');
  var total = lists.reduce(function (sum, entry) { return sum + entry.count; }, 0);

  function filter() {
    var wanted = words(search);
    var found = 0;
    lists.forEach(function (entry) {
      var own = wanted.filter(function (word) { return entry.text.indexOf(word) < 0; });
      var isRight = !severity.value || severity.value === entry.severity;
      var count = isRight ? entry.list.filter(own) : 0;
      entry.rule.hidden = count === 0;
      entry.rule.open = wanted.length > 0 || entry.isOpen;
      entry.rule.querySelector('.count').textContent = (count === entry.count ? '' : count + ' of ') + entry.count + (entry.count === 1 ? ' finding' : ' findings');
      found += count;
    });
    bar.querySelector('output').textContent = (found === total ? '' : found + ' of ') + total + ' findings';
  }

  bar.hidden = false;
  search.addEventListener('input', filter);
  severity.addEventListener('change', filter);
}
