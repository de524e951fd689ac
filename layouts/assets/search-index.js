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

// What a form of a word counts: as it was typed, another with its stem, one that
// begins with it, one that was perhaps meant.
const EXACT = 1, KIN = 0.8, BEGUN = 0.5, MEANT = 0.6;

// How many shards of words that begin alike are looked at.
const MOST_SHARDS = 3;

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
      const shard = await this.shard(n), at = after(shard.words, word);
      const stem = shard.words[at] == word ? shard.stems[at] : -1;
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

  // meant finds words that differ from one by a typing error, or two if it is long.
  async meant(word) {
    if (word.length < 4 || /[0-9]/.test(word)) return [];
    const letters = new Set([word[0], word[1], ...(/^[aeiouy]/.test(word) ? ["h"] : [])]);
    let most = word.length > 7 ? 2 : 1, found = [];
    for (const letter of letters) {
      for (const other of await this.letter(letter)) {
        if (other[0] != letter) continue;
        const n = errors(word, other, most);
        if (n < most) found = [];
        if (n <= most) found.push(other);
        most = Math.min(most, n);
      }
    }
    const same = (other) => [...other].findIndex((c, i) => c != word[i]);
    return found.sort((a, b) => same(b) - same(a)).slice(0, word.length > 4 ? 3 : 1);
  }

  // look finds all that a word of a query may mean. Each form has its entries.
  async look(word, last) {
    let forms = await this.forms(word, last && word.length > 1);
    if (!forms.length && !last) forms = await this.forms(word, word.length > 2);
    if (forms.length) return { word, forms };
    const meant = await this.meant(word);
    for (const other of meant) {
      for (const form of await this.forms(other, false)) {
        form.weight *= MEANT;
        forms.push(form);
      }
    }
    if (!forms.length && word.length > 5) {
      forms = await this.forms(word.slice(0, word.length > 6 ? -3 : -2), true);
      meant.push(...forms.slice(0, 1).map((form) => form.text));
    }
    return { word, forms, meant };
  }

  // weigh adds up what the forms of a word say of each entry.
  weigh({ forms }) {
    const said = new Float32Array(this.manifest.count);
    let count = 0;
    for (const { weight, entries } of forms) {
      const read = numbers(entries);
      for (let i = 0; i < read.length; ) {
        const level = read[i] % 16, says = (weight * (level + 1)) / 16;
        const end = i + 2 + Math.floor(read[i] / 16);
        for (let n = 0, j = i + 1; j < end; j++) {
          n += read[j];
          if (!said[n]) count++;
          if (says > said[n]) said[n] = says;
        }
        i = end;
      }
    }
    const rare = Math.log(1 + (this.manifest.count - count + 0.5) / (count + 0.5));
    return { said, rare };
  }

  // rank finds the entries of some words, the best first: all that have each of
  // two words, most of more, or as many as any entry has.
  rank(looked) {
    const count = this.manifest.count, sum = new Float32Array(count), hits = new Uint8Array(count);
    let most = 0;
    for (const word of looked) {
      const { said, rare } = this.weigh(word);
      for (let n = 0; n < count; n++) {
        if (!said[n]) continue;
        sum[n] += said[n] * rare;
        most = Math.max(most, ++hits[n]);
      }
    }
    const all = looked.length, least = Math.min(most, all > 2 ? Math.ceil(all * 0.6) : all), out = [];
    for (let n = 0; n < count; n++) {
      if (hits[n] && hits[n] >= least) out.push({ n, score: (sum[n] * (all + hits[n])) / (2 * all) });
    }
    return out.sort((a, b) => b.score - a.score || a.n - b.n);
  }

  // find answers a query: the numbers of entries, the words to be marked, and what
  // was perhaps meant.
  async find(query, choice) {
    await this.open();
    const typed = wordsOf(query), open = /[^\0-\/:-@[-`{-\u00bf\u2000-\u2fff]$/.test(query);
    const words = [...new Set(typed.filter((w) => !this.manifest.none.has(w)))];
    const looked = await Promise.all(words.map((w, i) => this.look(w, open && i == words.length - 1)));
    let found = this.rank(looked);
    const allowed = await this.chosen(choice);
    if (allowed) found = found.filter(({ n }) => allowed[n]);
    const marks = new Set();
    for (const { forms } of looked) for (const form of forms) marks.add(form.text);
    const meant = looked.filter((l) => l.meant && l.meant.length).map((l) => l.meant[0]);
    return { found, marks, meant };
  }
}
