// Makes src/main/resources/pictures/world.json from world-atlas (Natural Earth, public domain): the land without any border,
// and a point within each country or territory that has an ISO 3166-1 code.
// npm install world-atlas@2.0.2 topojson-client@3 d3-geo@3 polylabel@1 i18n-iso-countries@7 && node world.mjs > world.json
import fs from "fs";
import { feature } from "topojson-client";
import { geoEqualEarth, geoPath } from "d3-geo";
import polylabel from "polylabel";
import iso from "i18n-iso-countries";

const width = 1000;
const height = 487;
const read = (name) => JSON.parse(fs.readFileSync(`node_modules/world-atlas/${name}.json`));
const land = read("land-110m");
const countries = read("countries-50m");
const projection = geoEqualEarth().rotate([-11, 0]).fitSize([width, height], { type: "Sphere" });

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [nextX, nextY] = ring[(i + 1) % ring.length];
  return sum + x * nextY - nextX * y;
}, 0));
const points = {};
for (const country of feature(countries, countries.objects.countries).features) {
  const code = iso.numericToAlpha3(country.id);
  if (code) {
    const parts = country.geometry.type === "Polygon" ? [country.geometry.coordinates] : country.geometry.coordinates;
    const drawn = parts.map((rings) => rings.map((ring) => ring.map((place) => projection(place))));
    const largest = drawn.sort((one, other) => area(other[0]) - area(one[0]))[0];
    points[code] = polylabel(largest, 0.1).slice(0, 2).map((number) => Math.round(number * 10) / 10);
  }
}
console.log(JSON.stringify({
  source: "Natural Earth 1:110m land, 1:50m countries (public domain), by world-atlas 2.0.2 (ISC); Equal Earth projection",
  width,
  height,
  land: geoPath(projection).digits(1)(feature(land, land.objects.land)),
  points: Object.fromEntries(Object.entries(points).sort()),
}, null, 1).replace(/\[\s+([\d.]+),\s+([\d.]+)\s+\]/g, "[$1, $2]"));
