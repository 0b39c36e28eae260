// Reads a .d.ts file of a Pulumi npm package: classes, interfaces, functions and enum constants with their members.
import fs from "node:fs";
import ts from "typescript";
import { primitive } from "./types.mjs";

const isDeprecated = node => ts.getJSDocTags(node).some(tag => tag.tagName.text === "deprecated");

/** Parses one typings file into { classes, interfaces, functions, enums }, keyed by the name with its namespaces ("ecs.ServiceAlarms"). */
export function readTypings(file) {
    const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
    const found = { classes: new Map(), interfaces: new Map(), functions: new Map(), enums: new Map() };
    visitStatements(source.statements, [], found);
    return found;
}

function visitStatements(statements, path, found) {
    for (const node of statements) {
        const qualified = name => [...path, name].join(".");
        if (ts.isModuleDeclaration(node)) {
            visitModule(node, path, found);
        } else if (ts.isInterfaceDeclaration(node)) {
            found.interfaces.set(qualified(node.name.text), { members: readMembers(node.members, node.name.text) });
        } else if (ts.isClassDeclaration(node)) {
            found.classes.set(qualified(node.name.text), readClass(node));
        } else if (ts.isFunctionDeclaration(node)) {
            found.functions.set(qualified(node.name.text), { deprecated: isDeprecated(node), parameters: node.parameters.map(readParameter) });
        } else if (ts.isVariableStatement(node)) {
            visitConstants(node, qualified, found);
        }
    }
}

function visitModule(node, path, found) {
    let names = [...path, node.name.text];
    let body = node.body;
    while (body && ts.isModuleDeclaration(body)) {
        names = [...names, body.name.text];
        body = body.body;
    }
    if (body) visitStatements(body.statements, names, found);
}

function visitConstants(node, qualified, found) {
    for (const declaration of node.declarationList.declarations) {
        if (!declaration.type || !ts.isTypeLiteralNode(declaration.type)) continue;
        const members = declaration.type.members.filter(ts.isPropertySignature).map(member => ({
            name: member.name.text,
            value: member.type.literal.text,
            numeric: ts.isNumericLiteral(member.type.literal),
            deprecated: isDeprecated(member),
        }));
        found.enums.set(qualified(declaration.name.text), { members });
    }
}

function readClass(node) {
    const properties = node.members.filter(member => ts.isPropertyDeclaration(member) && !isStatic(member));
    const getter = node.members.find(member => ts.isMethodDeclaration(member) && isStatic(member) && member.name.text === "get");
    return {
        deprecated: isDeprecated(node),
        hasState: getter !== undefined && getter.parameters.some(parameter => parameter.name.text === "state"),
        members: readMembers(properties, node.name.text),
    };
}

const isStatic = node => (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0;

const readParameter = node => ({ name: node.name.text, optional: node.questionToken !== undefined });

function readMembers(nodes, owner) {
    return nodes.filter(node => ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)).map(node => {
        const { type, optional } = readType(node.type, `${owner}.${node.name.text}`);
        return { name: node.name.text, type, required: node.questionToken === undefined && !optional, deprecated: isDeprecated(node) };
    });
}

/** A type and whether it admits undefined; Output<T> is read as T. */
function readType(node, where) {
    if (ts.isTypeReferenceNode(node) && node.typeName.getText() === "pulumi.Output") {
        return readType(node.typeArguments[0], where);
    }
    if (ts.isTypeReferenceNode(node) && node.typeName.getText() === "pulumi.Input") {
        const { type, optional } = readType(node.typeArguments[0], where);
        return { type: { kind: "input", of: type }, optional };
    }
    if (ts.isUnionTypeNode(node)) return readUnion(node, where);
    if (ts.isParenthesizedTypeNode(node)) return readType(node.type, where);
    return { type: readSimple(node, where), optional: false };
}

function readUnion(node, where) {
    const members = node.types.filter(member => member.kind !== ts.SyntaxKind.UndefinedKeyword);
    const optional = members.length < node.types.length;
    const distinct = [];
    for (const { type } of members.map(member => readType(member, where))) {
        if (!distinct.some(known => JSON.stringify(known) === JSON.stringify(type))) distinct.push(type);
    }
    if (distinct.some(type => type.kind === "asset")) return { type: primitive("asset"), optional };
    return { type: distinct.length === 1 ? distinct[0] : { kind: "union", of: distinct }, optional };
}

function readSimple(node, where) {
    switch (node.kind) {
        case ts.SyntaxKind.StringKeyword: return primitive("string");
        case ts.SyntaxKind.BooleanKeyword: return primitive("boolean");
        case ts.SyntaxKind.NumberKeyword: return primitive("number");
        case ts.SyntaxKind.AnyKeyword: return primitive("any");
    }
    if (ts.isArrayTypeNode(node)) return { kind: "list", of: readType(node.elementType, where).type };
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return primitive("string");
    if (ts.isTypeLiteralNode(node) && node.members.length === 1 && ts.isIndexSignatureDeclaration(node.members[0])) {
        return { kind: "map", of: readType(node.members[0].type, where).type };
    }
    if (ts.isTypeReferenceNode(node)) return readReference(node.typeName.getText().split("."), where);
    throw new Error(`${where}: cannot read the type ${node.getText()}`);
}

function readReference(path, where) {
    const [root, ...rest] = path;
    const module = rest.slice(0, -1).join("/");
    switch (root) {
        case "inputs":
        case "outputs": return { kind: "object", side: root.slice(0, -1), module, name: rest.at(-1) };
        case "enums": return { kind: "enum", module, name: rest.at(-1) };
        case "pulumi":
            if (path.join(".") === "pulumi.ID") return primitive("string");
            if (path.join(".") === "pulumi.asset.Archive") return primitive("archive");
            if (path.join(".") === "pulumi.asset.Asset") return primitive("asset");
            throw new Error(`${where}: cannot read the type ${path.join(".")}`);
        default:
            // A resource class or an alias such as ARN stands for its id or ARN: a string everywhere but in JavaScript.
            if (path.length > 1) throw new Error(`${where}: cannot read the type ${path.join(".")}`);
            return primitive("string");
    }
}
