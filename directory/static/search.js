// Search and filters of the static site, over the list in clinics.js; without this script the pages list everything.
"use strict";
(() => {
  const FIELDS = ["id", "name", "place", "verdict", "grade", "label", "mark", "sentence", "who", "stale",
    "country", "region", "city", "specialty", "procedure", "words"];
  const FACETS = ["country", "region", "city", "specialty", "procedure"];
  const VERDICTS = [["certified", "Certified specialist", "seal"], ["specialist", "Specialist, not confirmed", "half"],
    ["other_physician", "Other physician", "person"], ["non_physician", "Nurse or other clinician", "person"],
    ["unknown", "Not enough known", "dots"], ["salon", "Salon or spa", "chair"]];
  const STEP = 30;
  const $ = (id) => document.getElementById(id);
  const form = $("find");
  const selects = Object.fromEntries(FACETS.map((f) => [f, form.querySelector(`[data-facet="${f}"]`)]));
  let clinics = null;
  let verdict = "";
  let shown = STEP;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const values = (clinic, facet) => [].concat(clinic[facet]).filter(Boolean);

  function load(then) {
    if (clinics) return then();
    const script = document.createElement("script");
    script.src = form.dataset.index;
    script.onload = () => {
      clinics = window.exodirClinics.map((row) => Object.fromEntries(row.map((value, i) => [FIELDS[i], value])));
      then();
    };
    document.head.append(script);
  }

  function asked() {
    const chosen = { q: $("q").value.trim(), verdict };
    for (const facet of FACETS) chosen[facet] = selects[facet].value;
    return chosen;
  }

  function fits(clinic, words, chosen, leaveOut) {
    if (leaveOut !== "verdict" && chosen.verdict && chosen.verdict !== "all" && clinic.verdict !== chosen.verdict) return false;
    for (const facet of FACETS) {
      if (facet !== leaveOut && chosen[facet] && !values(clinic, facet).includes(chosen[facet])) return false;
    }
    return words.every((word) => (" " + clinic.words).includes(" " + word));
  }

  function count(words, chosen, facet) {
    const counts = new Map();
    for (const clinic of clinics) {
      if (!fits(clinic, words, chosen, facet)) continue;
      for (const value of values(clinic, facet)) counts.set(value, (counts.get(value) || 0) + 1);
    }
    return counts;
  }

  function mark(name) {
    return $(`mark-${name}`).content.cloneNode(true);
  }

  function card(clinic) {
    const item = $("card").content.cloneNode(true);
    const link = item.querySelector("a");
    link.textContent = clinic.name;
    link.href = form.dataset.root.replace(/index\.html$/, "") + `clinics/${encodeURIComponent(clinic.id)}/index.html`;
    item.querySelector(".where").textContent = clinic.place;
    const badge = item.querySelector(".badge");
    badge.classList.add(`badge-${clinic.verdict}`, `grade-${clinic.grade || "none"}`);
    badge.prepend(mark(clinic.mark));
    badge.querySelector("span").textContent = clinic.label;
    item.querySelector(".sentence").textContent = clinic.sentence;
    const who = item.querySelector(".who");
    who.textContent = clinic.who;
    who.hidden = !clinic.who;
    item.querySelector(".stale").hidden = !clinic.stale;
    return item;
  }

  function showVerdicts(words, chosen) {
    const counts = count(words, chosen, "verdict");
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
    const offered = VERDICTS.filter(([value]) => counts.get(value) || value === chosen.verdict);
    $("verdicts").replaceChildren(...[...offered, ["all", "All", ""]].map(([value, label, icon]) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      const number = document.createElement("span");
      number.className = "count";
      number.textContent = value === "all" ? all : counts.get(value) || 0;
      button.type = "button";
      if (icon) button.append(mark(icon));
      button.append(label + " ", number);
      button.setAttribute("aria-pressed", String(chosen.verdict === value));
      button.addEventListener("click", () => { verdict = value; shown = STEP; show(); $("verdicts").querySelector('[aria-pressed="true"]').focus(); });
      item.append(button);
      return item;
    }));
  }

  function showFacets(words, chosen) {
    for (const facet of FACETS) {
      const select = selects[facet];
      const counts = [...count(words, chosen, facet)].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
      const options = counts.map(([value, n]) => new Option(`${value} (${n})`, value, false, value === chosen[facet]));
      select.replaceChildren(new Option("Any", ""), ...options);
      if (chosen[facet] && select.value !== chosen[facet]) select.append(new Option(`${chosen[facet]} (0)`, chosen[facet], true, true));
    }
  }

  function show() {
    load(() => {
      if (!verdict) verdict = "certified";
      const chosen = asked();
      const words = fold(chosen.q).split(" ").filter(Boolean);
      const fitting = clinics.filter((clinic) => fits(clinic, words, chosen, ""));
      const found = fitting.length ? fitting : clinics.filter((clinic) => fits(clinic, words, chosen, "verdict"));
      showVerdicts(words, chosen);
      showFacets(words, chosen);
      $("results").textContent = `${fitting.length} ${fitting.length === 1 ? "clinic" : "clinics"}`
        + (chosen.q ? ` for “${chosen.q}”` : "") + (chosen.verdict === "certified" ? " with a certified specialist" : "");
      $("cards").replaceChildren(...found.slice(0, shown).map(card));
      $("others").hidden = fitting.length > 0 || !found.length;
      $("nothing").hidden = found.length > 0;
      $("further").hidden = found.length <= shown;
      $("found").hidden = false;
      $("all").hidden = true;
      const kept = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
      history.replaceState(null, "", `#${kept}`);
    });
  }

  function reset() {
    verdict = "";
    shown = STEP;
    $("q").value = "";
    for (const facet of FACETS) selects[facet].value = "";
    $("found").hidden = true;
    $("all").hidden = false;
    history.replaceState(null, "", location.pathname);
  }

  function start() {
    form.addEventListener("submit", (event) => { event.preventDefault(); shown = STEP; show(); });
    form.addEventListener("reset", (event) => { event.preventDefault(); reset(); });
    let waiting = 0;
    $("q").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => { shown = STEP; show(); }, 150); });
    form.querySelector("details").addEventListener("toggle", (event) => {
      if (event.target.open) load(() => showFacets(fold($("q").value).split(" ").filter(Boolean), asked()));
    });
    for (const facet of FACETS) selects[facet].addEventListener("change", () => { shown = STEP; show(); });
    $("further").addEventListener("click", () => { shown += STEP; show(); });
    $("no-filters").addEventListener("click", () => { for (const facet of FACETS) selects[facet].value = ""; show(); });
    $("from-start").addEventListener("click", reset);
    const kept = new URLSearchParams(location.hash.slice(1));
    if (kept.size) {
      $("q").value = kept.get("q") || "";
      verdict = kept.get("verdict") || "";
      for (const facet of FACETS) {
        const value = kept.get(facet);
        if (value) selects[facet].append(new Option(value, value, true, true));
      }
      show();
    }
  }

  start();
})();
