// The page that searches: answers as readers type, in [data-results]. Without this
// script that is the list of all from A to Z. What it says stands in the page, in
// attributes of [data-search].

// within are the words of a text.
const within = /[^\0-\/:-@[-`{-\u00bf\u2000-\u2fff]+/g;

function searchIn(page) {
  const text = page.dataset;
  const form = page.querySelector("form"), field = form.querySelector("input[type=search]");
  const more = page.querySelector("button[data-more]"), filters = page.querySelector("fieldset");
  const selects = [...filters.querySelectorAll("select")];
  const all = document.querySelector("[data-all]");
  const others = [...page.querySelectorAll("[data-other]")];
  const index = new Index(document.documentElement.lang, text.search);
  const PER_PAGE = 10;
  let run = 0, shown = null, timer = 0;

  // made is an element with what is in it.
  function made(name, content, attributes) {
    const out = document.createElement(name);
    out.append(...[].concat(content));
    for (const key in attributes) if (attributes[key]) out.setAttribute(key, attributes[key]);
    return out;
  }

  const status = made("p", [], { role: "status" }), results = made("ol", []);
  page.insertBefore(status, more.parentNode);
  page.insertBefore(results, more.parentNode);

  // marked is a text in which the words of a query are marked.
  function marked(text, marks) {
    const out = [];
    let last = 0;
    text.replace(within, (word, at) => {
      if (!marks.has(fold(word))) return;
      out.push(text.slice(last, at), made("mark", word));
      last = at + word.length;
    });
    out.push(text.slice(last));
    return out;
  }

  // lines are what is said of an entry below its title, and tell why it was found.
  function lines(e, from, marks) {
    const { kinds, themes } = from.manifest;
    const theme = e.themes.map((t) => themes[t]).find((t) => t[1] >= 0);
    const why = [made("span", kinds[e.kind])];
    for (const part of [e.label, e.places, theme && theme[0]]) {
      if (part) why.push(" · ", ...marked(part, marks));
    }
    return [made("span", why, { class: "why" }), ...(e.summary ? [made("p", marked(e.summary, marks), { class: "quiet" })] : [])];
  }

  async function item(n, answer) {
    const { from, marks } = answer, e = await from.entry(n);
    const foreign = e.language != document.documentElement.lang && e.language;
    const address = answer.page ? new URL(e.href, new URL(answer.page, location.href)).href : e.href;
    const link = made("a", marked(e.title, marks), { href: address, lang: foreign, hreflang: foreign });
    const li = made("li", [link, " ", ...lines(e, from, marks)], { lang: from != index && from.language });
    if (!li.querySelector("mark")) li.querySelector(".why").append(" · ", text.text);
    return li;
  }

  // show adds results to those that are shown.
  async function show(answer, mine) {
    const next = answer.found.slice(answer.shown, answer.shown + PER_PAGE);
    const list = await Promise.all(next.map(({ n }) => item(n, answer)));
    if (mine != run) return;
    if (!answer.shown) results.textContent = "";
    results.append(...list);
    answer.shown += list.length;
    more.parentNode.hidden = answer.shown >= answer.found.length;
  }

  // said is what is told of an answer.
  function said(answer, query) {
    const out = [];
    if (answer.meant.length) out.push(text.meant.replace("{word}", answer.meant.map(asWritten).join(", ")));
    const count = answer.found.length;
    if (count) out.push(text.count.replace("{count}", count.toLocaleString(document.documentElement.lang)));
    else out.push(text.none.replace("{query}", query.trim()));
    return out.join(" ");
  }

  // asWritten is a word as the results write it, with its accents.
  function asWritten(word) {
    const mark = [...results.querySelectorAll("mark")].find((m) => fold(m.textContent) == word);
    return mark ? mark.textContent : word;
  }

  // elsewhere looks for a query in the other languages.
  async function elsewhere(query) {
    for (const other of others) {
      const from = other.index || (other.index = new Index(other.dataset.other, other.dataset.folder));
      const answer = await from.find(query, ["", "", ""]);
      if (answer.found.length) return Object.assign(answer, { from, page: other.dataset.page, notice: other });
    }
    return null;
  }

  async function search() {
    const mine = ++run, query = field.value, empty = !query.trim();
    results.hidden = filters.hidden = empty;
    all.hidden = !empty;
    (empty ? all : results).setAttribute("data-results", "");
    (empty ? results : all).removeAttribute("data-results");
    history.replaceState(null, "", location.pathname + (empty ? "" : "?q=" + encodeURIComponent(query)));
    if (empty) {
      status.textContent = "";
      more.parentNode.hidden = true;
      return;
    }
    try {
      let answer = Object.assign(await index.find(query, selects.map((s) => s.value)), { from: index });
      if (mine != run) return;
      fill();
      let before = "";
      if (!answer.found.length && selects.every((s) => !s.value)) {
        const there = await elsewhere(query);
        if (mine != run) return;
        if (there) {
          before = there.notice.textContent + " ";
          answer = Object.assign(there, { meant: [] });
        }
      }
      answer.shown = 0;
      shown = answer;
      await show(answer, mine);
      if (mine == run) status.textContent = before + said(answer, query);
    } catch (error) {
      if (mine == run) status.textContent = text.failed;
    }
  }

  // fill puts what may be chosen into the filters, once.
  function fill() {
    if (selects[0].options.length > 1) return;
    const { kinds, themes, regions } = index.manifest;
    const option = (name, value) => new Option(name, value);
    selects[0].append(...kinds.map(option));
    themes.forEach(([title, axis], i) => selects[1].append(option((axis < 0 ? "" : "\u00a0\u00a0") + title, i)));
    selects[2].append(...regions.map(option));
    selects.forEach((s) => (s.parentNode.hidden = s.options.length < 3));
  }

  form.addEventListener("submit", (e) => {
    e.preventDefault();
    clearTimeout(timer);
    search();
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 120);
  });
  selects.forEach((s) => s.addEventListener("change", search));
  more.addEventListener("click", async () => {
    const first = results.children.length;
    await show(shown, run);
    const next = results.children[first];
    if (next) next.querySelector("a").focus();
  });
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

  const query = new URLSearchParams(location.search).get("q");
  if (query) field.value = query;
  if (field.value) search();
  field.addEventListener("focus", () => index.open().catch(() => {}), { once: true });
}

document.querySelectorAll("[data-search]").forEach(searchIn);
