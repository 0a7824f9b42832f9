/* A field that leaves in a list or table what holds its words. Without this script the field is not shown. */
"use strict";
const folded = (text) => text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").replace(/[\u0671]/g, "\u0627").replace(/\u0649/g, "\u064A").toLowerCase();

for (const field of document.querySelectorAll("[data-filter]")) {
  const input = field.querySelector("input");
  const rows = [...document.querySelectorAll(`#${field.dataset.filter} :is(tbody tr, section)`)];
  const texts = rows.map((row) => folded(row.textContent));
  field.hidden = false;
  input.addEventListener("input", () => {
    const words = folded(input.value).split(/\s+/);
    rows.forEach((row, i) => { row.hidden = !words.every((word) => texts[i].includes(word)); });
  });
}
