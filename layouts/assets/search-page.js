// The page that searches: answers as readers type, in [data-results]. Without this
// script it is the list of all from A to Z. What it says stands in the page, in
// attributes of [data-search].

// within are the words of a text.
const within = /[^\0-\/:-@[-`{-\u00bf\u2000-\u2fff]+/g;

// marked is a text in which the words of a query are marked.
function marked(text, marks) {
  const out = [];
  let last = 0;
  text.replace(within, (word, at) => {
    if (!marks.has(fold(word))) return;
    out.push(text.slice(last, at), element("mark", word));
    last = at + word.length;
  });
  out.push(text.slice(last));
  return out;
}

function searchIn(page) {
  const text = page.dataset, own = document.documentElement.lang;
  const form = page.querySelector("form"), field = form.querySelector("input");
  const more = page.querySelector("[data-more]"), filters = page.querySelector("fieldset");
  const selects = [...filters.querySelectorAll("select")];
  const list = document.querySelector("[data-all]"), all = [];
  for (let e = list; e; e = e.nextElementSibling) all.push(e);
  const others = [...page.querySelectorAll("[data-other]")];
  const index = new Index(own, text.search);
  const PER_PAGE = 10, title = document.title;
  let run = 0, shown = null, timer = 0, kept = 0, sent = true; // sent: nothing was typed since

  const status = element("p", [], { role: "status" }), results = element("ol", [], { "data-results": "yes" });
  page.insertBefore(status, more.parentNode);
  page.insertBefore(results, more.parentNode);

  // browse shows the list of all, or hides it.
  function browse(shown) {
    for (const e of all) e.hidden = !shown;
  }

  // lines are what is said of an entry below its title, and tell why it was found.
  function lines(n, e, { from, marks, near, partly }) {
    const { kinds, themes } = from.manifest;
    const theme = e.themes.map((t) => themes[t]).find((t) => t[1] >= 0);
    const why = element("span", kinds[e.kind], { class: "why" });
    for (const part of [e.label, e.places, theme && theme[0]]) {
      if (part) why.append(" · ", ...marked(part, marks));
    }
    if (partly.has(n)) why.append(" · " + text.partly);
    const summary = e.summary ? [element("p", marked(e.summary, marks), { class: "quiet" })] : [];
    if (near.has(n)) why.append(" · " + text.nearby);
    else if (![why, ...summary].some((part) => part.querySelector("mark"))) return { why, summary, within: true };
    return { why, summary };
  }

  async function item(n, answer) {
    const { from, marks } = answer, e = await from.entry(n);
    const foreign = e.language != own && e.language;
    const address = answer.page ? new URL(e.href, new URL(answer.page, location.href)).href : e.href;
    const link = element("a", marked(e.title, marks), { href: address, lang: foreign, hreflang: foreign });
    const { why, summary, within } = lines(n, e, answer);
    if (within && !link.querySelector("mark")) why.append(" · " + text.text);
    return element("li", [link, " ", why, ...summary], { lang: from != index && from.language });
  }

  // show adds results to those that are shown, unless something else was asked for
  // since, or the same twice.
  async function show(answer, mine) {
    const from = answer.shown, next = answer.found.slice(from, from + PER_PAGE);
    const list = await Promise.all(next.map((n) => item(n, answer)));
    if (mine != run || from != answer.shown) return;
    if (!from) results.textContent = "";
    results.append(...list);
    answer.shown += list.length;
    more.parentNode.hidden = answer.shown >= answer.found.length;
  }

  // asWritten is a word as the results write it, with its accents.
  function asWritten(word) {
    const mark = [...results.querySelectorAll("mark")].find((m) => fold(m.textContent) == fold(word));
    return mark ? mark.textContent : word;
  }

  // asTyped is a word as it stands in a query.
  function asTyped(word, query) {
    return (query.match(within) || []).find((w) => fold(w) == word) || word;
  }

  // said is what is told of an answer.
  function said({ found, partly, meant, lacks, missing, notice }, query) {
    const out = notice ? [notice.textContent] : [];
    const rest = found.filter((n) => partly.has(n)).length, number = (n) => n.toLocaleString(own);
    if (meant.length && !notice) out.push(text.meant.replace("{word}", meant.map(asWritten).join(", ")));
    if (lacks.length && found.length) out.push(text.near.replace("{word}", lacks.join(", ")));
    for (const word of found.length ? missing : []) out.push(text.without.replace("{word}", asTyped(word, query)));
    if (found.length > rest) out.push(text.count.replace("{count}", number(found.length - rest)));
    if (rest) out.push(text.rest.replace("{count}", number(rest)));
    if (!found.length) out.push(text.none.replace("{query}", query.trim()));
    return out.join(" ");
  }

  // elsewhere looks for a query in the other languages: for all of its words as
  // they are, or for what is like them; then not for the small words of its own.
  async function elsewhere(query, strict) {
    const small = strict ? undefined : index.manifest.none;
    for (const other of others) {
      const from = other.index || (other.index = new Index(other.dataset.other, other.dataset.folder));
      const answer = await from.find(query, ["", "", ""], { strict, small, sent });
      if (answer.found.length) return Object.assign(answer, { from, page: other.dataset.page, notice: other });
    }
    return null;
  }

  // answer looks for a query: in the language of the page, unless only another has
  // its words.
  async function answer(query) {
    const choice = selects.map((s) => s.value);
    const here = Object.assign(await index.find(query, choice, { sent }), { from: index });
    if (choice.some((c) => c) || (here.found.length && !here.far)) return here;
    const there = await elsewhere(query, true);
    return there || (!here.found.length && (await elsewhere(query, false))) || here;
  }

  // search shows what is found; it is there at once if the index is.
  async function search() {
    const mine = ++run, query = field.value, empty = !query.trim();
    clearTimeout(timer);
    results.hidden = filters.hidden = empty;
    if (empty) {
      browse(true);
      status.textContent = "";
      more.parentNode.hidden = true;
      return;
    }
    try {
      await index.open();
      fill();
      const next = await answer(query);
      if (mine != run) return;
      next.shown = 0;
      shown = next;
      await show(next, mine);
      if (mine != run) return;
      status.textContent = said(next, query);
      browse(!next.found.length);
    } catch (error) {
      if (mine == run) status.textContent = text.failed;
    }
  }

  // fill puts what may be chosen into the filters, once, and chooses what the
  // address says.
  function fill() {
    if (selects[0].options.length > 1) return;
    const { kinds, themes, regions } = index.manifest;
    selects[0].append(...kinds.map((name, i) => new Option(name, i)));
    selects[1].append(...themes.map(([title, axis], i) => new Option((axis < 0 ? "" : "\u00a0\u00a0") + title, i)));
    selects[2].append(...regions.map((name, i) => new Option(name, i)));
    selects.forEach((s) => (s.parentNode.hidden = s.options.length < 3));
    choose();
  }

  function choose() {
    const asked = new URLSearchParams(location.search);
    for (const s of selects) {
      const option = [...s.options].find((o) => o.text.trim() == asked.get(s.name));
      s.value = option ? option.value : "";
    }
  }

  // address is that of the page with what is asked for.
  function address() {
    const asked = new URLSearchParams();
    if (field.value.trim()) asked.set("q", field.value);
    for (const s of selects) if (s.value) asked.set(s.name, s.selectedOptions[0].text.trim());
    return location.pathname + (String(asked) && "?" + asked);
  }

  // name puts a query before the title of the page, and into the links to the same
  // page in other languages.
  function name() {
    const query = field.value.trim();
    document.title = query ? query + " – " + title : title;
    for (const link of document.querySelectorAll("a.lang")) link.search = query && String(new URLSearchParams({ q: query }));
  }

  // keep puts what is asked for into the address: as a step of its own in the
  // history, if it was sent.
  function keep(step) {
    clearTimeout(kept);
    const next = address();
    if (next != location.pathname + location.search) history[step ? "pushState" : "replaceState"](null, "", next);
    name();
  }

  form.addEventListener("submit", (e) => {
    e.preventDefault();
    sent = true;
    keep(true);
    search();
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    clearTimeout(kept);
    sent = false;
    timer = setTimeout(search, 30);
    kept = setTimeout(keep, 400);
  });
  selects.forEach((s) =>
    s.addEventListener("change", () => {
      keep(true);
      search();
    })
  );
  more.addEventListener("click", async () => {
    const first = results.children.length;
    await show(shown, run);
    const next = results.children[first];
    if (next) next.querySelector("a").focus();
  });
  results.addEventListener("click", () => keep());
  // Arrows lead from the field to the results and back, Escape to the field.
  page.addEventListener("keydown", (e) => {
    const links = [field, ...results.querySelectorAll("a")], at = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (at < 0 || results.hidden) return;
    if (step && links[at + step]) {
      e.preventDefault();
      links[at + step].focus();
    } else if (e.key == "Escape" && at > 0) {
      field.focus();
    }
  });

  // ask reads the address: a link, another step of the history.
  function ask() {
    field.value = new URLSearchParams(location.search).get("q") || "";
    sent = true;
    choose();
    name();
    search();
  }
  window.addEventListener("popstate", ask);
  if (location.search) ask();
  else if (field.value) {
    name();
    search();
  }
  field.addEventListener("focus", () => index.open().catch(() => {}), { once: true });
}

document.querySelectorAll("[data-search]").forEach(searchIn);
