// On every page: "/" puts the cursor into the field in which readers search,
// unless they are writing.
document.addEventListener("keydown", function (e) {
  var field = document.querySelector("input[type=search]"), at = e.target;
  if (field && e.key == "/" && !e.ctrlKey && !e.metaKey && !e.altKey && !/^(input|textarea|select)$/i.test(at.tagName) && !at.isContentEditable) {
    e.preventDefault();
    field.focus();
    field.select();
  }
});
