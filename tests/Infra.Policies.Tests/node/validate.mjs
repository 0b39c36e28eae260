// Checks each log in a JSON array (read from the file named first) against the JSON schema of SARIF 2.1.0.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import Ajv from "ajv";

const require = createRequire(import.meta.url);
const schema = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
// The schema is of draft 4, in which it names itself by id.
const ajv = new Ajv({ allErrors: true, schemaId: "auto", format: "full", unknownFormats: [] });
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const validate = ajv.compile(schema);
const logs = JSON.parse(await readFile(process.argv[2], "utf8"));
const verdicts = logs.map((log) => (validate(log) ? "valid" : validate.errors.map((e) => `${e.dataPath} ${e.message}`).join("; ")));
console.log(JSON.stringify(verdicts));
