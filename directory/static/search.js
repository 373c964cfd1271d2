// Search and filters of the static site, over the Pagefind index of one country or state; without it the pages list all.
"use strict";
(() => {
  const STEP = 20;
  const $ = (id) => document.getElementById(id);
  const form = $("find");
  if (!form) return;
  const selects = Object.fromEntries([...form.querySelectorAll("[data-facet]")].map((s) => [s.dataset.facet, s]));
  const verdicts = [...$("found").querySelectorAll("[data-verdict]")];
  const indexes = new URL(`${form.dataset.indexes}/`, location.href);
  const root = form.dataset.root.replace(/index\.html$/, "");
  const language = form.dataset.language;
  const opened = new Map();
  let verdict = "certified";
  let shown = STEP;
  let turn = 0;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  // The index of one folder, loaded when it is first asked for.
  function open(folder) {
    if (!opened.has(folder)) {
      const base = new URL(`${folder}/`, indexes).href;
      opened.set(folder, import(`${base}pagefind.js`).then(async (pagefind) => {
        const index = pagefind.createInstance({ basePath: base, baseUrl: "/", noWorker: true });
        await index.init();
        return { index, filters: await index.filters() };
      }));
      opened.get(folder).catch(() => opened.delete(folder));
    }
    return opened.get(folder);
  }

  function chosen() {
    return Object.fromEntries(Object.entries(selects).map(([facet, select]) => [facet, select.value]).filter(([, value]) => value));
  }

  const ask = (index, filters) => index.search(fold($("q").value) || null, { filters, sort: { rank: "asc" } });

  function badge(meta) {
    const template = $(`badge-${meta.verdict}-${meta.grade}`) || $(`badge-${meta.verdict}`);
    return template.content.cloneNode(true);
  }

  function card(meta) {
    const item = $("card").content.cloneNode(true);
    const link = item.querySelector("a");
    link.textContent = meta.name;
    link.href = `${root}clinics/${encodeURIComponent(meta.id)}/index.html`;
    item.querySelector(".where").textContent = meta[`place_${language}`];
    item.querySelector(".verdict-of").append(badge(meta));
    item.querySelector(".says").textContent = meta[`said_${language}`];
    const who = item.querySelector(".who");
    who.textContent = meta[`who_${language}`] || "";
    who.hidden = !who.textContent;
    item.querySelector(".stale").hidden = !meta.stale;
    return item;
  }

  function label(facet, value) {
    const words = $(`words-${facet}`);
    return (words && words.getAttribute(`data-${value.replace(/_/g, "-")}`)) || value;
  }

  function offer(facet, counts) {
    const select = selects[facet];
    const kept = select.value;
    const any = select.options[0];
    const values = Object.entries(counts || {}).filter(([value, n]) => n || value === kept).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
    select.replaceChildren(any, ...values.map(([value, n]) => new Option(`${label(facet, value)} (${n})`, value, false, value === kept)));
    select.closest(".field").hidden = values.length < 2 && !kept;
  }

  async function show() {
    const mine = ++turn;
    const folder = $("where").value;
    $("found").hidden = false;
    $("all").hidden = true;
    $("choose").hidden = Boolean(folder);
    for (const id of ["others", "nothing", "further"]) $(id).hidden = true;
    keep(folder);
    if (!folder) {
      $("results").textContent = "";
      $("cards").replaceChildren();
      return;
    }
    let found, wider;
    try {
      const { index } = await open(folder);
      const filters = chosen();
      wider = await ask(index, filters);
      found = verdict === "all" ? wider : await ask(index, { ...filters, verdict });
    } catch {
      $("folder").hidden = false;
      $("found").hidden = true;
      $("all").hidden = false;
      return;
    }
    if (mine !== turn) return;
    const counts = wider.filters.verdict || {};
    for (const button of verdicts) {
      const n = button.dataset.verdict === "all" ? wider.results.length : counts[button.dataset.verdict] || 0;
      button.querySelector(".count").textContent = n;
      button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
      button.parentElement.hidden = !n && button.dataset.verdict !== verdict;
    }
    for (const facet of Object.keys(selects)) offer(facet, found.filters[facet]);
    const list = found.results.length ? found.results : wider.results;
    const pages = await Promise.all(list.slice(0, shown).map((result) => result.data()));
    if (mine !== turn) return;
    const heading = $("results");
    const total = found.results.length;
    heading.textContent = total === 1 ? heading.dataset.one : heading.dataset.many.replace("#", total.toLocaleString(language));
    $("cards").replaceChildren(...pages.map((page) => card(page.meta)));
    $("others").hidden = total > 0 || !list.length;
    $("nothing").hidden = list.length > 0;
    $("further").hidden = list.length <= shown;
  }

  function keep(folder) {
    const pairs = { in: folder, q: $("q").value.trim(), verdict, ...chosen() };
    history.replaceState(null, "", `#${new URLSearchParams(Object.entries(pairs).filter(([, value]) => value))}`);
  }

  function clear() {
    for (const select of Object.values(selects)) select.value = "";
    shown = STEP;
  }

  function reset() {
    clear();
    $("q").value = "";
    verdict = "certified";
    $("found").hidden = true;
    $("all").hidden = false;
    history.replaceState(null, "", location.pathname);
  }

  function again() {
    shown = STEP;
    show();
  }

  let waiting = 0;
  $("q").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(again, 250); });
  form.addEventListener("submit", (event) => { event.preventDefault(); again(); });
  form.addEventListener("reset", (event) => { event.preventDefault(); reset(); });
  $("where").addEventListener("change", () => { clear(); show(); });
  for (const select of Object.values(selects)) select.addEventListener("change", again);
  for (const button of verdicts) button.addEventListener("click", () => { verdict = button.dataset.verdict; again(); });
  form.querySelector("details").addEventListener("toggle", (event) => { if (event.target.open && $("where").value) show(); });
  $("further").addEventListener("click", () => { shown += STEP; show(); });
  $("no-filters").addEventListener("click", () => { clear(); verdict = "all"; show(); });
  $("from-start").addEventListener("click", reset);

  const kept = new URLSearchParams(location.hash.slice(1));
  if (kept.size) {
    if (kept.get("in")) $("where").value = kept.get("in");
    $("q").value = kept.get("q") || "";
    verdict = verdicts.some((button) => button.dataset.verdict === kept.get("verdict")) ? kept.get("verdict") : "certified";
    for (const [facet, select] of Object.entries(selects)) {
      const value = kept.get(facet);
      if (value) select.append(new Option(label(facet, value), value, true, true));
    }
    show();
  }
  if (location.protocol === "file:") $("folder").hidden = false;
})();
