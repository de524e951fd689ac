// The page that explores: practices by several things at once, with counts, so that
// no choice leads to nothing. Without this script it is its lists. Its fields stand
// in the page, hidden, and what else it says, in attributes of [data-explore]; what
// is chosen, in the address.

function exploreIn(lists) {
  const text = lists.dataset, own = document.documentElement.lang, index = new Index(own, text.explore);
  const page = lists.previousElementSibling, form = page.querySelector("form"), status = page.querySelector("[role=status]");
  const PER_PAGE = 20, { format } = new Intl.NumberFormat(own); // made once: it is slow to make
  let facets = [], count = 0, found = [], shown = 0, run = 0;

  const clear = form.querySelector("button"), results = element("ol", []);
  const more = element("p", element("button", text.next, { type: "button" }));

  // open reads the table, and fills the field of each facet.
  async function open() {
    await index.open();
    const [n, ...read] = await index.file("x", 0, "x", (all) => all);
    count = n;
    facets = read.map(([id, , values, entries]) => {
      const lists = entries.split(" ").map(distances);
      return { select: form.elements[id], values: values.map(([key, name, below], i) => ({ key, name, below, entries: lists[i] })) };
    });
    page.append(results, more);
    page.hidden = false;
    form.addEventListener("change", () => choose(true));
    form.addEventListener("submit", (e) => e.preventDefault());
    clear.addEventListener("click", () => {
      for (const f of facets) f.select.value = "";
      choose(true);
      facets[0].select.focus();
    });
    more.firstChild.addEventListener("click", next);
    window.addEventListener("popstate", ask);
    ask();
  }

  // left counts, for each entry, the facets of which it has the value that is
  // chosen; any facet but one.
  function left(but) {
    const chosen = facets.filter((f) => f != but && f.chosen);
    const times = new Uint8Array(count);
    for (const f of chosen) for (const n of f.chosen.entries) times[n]++;
    return times.map((n) => (n == chosen.length ? 1 : 0));
  }

  // fill says behind each value how many practices are left with it, and leaves out
  // those with none.
  function fill(f) {
    const from = left(f), value = f.chosen ? f.chosen.key : "";
    const options = [new Option(text.all, "")];
    for (const v of f.values) {
      let n = 0;
      for (const entry of v.entries) n += from[entry];
      if (n || v == f.chosen) options.push(new Option((v.below ? "\u00a0\u00a0" : "") + v.name + " (" + format(n) + ")", v.key));
    }
    f.select.replaceChildren(...options);
    f.select.value = value;
  }

  // choose shows what has all that is chosen. keep puts it into the address.
  async function choose(keep) {
    const asked = new URLSearchParams();
    for (const f of facets) {
      f.chosen = f.values.find((v) => v.key == f.select.value);
      if (f.chosen) asked.set(f.select.name, f.chosen.key);
    }
    if (keep) history.pushState(null, "", location.pathname + (String(asked) && "?" + asked));
    facets.forEach(fill);
    const all = left(), any = facets.some((f) => f.chosen);
    found = [];
    for (let n = 0; n < count; n++) if (all[n]) found.push(n);
    shown = 0;
    results.replaceChildren();
    results.hidden = clear.hidden = !any;
    lists.hidden = any;
    status.textContent = text.count.replace("{count}", format(found.length));
    more.hidden = true;
    const mine = ++run;
    if (any) await show(mine).catch(() => mine == run && fail());
  }

  // fail leaves the lists, which need no file.
  function fail() {
    lists.hidden = false;
    status.textContent = text.failed;
  }

  // show adds practices to those that are shown, unless something else was asked for
  // since, or the same twice.
  async function show(mine) {
    const from = shown;
    const items = await Promise.all(found.slice(from, from + PER_PAGE).map((n) => index.entry(n).then(item)));
    if (mine != run || from != shown) return;
    results.append(...items);
    shown += items.length;
    more.hidden = shown >= found.length;
  }

  function item(e) {
    const foreign = e.language != own && e.language;
    const theme = e.themes.map((t) => index.manifest.themes[t]).find((t) => t[1] >= 0);
    const why = [e.label, e.places, theme && theme[0]].filter(Boolean).join(" · ");
    return element("li", [
      element("a", e.title, { href: new URL(e.href, new URL(text.page, location.href)).href, lang: foreign, hreflang: foreign }),
      " ",
      element("span", why, { class: "why" }),
      element("p", e.summary, { class: "quiet", lang: foreign }),
    ]);
  }

  async function next() {
    const first = results.children.length;
    await show(run).catch(fail);
    const link = results.children[first];
    if (link) link.querySelector("a").focus();
  }

  // ask reads the address: a link, another step of the history.
  function ask() {
    const asked = new URLSearchParams(location.search);
    for (const f of facets) {
      const v = f.values.find((v) => v.key == asked.get(f.select.name));
      f.select.replaceChildren(new Option(text.all, ""), ...(v ? [new Option(v.name, v.key)] : []));
      f.select.value = v ? v.key : "";
    }
    choose(false);
  }

  open().catch(() => {
    page.replaceChildren(status);
    page.hidden = false;
    fail();
  });
}

document.querySelectorAll("[data-explore]").forEach(exploreIn);
