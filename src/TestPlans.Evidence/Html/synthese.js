(function () {
  'use strict';
  var scenarios = Array.prototype.slice.call(document.querySelectorAll('details.scenario'));
  var counters = Array.prototype.slice.call(document.querySelectorAll('.compteur'));
  var search = document.getElementById('recherche');
  var status = document.getElementById('filtre');
  function apply() {
    var chosen = counters.filter(function (c) { return c.getAttribute('aria-pressed') === 'true'; }).map(function (c) { return c.dataset.statut; });
    var words = search.value.trim().toLowerCase();
    var shown = 0;
    scenarios.forEach(function (s) {
      var ok = (!chosen.length || chosen.indexOf(s.dataset.statut) >= 0) && (!words || s.textContent.toLowerCase().indexOf(words) >= 0);
      s.hidden = !ok;
      if (ok) { shown++; }
    });
    Array.prototype.forEach.call(document.querySelectorAll('.plan'), function (p) { p.hidden = !p.querySelector('details.scenario:not([hidden])'); });
    status.textContent = chosen.length || words ? shown + ' sur ' + scenarios.length + ' scénarios' : '';
  }
  counters.forEach(function (c) {
    c.addEventListener('click', function () {
      c.setAttribute('aria-pressed', c.getAttribute('aria-pressed') === 'true' ? 'false' : 'true');
      apply();
      document.getElementById('scenarios').scrollIntoView();
    });
  });
  search.addEventListener('input', apply);
  function fold(open) { scenarios.forEach(function (s) { if (!s.hidden) { s.open = open; } }); }
  document.getElementById('deplier').addEventListener('click', function () { fold(true); });
  document.getElementById('replier').addEventListener('click', function () { fold(false); });
  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    for (var e = target; e; e = e.parentElement) {
      e.hidden = false;
      if (e.tagName === 'DETAILS') { e.open = true; }
    }
    if (target) { target.scrollIntoView(); }
  }
  var unfolded = [];
  window.addEventListener('beforeprint', function () {
    unfolded = Array.prototype.filter.call(document.querySelectorAll('.conformes'), function (d) { return !d.open; });
    unfolded.forEach(function (d) { d.open = true; });
  });
  window.addEventListener('afterprint', function () { unfolded.forEach(function (d) { d.open = false; }); });
  window.addEventListener('hashchange', reveal);
  reveal();
}());
