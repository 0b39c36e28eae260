// The schemas of a folder, and a validator for each.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

export const read = (folder) => Object.fromEntries(readdirSync(folder).filter((name) => name.endsWith(".schema.json"))
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8"))]));

// Strict: an unknown keyword or a format that nobody checks throws, and so does a schema that is none.
export function validators(schemas) {
    const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
    addFormats(ajv);
    Object.values(schemas).forEach((schema) => ajv.addSchema(schema));
    return (name) => ajv.getSchema(name);
}

export const told = (errors) => errors.map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`).join("; ");
