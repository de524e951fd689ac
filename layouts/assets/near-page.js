// The page of the map: what is near to a place that a reader names, or to the
// device, whose position goes nowhere. Without this script it is the map and its
// list. What it says stands in the page, in attributes of [data-near].

function nearIn(map) {
  const page = element("div", [], { class: "wide finder" });
  const text = map.dataset, own = document.documentElement.lang;
  const index = new Index(own, text.near);
  const MOST = 12, EARTH = 6371;
  let places = null;

  const field = element("input", [], { type: "search", id: "near", autocomplete: "off", enterkeyhint: "search" });
  const form = element("form", [field, element("button", text.button)], { role: "search", "aria-label": text.field });
  const here = element("button", text.here, { type: "button" });
  const status = element("p", [], { role: "status" }), results = element("ol", []);
  map.after(page);
  page.append(element("label", text.field, { for: field.id }), form);
  if (navigator.geolocation) page.append(element("p", here));
  page.append(status, results);

  async function open() {
    if (places) return;
    await index.open();
    places = await index.file("p", 0, "p", ([folder, ...all]) =>
      all.map(([name, latitude, longitude, count, href, code]) => ({ name, latitude: latitude / 1000, longitude: longitude / 1000, count, href: href && folder + href + ".html", code }))
    );
  }

  // numbered finds the district that a number means: its own, or the beginning of a
  // postcode. Those of Corsica, 20, begin like neither of its départements.
  function numbered(query) {
    const code = query.replace(/\s/g, "").toUpperCase();
    if (!/^\d[\dAB]\d*$/.test(code)) return null;
    const begun = (code) => places.filter((p) => p.code && code.startsWith(p.code)).sort((a, b) => b.code.length - a.code.length)[0];
    return begun(code) || begun(code.replace(/^20[01]/, "2A").replace(/^20/, "2B"));
  }

  // named finds the place that a reader means: by its code, by its name, by how
  // that begins.
  function named(query) {
    if (/^\s*\d/.test(query)) return numbered(query);
    const name = wordsOf(query).join(" ");
    const same = (p) => wordsOf(p.name).join(" ");
    return name && (places.find((p) => same(p) == name) || places.find((p) => same(p).startsWith(name)));
  }

  // away is how far two places are from each other, in kilometres.
  function away(a, b) {
    const rad = Math.PI / 180, half = (x) => Math.sin((x * rad) / 2) ** 2;
    const h = half(b.latitude - a.latitude) + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * half(b.longitude - a.longitude);
    return 2 * EARTH * Math.asin(Math.sqrt(h));
  }

  // show lists what is nearest to somewhere.
  function show(where) {
    const near = places.filter((p) => p.href && !p.code).map((p) => ({ p, km: away(where, p) }));
    near.sort((a, b) => a.km - b.km);
    const items = near.slice(0, MOST).map(({ p, km }) => {
      const note = [text.count.replace("{count}", p.count.toLocaleString(own)), km < 1 ? "" : Math.round(km).toLocaleString(own) + "\u00a0km"].filter(Boolean).join(" · ");
      return element("li", [element("a", p.name, { href: new URL(p.href, new URL(text.page, location.href)).href }), " ", element("span", note, { class: "why" })]);
    });
    results.replaceChildren(...items);
    status.textContent = where.name ? text.found.replace("{place}", where.name) : text.around;
  }

  function fail(said) {
    results.replaceChildren();
    status.textContent = said;
  }

  form.addEventListener("submit", (e) => {
    e.preventDefault();
    open().then(() => {
      const where = named(field.value);
      if (where) show(where);
      else fail(text.unknown.replace("{place}", field.value.trim()));
    }, () => fail(text.failed));
  });
  here.addEventListener("click", () => {
    status.textContent = text.waiting;
    open().then(() => {
      navigator.geolocation.getCurrentPosition(({ coords }) => show(coords), () => fail(text.nowhere), { timeout: 20000, maximumAge: 600000 });
    }, () => fail(text.failed));
  });
}

document.querySelectorAll("[data-near]").forEach(nearIn);
