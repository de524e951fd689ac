// On every page of a site that has an address: where it is served safely, a worker
// keeps what is read, so that it can be read again without a network, and the site
// can be installed. On the first page of a language a reader asks for all of it, or
// for an end. From a disk nothing of it is there.
const ROOT = new URL("..", document.currentScript.src).href, own = document.documentElement.lang;
const NONE = "recueil off " + ROOT; // a cache of this name says that the reader wants nothing kept

async function serve() {
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = ROOT + own + "/app.webmanifest";
  document.head.append(manifest);
  const shown = document.querySelector("[data-keep]");
  const off = await caches.has(NONE);
  if (!off) await start();
  if (shown) offer(shown, off);
}

// start brings up the worker, and tells it what this page has loaded without it.
async function start() {
  const alone = !navigator.serviceWorker.controller;
  const registration = await navigator.serviceWorker.register(ROOT + "worker.js", { scope: ROOT });
  if (!alone) registration.update().catch(() => {}); // browsers look for themselves, but not while a reader turns pages quickly
  const { active } = await navigator.serviceWorker.ready;
  turns(registration);
  if (alone) active.postMessage({ read: [location.href, ...performance.getEntriesByType("resource").map((r) => r.name)] });
}

// turns lets the next edition begin, once it is there whole, when this page has been
// out of sight for a moment: it is loaded again then. Nobody opens another page
// meanwhile, which a browser that changes workers may never answer.
function turns(registration) {
  let wait;
  document.onvisibilitychange = () => {
    clearTimeout(wait);
    if (document.hidden) wait = setTimeout(() => turn(registration.waiting), 1000);
  };
}

function turn(next) {
  if (!next) return;
  next.onstatechange = () => {
    if (next.state == "activated") location.reload();
  };
  next.postMessage({ begin: true });
}

async function ask(question, hear) {
  const { active } = await navigator.serviceWorker.ready, channel = new MessageChannel();
  channel.port1.onmessage = (event) => hear(event.data);
  active.postMessage(question, [channel.port2]);
}

function offer(shown, off) {
  const text = shown.dataset, make = (name, words, type) => {
    const made = document.createElement(name);
    if (words) made.textContent = words;
    if (type) made.type = type;
    return made;
  };
  const part = make("section"), head = make("h2", text.keep), status = make("p");
  const all = make("button", text.all, "button"), none = make("button", text.none, "button");
  part.className = "wide finder keep"; // which paper does not show
  status.setAttribute("role", "status");
  part.append(head, status, ...[all, none].map((button) => {
    const line = make("p");
    line.append(button);
    return line;
  }));
  const number = (n) => n.toLocaleString(own, { maximumFractionDigits: 1 });

  // tell says what stands: the size beforehand, how far it has come, the end.
  function tell(heard) {
    document.querySelector("main").append(part);
    if (heard.failed) status.textContent = text.failed;
    else if (heard.removed) status.textContent = text.removed;
    else if (heard.kept || heard.missing === 0) status.textContent = text.kept;
    else if (heard.bytes) status.textContent = text.size.replace("{size}", number(Math.max(heard.bytes / 1e6, 0.1)));
    else status.textContent = text.done.replace("{done}", number(heard.done)).replace("{files}", number(heard.files));
    all.hidden = heard.kept || heard.missing === 0 || !!heard.done;
    none.hidden = !!heard.removed;
  }
  all.onclick = async () => {
    all.hidden = true;
    await caches.delete(NONE);
    await start();
    ask({ all: own }, tell);
  };
  none.onclick = async () => {
    await caches.open(NONE);
    const registration = await navigator.serviceWorker.getRegistration(ROOT);
    await registration?.unregister();
    for (const name of await caches.keys()) if (name.startsWith("recueil " + ROOT)) await caches.delete(name);
    tell({ removed: true });
  };
  if (off) none.click();
  else ask({ size: own }, tell);
}

if ("serviceWorker" in navigator && "caches" in window && isSecureContext && location.protocol != "file:") serve().catch(() => {});
