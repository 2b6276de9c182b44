"use strict";
(function () {
  var months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  function shown(row, at) { return row.cells[at] ? row.cells[at].textContent.trim() : ""; }
  function isMissing(text) { return text === "" || text === "\u2013"; }
  function number(text) {
    var day = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(text);
    if (day) { return Date.UTC(+day[3], months.indexOf(day[2]), +day[1]); }
    var found = /^[\u003C>\u2264\u2265\u00A0 ]*([-\u2212]?\d[\d\u00A0,]*(?:\.\d+)?)(?![\d-])/.exec(text);
    return found ? parseFloat(found[1].replace("\u2212", "-").replace(/[\u00A0,]/g, "")) : NaN;
  }
  function groups(body) {
    var all = [];
    Array.prototype.forEach.call(body.rows, function (row) {
      var last = all[all.length - 1];
      if (last ? row.classList.contains("part") || row.classList.contains("under") : false) { last.push(row); } else { all.push([row]); }
    });
    return all;
  }
  function sort(body, at, down) {
    var all = groups(body);
    var fixed = all.filter(function (group) { return group[0].classList.contains("total"); });
    var free = all.filter(function (group) { return !group[0].classList.contains("total"); });
    var numeric = free.every(function (group) { var text = shown(group[0], at); return isMissing(text) || !isNaN(number(text)); });
    free.sort(function (a, b) {
      var x = shown(a[0], at), y = shown(b[0], at);
      if (isMissing(x) || isMissing(y)) { return isMissing(x) - isMissing(y); }
      var order = numeric ? number(x) - number(y) : x.localeCompare(y, "en");
      return down ? -order : order;
    });
    free.concat(fixed).forEach(function (group) { group.forEach(function (row) { body.appendChild(row); }); });
  }
  Array.prototype.forEach.call(document.querySelectorAll("table.data"), function (table) {
    var body = table.tBodies[0], heads = table.tHead.rows[0].cells;
    if (3 > groups(body).length) { return; }
    Array.prototype.forEach.call(heads, function (head, at) {
      if (!head.textContent.trim() || head.hasAttribute("data-unsorted")) { return; }
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        Array.prototype.forEach.call(heads, function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        sort(body, at, down);
      });
    });
  });
})();
