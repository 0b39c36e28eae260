// Checks documents against their schemas: validate.mjs FOLDER FILE, where FILE has [{ schema, document }], and prints a verdict for each.
import { readFileSync } from "node:fs";
import { read, told, validators } from "./schemas.mjs";

const [folder, file] = process.argv.slice(2);
const of = validators(read(folder));
console.log(JSON.stringify(JSON.parse(readFileSync(file, "utf8")).map(({ schema, document }) => (of(schema)(document) ? "valid" : told(of(schema).errors)))));
