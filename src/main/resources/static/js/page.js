/* Suggestions below search fields. Without this script the field is a plain form. Source: WAI-ARIA, pattern "combobox". */
"use strict";
const base = "https://w3id.org/mithaq/";
const pageOf = (iri, lang) => "/" + lang + "/" + iri.slice(base.length).replace(/^id\//, "").replace(/^ontology#/, "ontology/");
const hitsOf = (answer, lang) => answer.suggestions.filter((hit) => hit.iri.startsWith(base)).map((hit) => ({
  href: pageOf(hit.iri, lang),
  iri: hit.iri,
  name: hit.label,
  kind: hit.types.map((type) => type.label).join(" · "),
}));

for (const field of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("ul");
  list.id = field.id + "-suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels[0] ? field.labels[0].textContent : "");
  list.hidden = true;
  field.after(list);
  for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", list.id], ["aria-autocomplete", "list"]]) {
    field.setAttribute(name, value);
  }
  let chosen = -1;
  let asked = 0;
  let timer;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    chosen = index;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) {
      field.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  };
  // a field with data-pick takes the thing, any other leads to its page
  const follow = (item) => {
    if ("pick" in field.dataset) {
      field.dispatchEvent(new CustomEvent("pick", { detail: { iri: item.dataset.iri, name: item.firstChild.textContent } }));
      close();
    } else {
      location.href = item.dataset.href;
    }
  };
  const show = (hits) => {
    list.replaceChildren(...hits.map((hit, i) => {
      const item = document.createElement("li");
      item.id = list.id + "-" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.href = hit.href;
      item.dataset.iri = hit.iri;
      const name = document.createElement("bdi");
      name.textContent = hit.name;
      const kind = document.createElement("span");
      kind.className = "fine";
      kind.textContent = hit.kind;
      item.append(name, kind);
      item.addEventListener("mousedown", (event) => { event.preventDefault(); follow(item); });
      return item;
    }));
    list.hidden = hits.length === 0;
    chosen = -1;
    field.setAttribute("aria-expanded", String(hits.length > 0));
  };
  const ask = async () => {
    const words = field.value.trim();
    const mine = ++asked;
    if (words.length < 2) {
      close();
      return;
    }
    const address = field.dataset.suggest + "?" + new URLSearchParams({
      q: words, lang: field.dataset.lang, ...(field.dataset.type ? { type: field.dataset.type } : {}),
    });
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (mine === asked && answer.ok) {
      const hits = hitsOf(await answer.json(), field.dataset.lang);
      show("pick" in field.dataset ? hits.filter((hit) => !hit.iri.includes("#")) : hits);
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  field.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (list.hidden) {
      return;
    } else if (event.key === "ArrowDown") {
      choose(chosen < last ? chosen + 1 : 0);
    } else if (event.key === "ArrowUp") {
      choose(chosen > 0 ? chosen - 1 : last);
    } else if (event.key === "Enter" && chosen >= 0) {
      follow(list.children[chosen]);
    } else if (event.key === "Escape") {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  field.addEventListener("blur", close);
}
