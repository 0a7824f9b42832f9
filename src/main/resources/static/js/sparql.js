/* The editor for SPARQL. Without this script its place is taken by a plain form. */
"use strict";
{
  const place = document.getElementById("editor");
  const form = document.querySelector(".writing");
  const written = form.querySelector("textarea").value;
  const endpoint = new URL(place.dataset.endpoint, location.href).href;
  const Yasgui = window.Yasgui;
  const { Yasqe, Yasr } = Yasgui;

  const terms = fetch(place.dataset.terms, { headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
    .catch(() => ({ prefixes: {}, classes: [], properties: [] }));

  /* Our terms instead of those of services elsewhere: by the beginning of the IRI, or any part of its last name or its label. */
  const proposals = (kind) => async (editor, token) => {
    const typed = token && token.autocompletionString || "";
    const word = (token && token.string || "").replace(/^<|^[^:]*:/, "").toLowerCase();
    return (await terms)[kind]
      .filter((term) => term.iri.startsWith(typed)
        && (typed !== "" || word === "")
        || word.length > 1 && (term.label + " " + term.iri.replace(/^.*[/#]/, "")).toLowerCase().includes(word)
          && (!token.tokenPrefixUri || term.iri.startsWith(token.tokenPrefixUri)))
      .slice(0, 60)
      .map((term) => term.iri);
  };
  const labels = new Map();
  terms.then((known) => [...known.classes, ...known.properties].forEach((term) => labels.set(term.iri, term.label)));

  const completer = (from, kind) => {
    const original = Yasqe.Autocompleters[from];
    const name = "mithaq-" + from;
    Yasqe.forkAutocompleter(from, {
      name,
      persistenceId: null,
      bulk: false,
      get: proposals(kind),
      postProcessSuggestion: (editor, token, iri) => original.postProcessSuggestion(editor, token, iri),
      postprocessHints: (editor, hints) => {
        const prefixes = editor.getPrefixesFromQuery();
        for (const hint of hints) {
          const colon = hint.text.indexOf(":");
          const iri = hint.text.startsWith("<") ? hint.text.slice(1, -1) : (prefixes[hint.text.slice(0, colon)] || "") + hint.text.slice(colon + 1);
          const label = labels.get(iri);
          hint.displayText = label ? hint.text + "   " + label : hint.text;
        }
        return hints;
      },
    }, false);
    return name;
  };
  Yasqe.forkAutocompleter("prefixes", {
    name: "mithaq-prefixes",
    persistenceId: null,
    get: async () => Object.entries((await terms).prefixes).map(([prefix, namespace]) => prefix + ": <" + namespace + ">").sort(),
  }, false);
  const completers = ["mithaq-prefixes", completer("class", "classes"), completer("property", "properties"), "variables"];
  Yasqe.defaults.autocompleters = completers;
  Yasqe.defaults.prefixCcApi = place.dataset.terms;

  /* Only what is here is asked, whatever a shared address or an earlier visit says. */
  const atHome = (tab) => {
    tab.requestConfig = { ...tab.requestConfig, endpoint, method: "POST", args: [], headers: {}, withCredentials: false };
    return tab;
  };

  /* The editor reads addresses by itself, and shares what stands behind the number sign. */
  const isGiven = place.dataset.given === "true" && !/[#&]query=/.test(location.hash);
  history.replaceState(null, "", location.pathname + location.hash);

  /* Things of ours lead to their pages; what the editor leaves beyond the reach of keys or without a name is mended. */
  const mend = () => {
    speakIn(place);
    place.querySelectorAll(".CodeMirror-scroll").forEach((element) => element.setAttribute("tabindex", "0"));
    place.querySelectorAll("th.dt-orderable-none").forEach((element) => {
      if (element.textContent.trim() === "") {
        element.textContent = "#";
      }
    });
    for (const link of place.querySelectorAll("a.iri")) {
      const iri = link.getAttribute("href");
      if (/^(id|concept|ontology|shapes)[/#]/.test(iri.startsWith(base) ? iri.slice(base.length) : "")) {
        link.href = pageOf(iri, document.documentElement.lang);
      }
    }
    const list = place.querySelector(".tabsList");
    const add = list && list.querySelector("button.addTab");
    if (add) {
      list.after(add);
    }
  };

  /* Tabs by keys: in the direction of the page, and without the gap that the library has behind the last. */
  const backwards = getComputedStyle(place).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  const overTabs = (event) => {
    const tab = event.target.closest("[role=tab]");
    if (event.target.matches(".tab input")) {
      event.stopPropagation();
    } else if (tab && event.key === "F2") {
      editor.tabElements.get(tab.getAttribute("aria-controls")).startRename();
    } else if (tab && /^Arrow(Left|Right)$/.test(event.key)) {
      event.stopPropagation();
      const tabs = [...place.querySelectorAll("[role=tab]")];
      const next = tabs[(tabs.indexOf(tab) + (event.key === backwards ? -1 : 1) + tabs.length) % tabs.length];
      next.tabIndex = 0;
      next.focus();
    }
  };
  place.addEventListener("keydown", overTabs, true);
  place.addEventListener("keydown", (event) => {
    const shared = event.target.closest(".yasqe_sharePopup");
    if (shared && event.key === "Escape") {
      shared.parentElement.querySelector(".yasqe_share").focus();
      shared.remove();
    }
  });

  new MutationObserver(mend).observe(place, { childList: true, subtree: true, attributeFilter: ["title", "aria-label"] });
  speakInTables(Yasr);
  Yasr.defaults.errorRenderers = [editorFault];
  form.hidden = true;
  place.hidden = false;
  document.getElementById("keys").hidden = false;
  const editor = new Yasgui(place, {
    requestConfig: { endpoint, method: "POST", headers: () => ({ "Accept-Language": document.documentElement.lang }), args: [] },
    endpointCatalogueOptions: { getData: () => [], keys: [] },
    copyEndpointOnNewTab: false,
    persistenceId: "mithaq",
    autofocus: false,
    tabName: editorText("query"),
    contextMenuContainer: place,
    populateFromUrl: atHome,
    yasqe: { autocompleters: completers, value: written, createShortLink: undefined, extraKeys: { Tab: false, "Shift-Tab": false } },
  });
  for (const tab of Object.values(editor._tabs)) {
    atHome(tab.getPersistedJson());
  }
  if (isGiven) {
    const open = Object.values(editor._tabs).find((tab) => tab.getPersistedJson().yasqe.value === written);
    if (open) {
      editor.selectTabId(open.getId());
    } else {
      editor.addTab(true, { name: place.dataset.name || editorText("query"), yasqe: { value: written } });
    }
  }
}
