// On every page: "/" puts the cursor into the field in which readers search, unless
// they are writing, or have turned that off where [data-slash] is, as those may who
// speak to their computer. Only that they have is stored, and as long as they have.
(function () {
  var NAME = "recueil.slash", on = true;
  try {
    on = !localStorage.getItem(NAME);
  } catch (e) { /* no storage: it is on, until it is turned off for this page */ }

  document.addEventListener("keydown", function (e) {
    var field = document.querySelector("input[type=search]"), at = e.target;
    if (on && field && e.key == "/" && !e.ctrlKey && !e.metaKey && !e.altKey && !/^(input|textarea|select)$/i.test(at.tagName) && !at.isContentEditable) {
      e.preventDefault();
      field.focus();
      field.select();
    }
  });

  var box = document.querySelector("[data-slash]");
  if (!box) return;
  box.closest("[hidden]").hidden = false;
  box.checked = on;
  box.addEventListener("change", function () {
    on = box.checked;
    try {
      if (on) localStorage.removeItem(NAME);
      else localStorage.setItem(NAME, "off");
    } catch (e) { /* as above */ }
  });
})();
