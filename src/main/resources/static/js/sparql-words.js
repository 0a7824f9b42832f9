/* What the editor says, in the language of the page. It has no translations of its own: some can be configured, the rest is put in place of its English. */
"use strict";
const editorWords = Object.fromEntries([...document.getElementById("editor-words").content.children].map((word) => [word.value, word.textContent]));
const editorText = (name, values = {}) => editorWords[name].replace(/\{(\w+)\}/g, (written, key) => (key in values ? values[key] : written));
const editorNumber = (number) => {
  const digits = document.getElementById("editor").dataset.digits === "arabic" ? "arab" : "latn";
  return new Intl.NumberFormat(document.documentElement.lang + "-u-nu-" + digits).format(number);
};

/* What can be configured. */
const speakInTables = (Yasr) => {
  const { plugins } = Yasr;
  const settings = plugins.table.defaults.tableConfig;
  settings.language = {
    aria: {
      orderable: editorText("sort"), orderableReverse: editorText("sort-back"), orderableRemove: editorText("sort-none"),
      paginate: { first: editorText("first"), last: editorText("last"), next: editorText("next"), previous: editorText("previous"), number: "" },
    },
    paginate: { first: "\u00ab", last: "\u00bb", next: "\u203a", previous: "\u2039" },
    emptyTable: editorText("empty"),
    zeroRecords: editorText("filter-none"),
  };
  settings.formatNumber = editorNumber;
  settings.infoCallback = (table, from, to, all, total) =>
    editorText("rows", { from: editorNumber(total === 0 ? 0 : from), to: editorNumber(to), all: editorNumber(total) });
  for (const [name, word] of [["table", "table"], ["response", "raw"]]) {
    Yasr.registerPlugin(name, class extends plugins[name] {
      label = editorText(word);
      helpReference = undefined;
    });
  }
};

/* What it writes in English: where, and what stands there instead. */
const editorAttributes = [
  [".yasqe .CodeMirror textarea", "aria-label", "code"],
  [".tabsList", "aria-label", "tabs"],
  [".addTab", "title", "new"],
  [".addTab", "aria-label", "new"],
  [".closeTab", "title", "close"],
  [".tab input", "aria-label", "name"],
  [".yasqe_share", "title", "share"],
  [".yasqe_share", "aria-label", "share"],
  [".yasqe_sharePopup input", "aria-label", "address"],
  [".yasqe_queryButton:not(.busy)", "title", "run"],
  [".yasqe_queryButton:not(.busy)", "aria-label", "run"],
  [".yasqe_queryButton.busy", "title", "stop"],
  [".yasqe_queryButton.busy", "aria-label", "stop"],
  [".yasr_downloadIcon", "aria-label", "download"],
  [".yasr_downloadIcon:not(.disabled)", "title", "download"],
  [".yasr_downloadIcon.disabled", "title", "download-none"],
  [".select_table", "aria-label", "view", "table"],
  [".select_response", "aria-label", "view", "raw"],
  [".dt-paging nav", "aria-label", "pages"],
  [".tableFilter", "placeholder", "filter"],
  [".tableFilter", "aria-label", "filter"],
  [".tableSizer", "aria-label", "size"],
  [".overlay_btn:first-child", "title", "all"],
  [".overlay_btn:last-child", "title", "download"],
  [".yasr_results > .CodeMirror textarea", "aria-label", "shown"],
];
const editorTexts = [
  [".context-menu-item:nth-of-type(1)", "new"],
  [".context-menu-item:nth-of-type(2)", "rename"],
  [".context-menu-item:nth-of-type(3)", "copy"],
  [".context-menu-item:nth-of-type(4)", "close"],
  [".context-menu-item:nth-of-type(5)", "close-others"],
  [".context-menu-item:nth-of-type(6)", "reopen"],
  [".tableControls > :nth-child(1) .label", "values"],
  [".tableControls > :nth-child(2) .label", "cut"],
  [".pageSizerLabel", "size"],
  [".tableSizer option[value='-1']", "all"],
  [".overlay_btn:first-child", "all"],
  [".overlay_btn:last-child span", "download"],
  [".yasr_fallback_info p", "no-table"],
];
const editorSentences = [
  [".yasr_response_chip", /^(?:(\d+) results?|Response)(?: in ([\d.]+) seconds?)?$/, ([, count, seconds]) =>
    [count && editorText("found", { count: editorNumber(count) }), seconds && editorText("took", { seconds: editorNumber(seconds) })].filter((part) => part).join(" \u00b7 ")],
  [".yasr_results", /^cannot render result$/, () => editorText("no-view")],
  [".booleanResult > span", /^True$/, () => editorText("yes")],
  [".booleanResult > span", /^False$/, () => editorText("no")],
  [".notification", /^Press CTRL/, () => editorText("complete")],
  [".notification", /^Nothing to autocomplete/, () => editorText("complete-none")],
  [".notification", /^Failed fetching/, () => editorText("complete-failed")],
  [".yasqe_tooltip", /^This line is invalid\. Expected: $/, () => editorText("invalid") + " "],
  [".yasqe_tooltip", /^Prefix '(.*)' is not defined$/, ([, name]) => editorText("undeclared", { name })],
];

const speakIn = (place) => {
  for (const [selector, attribute, word, name] of editorAttributes) {
    const text = editorText(word, name ? { name: editorText(name) } : {});
    for (const element of place.querySelectorAll(selector)) {
      if (element.getAttribute(attribute) !== text) {
        element.setAttribute(attribute, text);
      }
    }
  }
  for (const [selector, word] of editorTexts) {
    for (const element of place.querySelectorAll(selector)) {
      if (element.textContent !== editorText(word)) {
        element.textContent = editorText(word);
      }
    }
  }
  for (const [selector, english, words] of editorSentences) {
    for (const element of place.querySelectorAll(selector)) {
      const text = element.firstChild;
      const found = text && text.nodeType === Node.TEXT_NODE && english.exec(text.data);
      if (found) {
        text.data = words(found);
      }
    }
  }
};

/* The library says of a failed request what the browser says of it, or nothing; the server says more. */
const sendForEditor = window.fetch.bind(window);
window.fetch = async (...request) => {
  let answer;
  try {
    answer = await sendForEditor(...request);
  } catch (fault) {
    throw new Error(fault.name === "AbortError" ? "Aborted" : editorText("failed") + "\n" + editorText("unreachable"));
  }
  if (!answer.ok && (answer.headers.get("Content-Type") || "").includes("problem+json")) {
    const problem = await answer.json();
    return new Response(problem.title + "\n" + problem.detail, { status: answer.status, statusText: answer.statusText });
  }
  return answer;
};
const editorFault = async (fault) => {
  const [title, ...detail] = (fault.text || editorText("failed")).split("\n");
  const said = document.createElement("div");
  said.setAttribute("role", "alert");
  const name = document.createElement("strong");
  name.textContent = title;
  said.append(name);
  for (const line of detail) {
    const sentence = document.createElement("p");
    sentence.textContent = line;
    sentence.dir = "auto";
    said.append(sentence);
  }
  return said;
};
