// Holds objects of Kubernetes against the schemas of the API: `node validate.mjs objects.json`, where the file is a list of
// { "name": …, "object": … }. Two passes: the JSON schemas, compiled in kubernetes-models, say what is missing or of a wrong type; they take
// properties that nobody knows. TypeScript, with the typings made of the same schemas, refuses those.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import ts from "typescript";

const packages = ["kubernetes-models", "@kubernetes-models/gateway-api", "@kubernetes-models/prometheus-operator"];
const folder = path.dirname(fileURLToPath(import.meta.url));
const entries = JSON.parse(readFileSync(process.argv[2], "utf8"));
const problems = [];

async function find({ apiVersion, kind }) {
  for (const name of packages) {
    const module = `${name}/${apiVersion}/${kind}`;
    try {
      return { module, Model: (await import(module))[kind] };
    } catch (error) {
      // Another package may have it.
      if (!["ERR_MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED"].includes(error.code)) {
        throw error;
      }
    }
  }
  return {};
}

const lines = [];
for (const [index, { name, object }] of entries.entries()) {
  const { module, Model } = await find(object);
  if (module === undefined) {
    problems.push(`${name}: there is no schema for ${object.apiVersion} ${object.kind}`);
    continue;
  }
  try {
    new Model(object).validate();
  } catch (error) {
    problems.push(`${name}: ${error.message}`);
  }
  lines.push(`import type { I${object.kind} as T${index} } from ${JSON.stringify(module)};`);
  lines.push(`export const o${index}: T${index} = ${JSON.stringify(object)}; // ${name}`);
}

const work = path.join(folder, "node_modules", `.objects-${process.pid}`);
mkdirSync(work, { recursive: true });
try {
  const file = path.join(work, "objects.ts");
  writeFileSync(file, lines.join("\n"));
  const program = ts.createProgram([file], {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
    const line = diagnostic.file?.fileName.endsWith("objects.ts")
      ? lines[diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line].split(" // ").pop()
      : diagnostic.file?.fileName;
    problems.push(`${line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

console.log(`${entries.length} objects`);
for (const problem of problems) {
  console.error(problem);
}
process.exitCode = problems.length > 0 ? 1 : 0;
