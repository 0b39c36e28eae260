// Writes the typed C# surfaces. Usage: node generate.mjs [--check] [--package aws]
// --check writes nothing and exits with 1 when a file would change.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { projectFiles } from "./lib/csharp/project.mjs";
import { readOverrides } from "./lib/overrides.mjs";
import { readPackage } from "./lib/package.mjs";
import { changes, apply } from "./lib/writer.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const options = process.argv.slice(2);
const checkOnly = options.includes("--check");
const only = options.includes("--package") ? options[options.indexOf("--package") + 1] : undefined;

const surface = JSON.parse(fs.readFileSync(path.join(here, "surface.json"), "utf8"));
const overrides = readOverrides(path.join(here, "overrides.json"));

let stale = 0;
for (const name of Object.keys(surface).filter(key => only === undefined || key === only)) {
    const model = readPackage(name, surface[name], overrides, path.join(here, "node_modules"));
    const folder = path.join(here, "..", model.namespace);
    const found = changes(folder, projectFiles(model, overrides.namespaces));
    if (!checkOnly) apply(folder, found);
    stale += found.length;
    const counts = `${model.resources.length} resources, ${model.functions.length} functions, ${model.types.length} nested types, ${model.enums.length} enums`;
    console.log(`${model.namespace} ${model.version}: ${counts}; ${found.length} files ${checkOnly ? "differ" : "changed"}`);
    if (checkOnly) found.forEach(({ file, content }) => console.log(`  ${content === undefined ? "stale" : "differs"}: ${file}`));
}
if (checkOnly && stale > 0) process.exitCode = 1;
