var STEP = 500;

function element(name, text, style) {
  var made = document.createElement(name);
  if (text !== undefined) { made.textContent = text; }
  if (style) { made.className = style; }
  return made;
}

function words(input) {
  return input.value.toLowerCase().split(/\s+/).filter(Boolean);
}

// The text of markup that the report wrote: it encodes all values, so every < of it begins a tag.
function textOf(markup) {
  return markup.replace(/<[^>]*>/g, ' ').replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, function (all, code, name) {
    return code ? String.fromCodePoint(Number(code)) : { amp: '&', lt: '<', gt: '>', quot: '"' }[name];
  });
}

// A list whose first entries are in the page, and whose others wait in a block of JSON until somebody wants to see or to search them.
function longList(list) {
  var block = document.getElementById('list-' + list.dataset.list);
  var more = document.querySelector('[data-more="' + list.dataset.list + '"]');
  var first = list.children.length;
  var all = null;
  var texts = null;
  var found = null;

  function entries() {
    if (!all) {
      all = Array.prototype.map.call(list.children, function (entry) { return entry.outerHTML; });
      if (block) { all = all.concat(JSON.parse(block.textContent)); }
      found = all;
    }
    return all;
  }

  function show(count) {
    var shown = list.children.length;
    list.insertAdjacentHTML('beforeend', found.slice(shown, shown + count).join(''));
    var left = found.length - list.children.length;
    if (more) {
      more.hidden = left === 0;
      more.textContent = 'Show more (' + left + ')';
    }
  }

  // Shows what has all the words, and tells how many that are.
  function filter(wanted) {
    entries();
    if (wanted.length > 0) {
      texts = texts || all.map(function (entry) { return textOf(entry).toLowerCase(); });
      found = all.filter(function (entry, index) { return wanted.every(function (word) { return texts[index].indexOf(word) >= 0; }); });
    } else {
      found = all;
    }
    list.textContent = '';
    show(Math.max(first, 20));
    return found.length;
  }

  if (more) {
    more.hidden = false;
    more.addEventListener('click', function () {
      entries();
      var next = list.children.length;
      show(STEP);
      // Whoever does not see the page goes on with the first of the new entries.
      list.children[next].tabIndex = -1;
      list.children[next].focus({ preventScroll: true });
    });
  }
  return { filter: filter };
}
