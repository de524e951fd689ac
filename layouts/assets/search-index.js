// The index of a guide in one language, read shard by shard. Its files are
// scripts that call recueil(LANGUAGE, KIND, NUMBER, …), so that they load from a
// disk, too; what stands in them is told by the comment of the Go package search,
// which writes them.

const arriving = {};

// recueil is what each file of an index calls.
window.recueil = (language, kind, number, ...values) => {
  const key = language + kind + number;
  if (arriving[key]) arriving[key](values);
};

// load adds a file to the page, and returns what it gives.
function load(language, kind, number, address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    arriving[language + kind + number] = resolve;
    script.src = address;
    script.onload = () => script.remove();
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}

const ligatures = { œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", þ: "th", ς: "σ" };

// fold writes words in the form in which they are looked for.
function fold(text) {
  return text.normalize("NFD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/[œæßøđðłıþς]/g, (c) => ligatures[c]);
}

// between is what parts words.
const between = /[\0-\/:-@[-`{-\u00bf\u2000-\u2fff]+/;

// wordsOf lists the words of a text; the points of an acronym do not part it.
function wordsOf(text) {
  return fold(text).replace(/\b(?:[a-z]\.){2,}/g, (acronym) => acronym.replace(/\./g, "") + " ").split(between).filter(Boolean);
}

// numbers reads numbers of base 45: the last digit of each is one of # to O.
function numbers(text) {
  const out = [];
  for (let i = 0, n = 0; i < text.length; i++) {
    let c = text.charCodeAt(i);
    if (c == 126) c = 92;
    if (c >= 80) {
      n = n * 45 + c - 80;
    } else {
      out.push(n * 45 + c - 35);
      n = 0;
    }
  }
  return out;
}

// distances makes numbers of what each is more than the one before.
function distances(text) {
  let sum = 0;
  return numbers(text).map((n) => (sum += n));
}

// list reads words, of which each says how much it has of the one before.
function list(text) {
  let word = "";
  return text ? text.split(" ").map((part) => (word = word.slice(0, part.charCodeAt(0) - 35) + part.slice(1))) : [];
}

// after finds the first place in a sorted list that is not before a word.
function after(words, word) {
  let low = 0, high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

// inflected finds a word in a sorted list, or one that has up to two letters more or
// less at its end: plurals of words of which the guide has none. -1 for none.
function inflected(words, word) {
  const at = after(words, word), like = (a, b) => a.length > 3 && b.startsWith(a) && b.length - a.length < 3;
  if (words[at] == word) return at;
  if (at > 0 && like(words[at - 1], word)) return at - 1;
  return at < words.length && like(word, words[at]) ? at : -1;
}

// errors counts how many typing errors part two words: a letter that is missing,
// too many or another, two in the wrong order. It stops above the most.
function errors(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let n = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) n = Math.min(n, before[j - 2] + 1);
      row.push(n);
      least = Math.min(least, n);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}

// entriesOf goes through the entries of a word, with the level of each.
function entriesOf(text, visit) {
  for (let i = 0, n = 0, level = 0, left = 0, entry = 0; i < text.length; i++) {
    let c = text.charCodeAt(i);
    if (c == 126) c = 92;
    if (c >= 80) {
      n = n * 45 + c - 80;
      continue;
    }
    n = n * 45 + c - 35;
    if (left) {
      entry += n;
      left--;
      visit(entry, level);
    } else {
      level = n % 16;
      left = 1 + Math.floor(n / 16);
      entry = 0;
    }
    n = 0;
  }
}

// What a form of a word counts: as it was typed, another with its stem, one that
// begins with it, one that was perhaps meant; and words that mean the same.
const EXACT = 1, KIN = 0.8, BEGUN = 0.6, MEANT = 0.9, SAME = 0.8;

// How many shards of words that begin alike are looked at.
const MOST_SHARDS = 3;

// What names, and what is near, count of words of longer queries, in sixteenths.
const NAMED = 10;

// Fewer results than that are few.
const FEW = 10;

// Entries are fewer than that.
const MANY = 1 << 20;

class Index {
  constructor(language, folder) {
    this.language = language;
    this.folder = folder;
    this.files = {};
  }

  // file loads a file of the index once.
  file(kind, number, name, read) {
    const key = kind + number;
    if (!this.files[key]) {
      const version = this.manifest ? "?" + this.manifest.version : "";
      this.files[key] = load(this.language, kind, number, this.folder + name + ".js" + version).then(read);
      this.files[key].catch(() => delete this.files[key]);
    }
    return this.files[key];
  }

  async open() {
    if (this.manifest) return;
    const m = await this.file("m", 0, "m", ([m]) => m);
    if (this.manifest) return;
    m.firsts = m.firsts ? m.firsts.split(" ") : [];
    m.none = new Set(m.none.split(" "));
    this.synonyms = [];
    for (const [words, means, near] of m.synonyms) {
      for (const text of words) this.synonyms.push({ text, words: wordsOf(text), means: wordsOf(means), near });
    }
    this.manifest = m;
  }

  // shard is a part of the dictionary: its words, for each the first of those
  // with its stem, and the entries as they are written.
  shard(n) {
    return this.file("s", n, "s" + n, ([words, kin, entries]) => {
      const stems = numbers(kin);
      stems.forEach((back, i) => (stems[i] = back ? stems[i - back] : i));
      return { words: list(words), stems, entries: entries.split(" ") };
    });
  }

  // letter lists all words that begin with a letter, and others.
  letter(c) {
    const n = after(this.manifest.letters, c + "\0") - 1;
    return n < 0 ? Promise.resolve([]) : this.file("v", n, "v" + n, ([words]) => list(words));
  }

  // entry is what is shown of an entry.
  async entry(n) {
    const per = this.manifest.per;
    const shard = await this.file("d", Math.floor(n / per), "d" + Math.floor(n / per), (all) => all);
    const [href, title, label, summary, places, kind, themes, language] = shard[n % per];
    return { href, title, label, summary, places, kind, themes, language: language || this.language };
  }

  // chosen lists the entries of a kind, a theme and a region, each "" for any.
  async chosen(choice) {
    if (choice.every((c) => c === "")) return null;
    const facets = await this.file("f", 0, "f", (lists) => lists.map((l) => l.split(" ")));
    const times = new Uint8Array(this.manifest.count);
    const asked = choice.filter((c) => c !== "").length;
    choice.forEach((c, i) => c !== "" && distances(facets[i][c]).forEach((n) => times[n]++));
    return times.map((n) => (n == asked ? 1 : 0));
  }

  // forms finds the forms in which a word stands in the guide: what each counts,
  // and its entries. begun says that the word may be the beginning of others.
  async forms(word, begun) {
    const firsts = this.manifest.firsts, out = [];
    let n = Math.max(0, after(firsts, word + "\0") - 1);
    for (let seen = 0; n < firsts.length && seen < MOST_SHARDS; n++, seen++) {
      const shard = await this.shard(n), at = inflected(shard.words, word);
      const stem = at < 0 ? -1 : shard.stems[at];
      shard.words.forEach((text, i) => {
        const form = { text, entries: shard.entries[i] };
        if (text == word) form.weight = EXACT;
        else if (shard.stems[i] == stem) form.weight = KIN;
        else if (begun && text.startsWith(word)) form.weight = (BEGUN * (word.length + 3)) / (text.length + 3);
        if (form.weight) out.push(form);
      });
      if (!begun || !(firsts[n + 1] || "").startsWith(word)) break;
    }
    return out;
  }

  // meant finds words that differ from one by a typing error, or two if it is long,
  // and tells by how many; those with another first letter, if others differ more. A
  // synonym, if none is nearer.
  async meant(word) {
    if (word.length < 4 || /[0-9]/.test(word)) return { words: [] };
    const letters = new Set([word[0], word[1], ...(/^[aeiouy]/.test(word) ? ["h"] : [])]);
    let most = word.length > 7 ? 2 : 1, words = [];
    for (const letter of letters) {
      for (const other of await this.letter(letter)) {
        if (other[0] != letter) continue;
        const n = errors(word, other, most);
        if (n < most) words = [];
        if (n <= most) words.push(other);
        most = Math.min(most, n);
      }
      if (words.length && most == 1) break;
    }
    for (const synonym of this.synonyms) {
      if (synonym.words.length == 1 && errors(word, synonym.words[0], most) <= most) return { synonym };
    }
    const same = (other) => [...other].findIndex((c, i) => c != word[i]);
    return { words: words.sort((a, b) => same(b) - same(a)).slice(0, word.length > 4 ? 3 : 1), far: most > 1 };
  }

  // parts are what a query asks for: words that say something, and those that
  // stand in the table of synonyms, as many together as do. Some more say nothing.
  parts(words, small) {
    const out = [];
    for (let i = 0; i < words.length; ) {
      let longest = null, length = 0;
      for (const synonym of this.synonyms) {
        const n = synonym.words.length;
        if (n > length && synonym.words.every((w, j) => w == words[i + j])) [longest, length] = [synonym, n];
      }
      if (longest) out.push(longest);
      else if (!this.manifest.none.has(words[i]) && !small.has(words[i]) && !out.includes(words[i])) out.push(words[i]);
      i += length || 1;
    }
    return out;
  }

  // look finds all that a word of a query may mean, as lists of forms that stand
  // for it: of each list an entry must have a form. Begun says that the word may
  // not be finished; strict, that nothing is guessed; alone, that there is no other.
  // A short word that is finished begins others by chance.
  async look(word, begun, strict, alone) {
    let forms = await this.forms(word, begun && word.length > 1);
    if (!forms.length && !begun && word.length > (alone ? 2 : 3)) {
      forms = await this.forms(word, true);
      if (forms.length && word.length < 4) return { ways: [{ lists: [forms], weight: 1 }], meant: forms[0].text };
    }
    if (forms.length || strict) return { ways: [{ lists: [forms], weight: 1 }], far: !forms.length };
    const started = begun && word.length > 3 && this.synonyms.find((s) => s.words.length == 1 && s.words[0].startsWith(word));
    if (started) return this.same(started);
    const meant = await this.meant(word);
    if (meant.synonym) return Object.assign(await this.same(meant.synonym), { meant: meant.synonym.text });
    const { words } = meant;
    let { far } = meant;
    for (const other of words) forms.push(...(await this.forms(other, false)));
    if (!forms.length) {
      far = word.length > 3;
      if (word.length > 5) forms = await this.forms(word.slice(0, word.length > 6 ? -3 : -2), true);
      words.push(...forms.slice(0, 1).map((form) => form.text));
    }
    return { ways: [{ lists: [forms], weight: MEANT }], meant: words[0], far };
  }

  // same finds what a synonym leads to: entries that have its words, or those that
  // mean the same, and what is near. Lacks is its text, if the guide never says it.
  async same({ text, words, means, near }) {
    const said = (list) => Promise.all(list.filter((w) => !this.manifest.none.has(w)).map((w) => this.forms(w, false)));
    const own = await said(words), ways = [{ lists: own, weight: 1 }];
    if (means.length) ways.push({ lists: await said(means), weight: SAME });
    return { ways, near, lacks: own.every((forms) => forms.length) ? "" : text };
  }

  // compound lets two words that the guide writes as one stand for each of them:
  // "child care".
  async compound(parts, looked) {
    for (let i = 1; i < parts.length; i++) {
      const word = parts[i - 1] + parts[i];
      const forms = parts[i].near || parts[i - 1].near ? [] : await this.forms(word, false);
      if (forms.some(({ text }) => text.length >= word.length)) [looked[i - 1], looked[i]].forEach((part) => part.ways.push({ lists: [forms], weight: 1 }));
    }
  }

  // weigh is what a part of a query says of each entry, the best way for each. The
  // highest levels are those of words that are a name, alone or with one or two
  // others: who asks for more words asks for more than that.
  weigh({ ways, near = [] }, parts) {
    const count = this.manifest.count, best = new Float32Array(count);
    for (const { lists, weight } of ways) {
      let least = null;
      for (const forms of lists) {
        const said = new Float32Array(count);
        for (const form of forms) {
          const says = (weight * form.weight) / 16;
          entriesOf(form.entries, (n, level) => {
            const s = says * (level > 12 && parts > 16 - level ? NAMED : level + 1);
            if (s > said[n]) said[n] = s;
          });
        }
        if (least) least.forEach((s, n) => said[n] < s && (least[n] = said[n]));
        else least = said;
      }
      if (least) for (let n = 0; n < count; n++) if (least[n] > best[n]) best[n] = least[n];
    }
    const most = parts > 1 ? NAMED / 16 : 1;
    near.forEach((n, i) => (best[n] = Math.max(best[n], most - i / 50)));
    return best;
  }

  // rank lists the entries of the parts of a query, the best first: all that have
  // each of two, most of more, or as many as any entry has; all that have one, if
  // those are few. Partly are those that are listed for want of others.
  rank(looked) {
    const count = this.manifest.count, sum = new Float32Array(count), hits = new Uint8Array(count);
    const all = looked.length;
    for (const part of looked) {
      const said = this.weigh(part, all);
      let with_ = 0;
      for (let n = 0; n < count; n++) if (said[n]) with_++;
      const rare = Math.log(1 + (count - with_ + 0.5) / (with_ + 0.5));
      for (let n = 0; n < count; n++) {
        if (!said[n]) continue;
        sum[n] += said[n] * rare;
        hits[n]++;
      }
    }
    let most = 0, kept = 0;
    for (let n = 0; n < count; n++) if (hits[n] > most) most = hits[n];
    const least = Math.max(1, Math.min(most, all > 2 ? Math.ceil(all * 0.6) : all));
    for (let n = 0; n < count; n++) if (hits[n] >= least) kept++;
    const partly = new Set(), from = kept < FEW ? 1 : least;
    kept = 0;
    // Numbers are sorted much faster than things: the score, and what is left of it the entry.
    const keys = new Float64Array(count);
    for (let n = 0; n < count; n++) {
      if (hits[n] < from) continue;
      keys[kept++] = Math.round(((sum[n] * (all + hits[n])) / (2 * all)) * 1e5) * MANY - n;
      if (hits[n] < least) partly.add(n);
    }
    const found = Array.from(keys.subarray(0, kept).sort().reverse(), (key) => (MANY - (key % MANY)) % MANY);
    return { found, partly };
  }

  // find answers a query: the numbers of entries, those that have only some of the
  // words, the words to be marked, what was perhaps meant, what the guide never says,
  // the words that it lacks, and whether it has nothing like one. Strict finds nothing
  // unless the guide has each word; small are more words that say nothing; sent says
  // that the last word is finished.
  async find(query, choice, { strict, small = new Set(), sent } = {}) {
    await this.open();
    const parts = this.parts(wordsOf(query), small), open = /[^\0-\/:-@[-`{-\u00bf\u2000-\u2fff]$/.test(query);
    const begun = (word) => open && (!sent || word.length > 3);
    const look = (part, i) => (part.near ? this.same(part) : this.look(part, i == parts.length - 1 && begun(part), strict, parts.length == 1));
    const looked = await Promise.all(parts.map(look));
    await this.compound(parts, looked);
    const marks = new Set(), near = new Set(), meant = [], lacks = [], missing = [];
    let found = [], partly = new Set(), far = false;
    looked.forEach((part, i) => {
      for (const { lists } of part.ways) for (const forms of lists) for (const { text } of forms) marks.add(text);
      for (const n of part.near || []) near.add(n);
      if (part.meant) meant.push(part.meant);
      if (part.lacks) lacks.push(part.lacks);
      if (!part.near && part.ways.every(({ lists }) => lists.some((forms) => !forms.length))) missing.push(parts[i]);
      far = far || part.far;
    });
    if (!far || !strict) ({ found, partly } = this.rank(looked));
    const allowed = await this.chosen(choice);
    if (allowed) found = found.filter((n) => allowed[n]);
    return { found, partly, marks, near, meant, lacks, missing, far };
  }
}
