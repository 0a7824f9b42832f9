/* Questions are found while words are typed, and things are picked from suggestions. Without this script the forms do both. */
"use strict";
const plainly = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, "").replace(/[\u0622\u0623\u0625]/g, "\u0627").replace(/\u0629/g, "\u0647").toLowerCase();

for (const field of document.querySelectorAll("input[data-filter]")) {
  const topics = [...document.querySelectorAll(".topic")];
  const count = document.getElementById("count");
  const usual = count.textContent;
  field.addEventListener("input", () => {
    const words = plainly(field.value).split(/\s+/).filter((word) => word !== "");
    let shown = 0;
    for (const topic of topics) {
      const title = plainly(topic.querySelector("h2").textContent) + " ";
      let inTopic = 0;
      for (const item of topic.querySelectorAll("li")) {
        const text = title + plainly(item.textContent);
        item.hidden = !words.every((word) => text.includes(word));
        inTopic += item.hidden ? 0 : 1;
      }
      topic.hidden = inTopic === 0;
      shown += inTopic;
    }
    count.textContent = shown === 0 ? count.dataset.none : words.length === 0 ? usual : String(shown);
  });
}

/* The field shows the name of the thing; what is sent is its identifier, or the words as they were typed. */
for (const field of document.querySelectorAll("input[data-pick]")) {
  const sent = document.createElement("input");
  sent.type = "hidden";
  sent.name = field.name;
  sent.value = field.value;
  field.removeAttribute("name");
  field.after(sent);
  if (field.dataset.name) {
    field.value = field.dataset.name;
    field.parentElement.querySelector(".chosen").hidden = true;
  }
  field.addEventListener("input", () => { sent.value = field.value; });
  field.addEventListener("pick", (event) => {
    sent.value = event.detail.iri;
    field.value = event.detail.name;
  });
}
