// The worker of a site that is served. It keeps what was read and, when a reader
// asks for it, all pages of a language. Everything that it keeps is of one edition:
// EDITION names it, and the lists of its files, LISTS, have a sum of each. What
// is not of it is handed on and never kept. The next edition is another worker,
// which takes over what is the same, fetches the rest of what was kept, and begins
// when no page of this one is open, or one alone that nobody looks at.
const ROOT = registration.scope, NAME = "recueil " + ROOT + " ";
const CACHE = NAME + EDITION, WANTED = NAME + "wanted";
// Pages of another edition, by their clients: what they load is theirs, too.
const strangers = new Set();
const lists = {};
// OTHER is thrown where the host has no list of this edition any more.
const OTHER = new Error("the list is of another edition");

// sumOf is the CRC-32 of some bytes, as gzip has it.
const remainders = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});
function sumOf(body) {
  let sum = -1;
  for (const byte of new Uint8Array(body)) sum = remainders[(sum ^ byte) & 255] ^ (sum >>> 8);
  return ~sum >>> 0;
}

const markOf = (sum, bytes) => sum + " " + bytes;
const get = (url) => fetch(url, { cache: url.startsWith(ROOT + "assets/") ? "default" : "no-cache" });

// list has the files of a language and those of all, by their addresses.
function list(language) {
  return (lists[language] ??= read(language).catch((error) => {
    delete lists[language];
    throw error;
  }));
}

async function read(language) {
  const url = ROOT + language + "/kept.json", cache = await caches.open(CACHE);
  let response = await cache.match(url);
  if (!response) {
    response = await get(url);
    const body = await response.arrayBuffer();
    if (!response.ok || sumOf(body) != LISTS[language]) throw OTHER;
    response = new Response(body, { headers: { "Content-Type": "application/json" } });
    await cache.put(url, response.clone());
  }
  return new Map((await response.json()).map(([path, sum, bytes]) => [ROOT + path, { mark: markOf(sum, bytes), bytes }]));
}

async function listed(url) {
  const language = url.slice(ROOT.length).split("/")[0];
  return (await list(language in LISTS ? language : Object.keys(LISTS)[0])).get(url);
}

// take fetches a file; mine says that it is one of this edition, and kept.
async function take(url) {
  const file = await listed(url), response = await get(url);
  const body = await response.arrayBuffer(), headers = new Headers();
  for (const name of ["Content-Type", "Content-Security-Policy", "X-Content-Type-Options"]) {
    if (response.headers.has(name)) headers.set(name, response.headers.get(name));
  }
  const mine = response.ok && !!file && markOf(sumOf(body), body.byteLength) == file.mark;
  if (mine) headers.set("X-Mark", file.mark);
  const answer = new Response(body, { status: response.status, headers });
  if (mine) await (await caches.open(CACHE)).put(url, answer.clone());
  return { mine, known: !!file, answer };
}

// fill keeps files, some at a time, and tells how many there are; those that are
// kept already are not fetched again.
async function fill(urls, tell) {
  const cache = await caches.open(CACHE), kept = new Set((await cache.keys()).map((r) => r.url));
  const todo = urls.filter((url) => !kept.has(url));
  let done = urls.length - todo.length;
  tell?.(done, urls.length);
  let failed;
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (let url; !failed && (url = todo.shift()); ) {
      try {
        if (!(await take(url)).mine) throw new Error(url + " is of another edition");
        tell?.(++done, urls.length);
      } catch (error) {
        failed = error;
      }
    }
  }));
  if (failed) throw failed;
}

async function answer(event, url) {
  const page = event.request.mode == "navigate";
  if (strangers.has(event.clientId)) return fetch(event.request).catch((error) => (page ? apology(url) : Promise.reject(error)));
  const kept = await (await caches.open(CACHE)).match(url);
  if (kept) return kept;
  try {
    const { mine, known, answer } = await take(url);
    if (page && known && !mine && answer.ok) meet(event);
    return mine || page || !known || !answer.ok ? answer : Response.error();
  } catch (error) {
    if (page && error == OTHER) meet(event);
    else if (page) return apology(url);
    return fetch(event.request);
  }
}

