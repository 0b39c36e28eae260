// Checks each plan in a JSON array (read from the file named first) against a schema (the file named second).
import { readFile } from "node:fs/promises";
import Ajv from "ajv/dist/2020.js";

const [plansPath, schemaPath] = process.argv.slice(2);
const schema = JSON.parse(await readFile(schemaPath, "utf8"));
const validate = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);
const plans = JSON.parse(await readFile(plansPath, "utf8"));
const verdicts = plans.map((plan) => (validate(plan) ? "valid" : validate.errors.map((e) => `${e.instancePath} ${e.message}`).join("; ")));
console.log(JSON.stringify(verdicts));
