// Reads a list of Markwhen texts as JSON, and writes what @markwhen/parser finds in each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const { parse, iter, isEvent } = createRequire(resolve(process.argv[2], "package.json"))("@markwhen/parser");

const read = (text) => {
  const found = parse(text);
  const events = [], sections = [];
  for (const { eventy: node } of iter(found.events)) {
    if (isEvent(node)) {
      events.push({
        text: node.firstLine.restTrimmed,
        tags: node.tags,
        lines: node.supplemental.length,
        more: node.matchedListItems?.length ?? 0,
        properties: node.properties,
        from: node.dateRangeIso.fromDateTimeIso,
        to: node.dateRangeIso.toDateTimeIso,
      });
    } else if (node.title !== undefined) {
      sections.push({ title: node.title, tags: node.tags });
    }
  }
  return { header: found.header, events, sections, faults: found.parseMessages };
};

const texts = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map(read)));
