/* The network of the page, to be moved and looked into: the same actors at the same places as in the drawing, in step with the
   table. Without this script the drawing and the table are there. */
"use strict";
const figure = document.querySelector("figure[data-network]");
const drawing = figure && figure.querySelector(".scroll svg");

// Cytoscape would add a style element, which the policy of pages forbids; pictures.css has its one rule
const known = document.createElement("meta");
known.id = "__________cytoscape_stylesheet";
document.head.append(known);

const rows = [...document.querySelectorAll("table[data-actors] tr[data-iri]")];
const linkOf = (row) => row.querySelector("th a");
const SHAPES = {
  Person: ["ellipse", "--c1"],
  State: ["rectangle", "--c2"],
  Network: ["diamond", "--c3"],
  Organ: ["triangle", "--c4"],
  Institution: ["hexagon", "--c5"],
  Organization: ["pentagon", "--c6"],
};

const placesOf = () => new Map([...drawing.querySelectorAll("a[data-iri] .node")].map((node) => {
  const [x, y] = node.getAttribute("transform").match(/-?[\d.]+/g).map(Number);
  return [node.closest("a").dataset.iri, { x, y }];
}));

const style = () => {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name) => tokens.getPropertyValue(name).trim();
  return [
    {
      selector: "node",
      style: {
        label: "", width: "data(size)", height: "data(size)", color: token("--ink"), "font-size": 13,
        "font-family": tokens.fontFamily, "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "ellipsis", "text-max-width": 170,
        "text-outline-color": token("--card"), "text-outline-width": 3, "min-zoomed-font-size": 7, "border-width": 0,
      },
    },
    ...Object.entries(SHAPES).map(([type, [shape, colour]]) => (
      { selector: `node[type = "${type}"]`, style: { shape, "background-color": token(colour) } })),
    { selector: ".named, .close, .chosen", style: { label: "data(name)" } },
    { selector: "edge", style: { width: "data(width)", "line-color": token("--strong-line"), "curve-style": "haystack", opacity: 0.45 } },
    { selector: ".away", style: { opacity: 0.12 } },
    { selector: "edge.near", style: { opacity: 0.9, "line-color": token("--focus") } },
    { selector: "node.chosen", style: { "border-width": 4, "border-color": token("--focus"), "z-index": 9 } },
  ];
};

// names that had room in the drawing; the others come nearer to
const CLOSE = 1.6;
const elementsOf = (answer, places) => {
  const named = new Set([...drawing.querySelectorAll("a[data-iri] .place")].map((name) => name.closest("a").dataset.iri));
  const nodes = answer.elements.nodes.filter(({ data }) => places.has(data.id));
  const edges = answer.elements.edges.filter(({ data }) => places.has(data.source) && places.has(data.target))
    .sort((one, other) => other.data.weight - one.data.weight).slice(0, Number(figure.dataset.ties));
  const degree = new Map();
  answer.elements.edges.forEach(({ data }) => [data.source, data.target].forEach((id) => degree.set(id, (degree.get(id) || 0) + 1)));
  return [
    ...nodes.map(({ data }) => ({
      data: { id: data.id, name: data.label, type: data.class, size: 10 + 2.6 * Math.sqrt(degree.get(data.id) || 0) },
      position: { ...places.get(data.id) },
      classes: named.has(data.id) ? "named" : "",
    })),
    ...edges.map(({ data }) => ({ data: { id: data.id, source: data.source, target: data.target, width: Math.min(5, 0.8 + data.weight / 2) } })),
  ];
};

const start = async () => {
  const answer = await fetch(figure.dataset.network, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    return;
  }
  const places = placesOf();
  const box = document.createElement("div");
  box.className = "live";
  box.setAttribute("aria-hidden", "true");
  figure.querySelector(".scroll").before(box);
  const cy = cytoscape({
    container: box,
    elements: elementsOf(await answer.json(), places),
    style: style(),
    layout: { name: "preset", fit: true, padding: 24 },
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    minZoom: 0.3,
    maxZoom: 4,
  });
  figure.querySelector(".scroll").hidden = true;
  const controls = figure.querySelector("[data-controls]");
  const status = figure.querySelector("[data-chosen]");
  controls.hidden = false;
  figure.querySelector("[data-key]").hidden = false;
  cy.on("zoom", () => cy.nodes().toggleClass("close", cy.zoom() >= CLOSE));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => cy.style(style()));

  const choose = (id) => {
    cy.elements().removeClass("chosen near away");
    rows.forEach((row) => row.classList.toggle("chosen", row.dataset.iri === id));
    const node = id ? cy.getElementById(id) : cy.collection();
    status.textContent = node.nonempty() ? node.data("name") : "";
    if (node.nonempty()) {
      const near = node.closedNeighborhood();
      cy.elements().not(near).addClass("away");
      near.edges().addClass("near");
      node.addClass("chosen");
    }
  };

  cy.on("tap", "node", (event) => {
    const row = rows.find((each) => each.dataset.iri === event.target.id());
    choose(event.target.id());
    if (row && linkOf(row)) {
      linkOf(row).focus({ preventScroll: true });
    }
  });
  cy.on("tap", (event) => event.target === cy && choose(null));
  rows.forEach((row, i) => {
    const link = linkOf(row);
    row.addEventListener("focusin", () => choose(row.dataset.iri));
    if (link) {
      link.addEventListener("keydown", (event) => {
        const next = { ArrowDown: i + 1, ArrowUp: i - 1, Home: 0, End: rows.length - 1 }[event.key];
        if (event.key === "Escape") {
          choose(null);
        } else if (next !== undefined && rows[next] && linkOf(rows[next])) {
          event.preventDefault();
          linkOf(rows[next]).focus();
        }
      });
    }
  });
  controls.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && button.dataset.zoom) {
      cy.zoom({ level: cy.zoom() * Number(button.dataset.zoom), renderedPosition: { x: box.clientWidth / 2, y: box.clientHeight / 2 } });
    } else if (button) {
      cy.nodes().forEach((node) => { node.position({ ...places.get(node.id()) }); });
      cy.fit(undefined, 24);
      choose(null);
    }
  });
  figure.dataset.ready = "true";
};

if (drawing && typeof cytoscape === "function") {
  start();
}
