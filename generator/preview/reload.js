// Listens to what the preview says of this page: its digest, where it has
// moved, and the panel of problems.
(() => {
  "use strict";
  const panel = () => document.getElementById("recueil");
  let events, renewing;

  // A browser opens few connections to one server: pages that nobody looks at
  // give theirs back.
  const listen = () => {
    if (events) events.close();
    events = null;
    if (document.visibilityState === "hidden") return;
    events = new EventSource("/.recueil/events?page=" + encodeURIComponent(location.pathname));
    events.addEventListener("page", (e) => { if (panel() && e.data !== panel().dataset.page) renew(); });
    events.addEventListener("moved", (e) => location.replace(e.data));
    events.addEventListener("panel", (e) => show(e.data));
  };

  const parse = (text) => new DOMParser().parseFromString(text, "text/html");

  // The panel stays open or closed as it was.
  const show = (text) => {
    const fresh = parse(text).getElementById("recueil");
    if (!fresh || !panel()) return;
    fresh.dataset.page = panel().dataset.page;
    keep(panel(), fresh);
    panel().replaceWith(fresh);
  };

  const keep = (old, fresh) => {
    fresh.querySelector("details").open = old.querySelector("details").open;
  };

  const renew = async () => {
    if (renewing) { renewing = "again"; return; }
    renewing = "once";
    try {
      const answer = await fetch(location.href, {cache: "no-store"});
      const fresh = parse(await answer.text());
      if (!fresh.getElementById("recueil")) { location.reload(); return; }
      await restyle(fresh);
      const x = scrollX, y = scrollY;
      document.title = fresh.title;
      document.documentElement.lang = fresh.documentElement.lang;
      keep(panel(), fresh.getElementById("recueil"));
      document.body.replaceWith(fresh.body);
      scrollTo(x, y);
    } catch {
      // The server has ended: the stream tells when it is there again.
    } finally {
      const again = renewing === "again";
      renewing = "";
      if (again) renew();
    }
  };

  // The new stylesheet is there before the old one goes, so that nothing flashes.
  const restyle = (fresh) => {
    const find = (d) => d.head.querySelector("link[rel=stylesheet]");
    const old = find(document), next = find(fresh);
    if (!next || (old && old.href === new URL(next.getAttribute("href"), location.href).href)) return;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = next.getAttribute("href");
    return new Promise((done) => {
      link.onload = link.onerror = () => { if (old) old.remove(); done(); };
      document.head.append(link);
    });
  };

  document.addEventListener("visibilitychange", listen);
  addEventListener("pageshow", listen);
})();
