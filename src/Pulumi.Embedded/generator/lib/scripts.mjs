// Reads what only the .js file of a resource or function says: its type token, aliases, secrets, defaults and fixed values.
import fs from "node:fs";
import ts from "typescript";

const parse = file => ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);

function descend(node, visit) {
    visit(node);
    ts.forEachChild(node, child => descend(child, visit));
}

/** { token, aliases, secretOutputs, replaceOnChanges, checked, inputs: Map(name -> { secret, fixed, fallback, json }) } of a resource. */
export function readResourceScript(file, className) {
    const facts = { token: undefined, aliases: [], secretOutputs: [], replaceOnChanges: [], checked: [], inputs: new Map() };
    descend(parse(file), node => {
        if (ts.isPropertyDeclaration(node) && node.name.getText() === "__pulumiType") facts.token = node.initializer.text;
        if (ts.isVariableDeclaration(node) && node.initializer && ts.isObjectLiteralExpression(node.initializer)) readOptions(node, facts);
        if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) readAssignment(node, facts);
        if (ts.isNewExpression(node) && node.expression.getText() === "Error") readCheck(node, facts);
    });
    if (!facts.token) throw new Error(`${file}: no type token found for ${className}`);
    return facts;
}

function readOptions(declaration, facts) {
    for (const property of declaration.initializer.properties.filter(ts.isPropertyAssignment)) {
        const texts = () => property.initializer.elements.map(element => element.text);
        switch (`${declaration.name.getText()}.${property.name.getText()}`) {
            case "secretOpts.additionalSecretOutputs": facts.secretOutputs = texts(); break;
            case "replaceOnChanges.replaceOnChanges": facts.replaceOnChanges = texts(); break;
            case "aliasOpts.aliases":
                facts.aliases = property.initializer.elements.map(element => element.properties[0].initializer.text);
                break;
        }
    }
}

function readCheck(node, facts) {
    const match = /^Missing required property '(.+)'$/.exec(node.arguments[0]?.text ?? "");
    if (match) facts.checked.push(match[1]);
}

function readAssignment(node, facts) {
    const target = node.left;
    if (!ts.isElementAccessExpression(target) || target.expression.getText() !== "resourceInputs") return;
    const name = target.argumentExpression.text;
    const value = node.right;
    const text = value.getText();
    const known = facts.inputs.get(name) ?? {};
    // The branch that reads an existing resource assigns state; the other one assigns what the program gave.
    if (text.startsWith("state?.") || value.getText() === "undefined") {
        facts.inputs.set(name, known);
        return;
    }
    facts.inputs.set(name, {
        ...known,
        secret: /pulumi\.secret\(/.test(text),
        fixed: ts.isStringLiteral(value) ? value.text : undefined,
        fallback: readFallback(value),
    });
}

/** The default of an input: { environment: [...], reader } and/or { value }, from `args?.x ?? utilities.getEnv("X") ?? "y"`. */
function readFallback(node) {
    let found;
    descend(node, child => {
        if (ts.isBinaryExpression(child) && child.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
            found = { ...readDefault(child.right), ...found };
        }
    });
    return found;
}

function readDefault(node) {
    if (ts.isParenthesizedExpression(node)) return readDefault(node.expression);
    if (ts.isBinaryExpression(node)) return { ...readDefault(node.left), ...readDefault(node.right) };
    if (ts.isStringLiteral(node)) return { value: node.text };
    if (ts.isNumericLiteral(node)) return { value: Number(node.text) };
    if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return { value: node.kind === ts.SyntaxKind.TrueKeyword };
    if (ts.isCallExpression(node) && node.expression.getText().startsWith("utilities.getEnv")) {
        return { reader: node.expression.getText().slice("utilities.".length), environment: node.arguments.map(argument => argument.text) };
    }
    throw new Error(`cannot read the default ${node.getText()}`);
}

/** The type token a function invokes. */
export function readFunctionScript(file) {
    let token;
    descend(parse(file), node => {
        if (ts.isCallExpression(node) && node.expression.getText() === "pulumi.runtime.invoke") token ??= node.arguments[0].text;
    });
    if (!token) throw new Error(`${file}: no function token found`);
    return token;
}

/** Defaults of nested input types: Map("<module>.<type>" -> Map(property -> fallback)), from the <type>ProvideDefaults functions of types/input.js. */
export function readNestedDefaults(file) {
    const defaults = new Map();
    descend(parse(file), node => {
        if (!ts.isFunctionDeclaration(node) || !node.name?.text.endsWith("ProvideDefaults")) return;
        const properties = new Map();
        descend(node, child => {
            if (!ts.isPropertyAssignment(child)) return;
            const fallback = readFallback(child.initializer);
            if (fallback) properties.set(child.name.text, fallback);
        });
        const name = node.name.text.slice(0, -"ProvideDefaults".length);
        defaults.set([...enclosingNamespaces(node), name[0].toUpperCase() + name.slice(1)].join("."), properties);
    });
    return defaults;
}

/** A TypeScript namespace is compiled to a function expression with the namespace as its one parameter. */
function enclosingNamespaces(node) {
    const names = [];
    for (let parent = node.parent; parent; parent = parent.parent) {
        if (ts.isFunctionExpression(parent) && parent.parameters.length === 1) names.unshift(parent.parameters[0].name.text);
    }
    return names;
}