// meet notes that a page is of another edition, for which a worker is asked.
function meet(event) {
  strangers.add(event.resultingClientId);
  registration.update();
}

// apology says that a page was not kept, in the language of its address.
function apology(url) {
  const words = WORDS[url.slice(ROOT.length).split("/")[0]] ?? Object.values(WORDS)[0];
  const html = `<!DOCTYPE html><html lang="${words.lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${words.title}</title><h1>${words.title}</h1><p>${words.text}</p><p><a href="${ROOT + words.home}">${words.back}</a></p>`;
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'none'" } });
}

// inherit keeps what the edition before kept.
async function inherit() {
  const cache = await caches.open(CACHE), todo = new Set();
  for (const name of await caches.keys()) {
    if (!name.startsWith(NAME) || name == CACHE || name == WANTED) continue;
    const before = await caches.open(name);
    for (const request of await before.keys()) {
      const response = await before.match(request), file = await listed(request.url);
      if (file && file.mark == response.headers.get("X-Mark")) await cache.put(request, response);
      else if (file) todo.add(request.url);
    }
  }
  for (const language of await wanted()) for (const url of (await list(language)).keys()) todo.add(url);
  await fill([...todo]);
}

// wanted are the languages of which a reader has asked for all.
async function wanted() {
  const keys = (await caches.has(WANTED)) ? await (await caches.open(WANTED)).keys() : [];
  return keys.map((r) => r.url.slice(ROOT.length)).filter((language) => language in LISTS);
}

// begin drops what the edition before kept. Only the first one asks for the pages
// that are open; those of the next ones are given to it.
async function begin() {
  const before = (await caches.keys()).filter((name) => name.startsWith(NAME) && name != CACHE && name != WANTED);
  for (const name of before) await caches.delete(name);
  if (before.length == 0) await clients.claim();
}

// What pages ask for. Whoever opens one that no worker had seen tells what it has
// loaded.
const asked = {
  async begin() {
    const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
    if (open.filter((client) => client.url.startsWith(ROOT)).length < 2) skipWaiting();
  },
  async read(urls) {
    for (const url of urls.map(plainly)) if (url.startsWith(ROOT) && (await listed(url))) await fill([url]);
  },
  async size(language, reply) {
    const all = await list(language), kept = new Set((await (await caches.open(CACHE)).keys()).map((r) => r.url));
    const missing = [...all.keys()].filter((url) => !kept.has(url)).length;
    reply({ bytes: [...all.values()].reduce((sum, f) => sum + f.bytes, 0), missing, files: all.size, wanted: (await wanted()).includes(language) });
  },
  async all(language, reply) {
    await (await caches.open(WANTED)).put(ROOT + language, new Response(""));
    await fill([...(await list(language)).keys()], (done, files) => reply({ done, files }));
    reply({ kept: true });
  },
};

// plainly is the address of a file that a page's address means.
function plainly(address) {
  const url = new URL(address);
  url.search = url.hash = "";
  return url.href.endsWith("/") ? url.href + "index.html" : url.href;
}

addEventListener("install", (event) => event.waitUntil(inherit()));
addEventListener("activate", (event) => event.waitUntil(begin()));
addEventListener("fetch", (event) => {
  const url = plainly(event.request.url);
  if (event.request.method == "GET" && url.startsWith(ROOT)) event.respondWith(answer(event, url));
});
addEventListener("message", (event) => {
  const reply = (message) => event.ports[0]?.postMessage(message);
  for (const [what, value] of Object.entries(event.data)) {
    event.waitUntil(Promise.resolve(asked[what]?.(value, reply)).catch((error) => reply({ failed: String(error) })));
  }
});
