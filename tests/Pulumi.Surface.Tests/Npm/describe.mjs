// Describes what the typings and scripts of an npm package say about the listed resources and functions, in terms of neither TypeScript nor C#.
// It shares no code with the generator, so that the two check each other. Usage, from the generator's folder: node describe.mjs <name in surface.json>
//
// Types: "string", "boolean", "number", "any", "archive", "asset", "list<T>", "map<T>", "union<T|U>", "input ecs.ServiceAlarms", "enum s3.CannedAcl".
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const requireHere = createRequire(path.join(process.cwd(), "package.json"));
const ts = requireHere("typescript");

const name = process.argv[2];
const surface = JSON.parse(fs.readFileSync("surface.json", "utf8"))[name];
const root = path.join(process.cwd(), "node_modules", surface.package);

const kinds = {
    [ts.SyntaxKind.StringKeyword]: "string", [ts.SyntaxKind.BooleanKeyword]: "boolean", [ts.SyntaxKind.NumberKeyword]: "number",
    [ts.SyntaxKind.AnyKeyword]: "any", [ts.SyntaxKind.UndefinedKeyword]: "undefined",
};

/** The members of a union in this notation, flattened, each once. */
function alternatives(node) {
    if (ts.isUnionTypeNode(node)) return [...new Set(node.types.flatMap(alternatives))];
    if (ts.isParenthesizedTypeNode(node)) return alternatives(node.type);
    if (ts.isTypeReferenceNode(node) && /^pulumi\.(Input|Output)$/.test(node.typeName.getText())) return alternatives(node.typeArguments[0]);
    return [single(node)];
}

function single(node) {
    if (kinds[node.kind]) return kinds[node.kind];
    if (ts.isArrayTypeNode(node)) return `list<${describe(node.elementType)}>`;
    if (ts.isTypeLiteralNode(node)) return `map<${describe(node.members[0].type)}>`;
    if (ts.isLiteralTypeNode(node)) return "string";
    const reference = /^(inputs|outputs|enums)\.(.+)$/.exec(node.typeName.getText());
    if (reference) return `${reference[1].slice(0, -1)} ${reference[2]}`;
    return { "pulumi.asset.Archive": "archive", "pulumi.asset.Asset": "asset" }[node.typeName.getText()] ?? "string";
}

function describe(node) {
    const found = alternatives(node).filter(kind => kind !== "undefined");
    if (found.includes("asset")) return "asset";
    return found.length === 1 ? found[0] : `union<${found.join("|")}>`;
}

const member = node => ({
    type: describe(node.type),
    required: !node.questionToken && !alternatives(node.type).includes("undefined"),
    isInput: node.type.getText().startsWith("pulumi.Input<"),
});

const isProperty = node => (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) && !node.modifiers?.some(m => m.kind === ts.SyntaxKind.StaticKeyword);

const members = node => Object.fromEntries(node.members.filter(isProperty).map(property => [property.name.text, member(property)]));

function parse(file) {
    return ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

/** Map("ns.Name" -> node) of all declarations in a file. */
function declarations(file) {
    const found = new Map();
    const visit = (node, prefix) => {
        if (ts.isModuleDeclaration(node)) {
            const inner = `${prefix}${node.name.text}.`;
            (ts.isModuleBlock(node.body) ? node.body.statements : [node.body]).forEach(child => visit(child, inner));
        } else if (node.name?.text && !ts.isTypeAliasDeclaration(node)) {
            found.set(prefix + node.name.text, node);
        } else if (ts.isVariableStatement(node)) {
            node.declarationList.declarations.forEach(child => found.set(prefix + child.name.text, child));
        }
    };
    parse(file).statements.forEach(statement => visit(statement, ""));
    return found;
}

/** What the constructor in a script does, as text: `resourceInputs["x"] = ...` lines of its second branch, and its options. */
function readScript(file) {
    const text = fs.readFileSync(file, "utf8");
    const quoted = pattern => [...(pattern.exec(text)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(match => match[1]);
    const assigned = [...text.matchAll(/resourceInputs\["([^"]+)"\] = (.+);/g)].map(([, key, value]) => ({ key, value }));
    return {
        token: /__pulumiType = '([^']+)'/.exec(text)?.[1],
        aliases: quoted(/aliasOpts = \{ aliases: \[(.*)\] \}/),
        secretOutputs: quoted(/additionalSecretOutputs: \[(.*)\] \}/),
        secretInputs: assigned.filter(({ value }) => value.includes("pulumi.secret(")).map(({ key }) => key),
        fixed: Object.fromEntries(assigned.filter(({ value }) => /^"[^"]*"$/.test(value)).map(({ key, value }) => [key, JSON.parse(value)])),
        withDefault: assigned.filter(({ value }) => value.includes("??")).map(({ key }) => key),
        checked: [...text.matchAll(/Missing required property '([^']+)'/g)].map(match => match[1]),
    };
}

function fileOf(module, className) {
    const wanted = `${className}.d.ts`.toLowerCase();
    const file = fs.readdirSync(path.join(root, module)).find(entry => entry.toLowerCase() === wanted);
    return path.join(root, module, file.slice(0, -".d.ts".length));
}

const moduleName = module => module.replaceAll("/", ".");
const optional = (found, key) => (found.has(key) ? members(found.get(key)) : null);

function resource(module, className) {
    const file = fileOf(module, className);
    const found = declarations(`${file}.d.ts`);
    return {
        module: moduleName(module), name: className, ...readScript(`${file}.js`), outputs: members(found.get(className)),
        inputs: optional(found, `${className}Args`) ?? {}, state: optional(found, `${className}State`),
    };
}

function fn(module, functionName) {
    const className = functionName[0].toUpperCase() + functionName.slice(1);
    const file = fileOf(module, functionName);
    const found = declarations(`${file}.d.ts`);
    return {
        module: moduleName(module), name: className, token: /runtime\.invoke\("([^"]+)"/.exec(fs.readFileSync(`${file}.js`, "utf8"))[1],
        args: optional(found, `${className}Args`), invokeArgs: optional(found, `${className}OutputArgs`), result: members(found.get(`${className}Result`)),
    };
}

function interfaces(side) {
    const file = path.join(root, "types", `${side}.d.ts`);
    if (!fs.existsSync(file)) return {};
    return Object.fromEntries([...declarations(file)].filter(([, node]) => ts.isInterfaceDeclaration(node)).map(([key, node]) => [key, members(node)]));
}

function enums() {
    const folder = path.join(root, "types", "enums");
    if (!fs.existsSync(folder)) return {};
    const found = {};
    for (const entry of fs.readdirSync(folder, { recursive: true }).map(String).filter(file => file.endsWith("index.d.ts"))) {
        const module = path.dirname(entry).split(path.sep).filter(part => part !== ".").join(".");
        for (const [key, node] of declarations(path.join(folder, entry))) {
            if (!ts.isVariableDeclaration(node)) continue;
            found[[module, key].filter(Boolean).join(".")] = node.type.members.map(value => value.type.literal.text);
        }
    }
    return found;
}

const listed = (groups, describeOne) => Object.entries(groups ?? {}).flatMap(([module, names]) => names.map(item => describeOne(module, item)));

console.log(JSON.stringify({
    version: JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")).version,
    resources: [...listed(surface.resources, resource), ...(surface.provider ? [resource("", "Provider")] : [])],
    functions: listed(surface.functions, fn),
    inputs: interfaces("input"), outputs: interfaces("output"), enums: enums(),
}));
