// element is an element with what is in it.
function element(name, content, attributes) {
  const out = document.createElement(name);
  out.append(...[].concat(content));
  for (const key in attributes) if (attributes[key]) out.setAttribute(key, attributes[key]);
  return out;
}
