// Finds what the schemas say and no document shows: unused.mjs FOLDER FILE, as validate.mjs. What counts is every property, every word of an enumeration,
// every "may be null" and every "may be missing". Prints them as file#/pointer.
import { readFileSync } from "node:fs";
import { read, validators } from "./schemas.mjs";

const [folder, file] = process.argv.slice(2);
const schemas = read(folder);
const of = validators(schemas);
const shown = new Set();
JSON.parse(readFileSync(file, "utf8")).forEach(({ schema, document }) => visit(schemas[schema], `${schema}#`, document));
console.log(JSON.stringify(Object.entries(schemas).flatMap(([name, schema]) => [...statements(schema, `${name}#`)]).filter((statement) => !shown.has(statement))));

// What a value shows of a schema that it keeps to.
function visit(schema, where, value) {
    if (schema.$ref !== undefined) {
        const target = schema.$ref.startsWith("#") ? where.split("#")[0] + schema.$ref : schema.$ref.includes("#") ? schema.$ref : `${schema.$ref}#`;
        visit(resolve(target), target, value);
    }
    if (schema.enum !== undefined) {
        shown.add(`${where}/enum/${value}`);
    }
    if (Array.isArray(schema.type)) {
        shown.add(`${where}/type/${kindOf(value)}`);
    }
    (schema.anyOf ?? []).forEach((one, index) => {
        if (of(`${where}/anyOf/${index}`)(value)) {
            shown.add(`${where}/anyOf/${index}`);
            visit(one, `${where}/anyOf/${index}`, value);
        }
    });
    if (Array.isArray(value) && schema.items !== undefined) {
        value.forEach((item) => visit(schema.items, `${where}/items`, item));
    }
    if (kindOf(value) === "object") {
        for (const [name, property] of Object.entries(schema.properties ?? {})) {
            shown.add(`${where}/properties/${name}${name in value ? "" : " (missing)"}`);
            if (name in value) {
                visit(property, `${where}/properties/${name}`, value[name]);
            }
        }
        if (typeof schema.additionalProperties === "object") {
            Object.entries(value).filter(([name]) => !(name in (schema.properties ?? {}))).forEach(([, more]) => visit(schema.additionalProperties, `${where}/additionalProperties`, more));
        }
    }
}

function* statements(node, where) {
    if (node === null || typeof node !== "object") {
        return;
    }
    if (!Array.isArray(node)) {
        for (const name of where.endsWith("/properties") ? [] : Object.keys(node.properties ?? {})) {
            yield `${where}/properties/${name}`;
            if (node.additionalProperties === false && !node.required.includes(name)) {
                yield `${where}/properties/${name} (missing)`;
            }
        }
        yield* Array.isArray(node.enum) ? node.enum.map((word) => `${where}/enum/${word}`) : [];
        yield* Array.isArray(node.type) ? node.type.map((kind) => `${where}/type/${kind}`) : [];
        yield* Array.isArray(node.anyOf) ? node.anyOf.map((_, index) => `${where}/anyOf/${index}`) : [];
    }
    for (const [key, child] of Object.entries(node).filter(([key]) => !["enum", "const", "required", "dependentRequired", "if", "then"].includes(key))) {
        yield* statements(child, `${where}/${key}`);
    }
}

function resolve(where) {
    const [name, pointer] = where.split("#");
    return pointer.split("/").slice(1).reduce((node, key) => node[key], schemas[name]);
}

function kindOf(value) {
    return value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
}
