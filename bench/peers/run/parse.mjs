// Runs chrono-node over documents.  Offsets are told in code points, as Python counts them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const from = createRequire(join(process.argv[2], "package.json"));
const chrono = from("chrono-node");
const WARM = "It opened two days ago, on Friday 5 July 2013, at 3 p.m., for three months.";

const read = (text, day) =>
  chrono.en.casual.parse(text, { instant: new Date(`${day}T12:00:00Z`), timezone: 0 });
const fields = (parts) => ({
  known: ["year", "month", "day", "weekday", "hour", "minute"].filter((f) => parts.isCertain(f)),
  ...Object.fromEntries(["year", "month", "day", "hour", "minute"].map((f) => [f, parts.get(f)])),
});
const points = (text) => [...text].length;

read(WARM, "2013-07-08");
let spent = 0;
const found = readFileSync(0, "utf8").split("\n").filter(Boolean).map((line) => {
  const { text, published } = JSON.parse(line);
  const began = process.cpuUsage();
  const results = read(text, published);
  const took = process.cpuUsage(began);
  spent += (took.user + took.system) / 1e6;
  return results.map((r) => {
    const start = points(text.slice(0, r.index));
    return { start, end: start + points(r.text), ...fields(r.start) };
  });
});
const packed = join(process.argv[2], "node_modules/chrono-node/package.json");
const { version } = JSON.parse(readFileSync(packed, "utf8"));
process.stdout.write(JSON.stringify({ version, seconds: spent, found }));
