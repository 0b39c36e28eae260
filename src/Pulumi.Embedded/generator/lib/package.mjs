// Turns an npm package and its part of surface.json into a model: resources, functions, nested types and enums, no more than what is reached.
import fs from "node:fs";
import path from "node:path";
import { readFunctionScript, readNestedDefaults, readResourceScript } from "./scripts.mjs";
import { visitReferences, withNumberKind } from "./types.mjs";
import { readTypings } from "./typings.mjs";

/** overrides: see overrides.json. */
export function readPackage(name, surface, overrides, modulesFolder) {
    const folder = path.join(modulesFolder, ...surface.package.split("/"));
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
    const reader = new PackageReader(name, surface, overrides, folder);
    return { name, version, package: surface.package, namespace: surface.namespace, compatibility: surface.compatibility, ...reader.read() };
}

class PackageReader {
    constructor(name, surface, overrides, folder) {
        Object.assign(this, { name, surface, overrides, folder });
        this.typings = { input: readTypings(this.file("types/input.d.ts", true)), output: readTypings(this.file("types/output.d.ts", true)) };
        this.enums = new Map();
        this.defaults = fs.existsSync(this.file("types/input.js")) ? readNestedDefaults(this.file("types/input.js")) : new Map();
    }

    file(relative, orEmpty = false) {
        const file = path.join(this.folder, relative);
        return orEmpty && !fs.existsSync(file) ? emptyFile : file;
    }

    read() {
        const resources = [...entries(this.surface.resources)].map(([module, name]) => this.readResource(module, name));
        if (this.surface.provider) resources.push(this.readResource("", "Provider"));
        const functions = [...entries(this.surface.functions)].map(([module, name]) => this.readFunction(module, name));
        const types = this.closeOver(resources, functions);
        for (const [module, name] of entries(this.surface.enums)) this.readEnum(module, name);
        return { resources, functions, types, enums: [...this.enums.values()].sort(byModuleAndName) };
    }

    readResource(module, name) {
        const base = path.posix.join(module, name === "Provider" ? "provider" : fileName(this.folder, module, name));
        const typings = readTypings(this.file(`${base}.d.ts`));
        const declared = typings.classes.get(name);
        if (!declared) throw new Error(`${this.surface.package}: ${base}.d.ts has no class ${name}`);
        const script = readResourceScript(this.file(`${base}.js`), name);
        const inputs = this.properties(`${module}.${name}`, typings.interfaces.get(`${name}Args`)?.members ?? []);
        for (const input of inputs) {
            const { secret, fixed, fallback } = script.inputs.get(input.name) ?? {};
            Object.assign(input, { secret: secret === true, fixed, fallback });
        }
        this.checkRequired(base, inputs, script.checked);
        return {
            module, name, isProvider: name === "Provider", token: script.token, deprecated: declared.deprecated, inputs,
            outputs: this.properties(`${module}.${name}`, declared.members),
            state: declared.hasState ? this.stateProperties(module, name, typings, inputs, script) : undefined,
            aliases: script.aliases, secretOutputs: script.secretOutputs, replaceOnChanges: script.replaceOnChanges,
        };
    }

    stateProperties(module, name, typings, inputs, script) {
        const secrets = new Set([...script.secretOutputs, ...inputs.filter(input => input.secret).map(input => input.name)]);
        const all = this.properties(`${module}.${name}`, typings.interfaces.get(`${name}State`).members);
        // Nested types of state would be a third of the surface, for lookups that hardly anyone qualifies with them.
        const properties = this.surface.nestedState === false ? all.filter(property => !reachesObject(property.type)) : all;
        return properties.map(property => ({ ...property, secret: secrets.has(property.name) }));
    }

    /** The typings and the script state the required inputs independently of each other. */
    checkRequired(base, inputs, checked) {
        const required = inputs.filter(input => input.required && input.fixed === undefined).map(input => input.name).sort();
        if (required.join() !== [...checked].sort().join()) {
            throw new Error(`${this.surface.package}: ${base} requires ${required} by its typings and ${checked} by its script`);
        }
    }

    readFunction(module, name) {
        const base = path.posix.join(module, name);
        const typings = readTypings(this.file(`${base}.d.ts`));
        const declared = typings.functions.get(name);
        if (!declared) throw new Error(`${this.surface.package}: ${base}.d.ts has no function ${name}`);
        const className = upperFirst(name);
        const members = suffix => typings.interfaces.get(className + suffix)?.members;
        const owner = `${module}.${className}`;
        return {
            module, name: className, token: readFunctionScript(this.file(`${base}.js`)), deprecated: declared.deprecated,
            args: members("Args") && this.properties(owner, members("Args")),
            invokeArgs: members("OutputArgs") && this.properties(owner, members("OutputArgs")),
            result: this.properties(owner, members("Result")),
        };
    }

    /** Members with what the typings do not tell: which numbers are fractions, which nested inputs are secret, and names of their own in C#. */
    properties(owner, members) {
        const key = owner.replaceAll("/", ".").replace(/^\./, "");
        return members.map(member => {
            const fraction = this.overrides.fractions.has(`${this.name}:${key}.${member.name}`);
            return {
                ...member,
                type: withNumberKind(member.type, fraction ? "number" : "integer"),
                csharpName: this.overrides.names.get(`${this.name}:${key}.${member.name}`),
            };
        });
    }

    readNested(side, module, name) {
        const key = [...module.split("/"), name].filter(Boolean).join(".");
        const found = this.typings[side].interfaces.get(key);
        if (!found) throw new Error(`${this.surface.package}: types/${side}.d.ts has no interface ${key}`);
        const ownName = this.isInvokeShape(side, module, name) ? name.slice(0, -"Args".length) : name;
        const properties = this.properties(`${module}.${ownName}`, found.members);
        const defaults = side === "input" ? this.defaults.get(key) : undefined;
        for (const property of properties) {
            const full = `${this.name}:${[...module.split("/"), ownName].filter(Boolean).join(".")}.${property.name}`;
            property.secret = side === "input" && this.overrides.secrets.has(full);
            property.fallback = defaults?.get(property.name);
        }
        return properties;
    }

    /** A type of a function's arguments exists twice: plain under its own name, and with inputs under the name with "Args". */
    isInvokeShape(side, module, name) {
        const key = [...module.split("/"), name].filter(Boolean).join(".");
        return side === "input" && key.endsWith("Args") && this.typings.input.interfaces.has(key.slice(0, -"Args".length));
    }

    readEnum(module, name) {
        const key = `${module}.${name}`;
        if (this.enums.has(key)) return;
        const file = this.file(path.join("types/enums", module, "index.d.ts"));
        const found = readTypings(file).enums.get(name);
        if (!found) throw new Error(`${this.surface.package}: types/enums/${module} has no ${name}`);
        this.enums.set(key, { module, name, members: found.members });
    }

    /** The nested types that are reached, each in the shapes it is reached in: args, state, plain, invoke, output, result. */
    closeOver(resources, functions) {
        const types = new Map();
        const pending = [];
        const enter = (properties, shape) => properties?.forEach(property => visitReferences(property.type, reference => {
            if (reference.kind === "enum") this.readEnum(reference.module, reference.name);
            else pending.push({ reference, shape });
        }));
        for (const resource of resources) {
            enter(resource.inputs, "args");
            enter(resource.state, "state");
            enter(resource.outputs, "output");
        }
        for (const fn of functions) {
            enter(fn.args, "plain");
            enter(fn.invokeArgs, "invoke");
            enter(fn.result, "result");
        }
        while (pending.length > 0) {
            const { reference: { side, module, name }, shape: wanted } = pending.pop();
            const invokeShape = this.isInvokeShape(side, module, name);
            const shape = wanted === "args" && invokeShape ? "invoke" : wanted;
            const ownName = invokeShape ? name.slice(0, -"Args".length) : name;
            const key = `${shape} ${module}.${ownName}`;
            if (types.has(key)) continue;
            const properties = this.readNested(side, module, name);
            types.set(key, { module, name: ownName, shape, properties });
            enter(properties, wanted);
        }
        return [...types.values()].sort((a, b) => byModuleAndName(a, b) || compare(a.shape, b.shape));
    }
}

function reachesObject(type) {
    let found = false;
    visitReferences(type, reference => { found ||= reference.kind === "object"; });
    return found;
}

const emptyFile = new URL("./empty.d.ts", import.meta.url).pathname;

export const upperFirst = text => text[0].toUpperCase() + text.slice(1);

export const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const byModuleAndName = (a, b) => compare(a.module, b.module) || compare(a.name, b.name);

function* entries(byModule) {
    for (const module of Object.keys(byModule ?? {}).sort(compare)) {
        for (const name of [...byModule[module]].sort(compare)) yield [module, name];
    }
}

/** Files are named after the class with a small first letter, or small letters for a leading acronym (IPAddress: ipaddress). */
function fileName(folder, module, name) {
    const candidates = [name[0].toLowerCase() + name.slice(1), name.replace(/^[A-Z]+(?=[A-Z])/, head => head.toLowerCase()), name.toLowerCase()];
    const exact = new Set(fs.readdirSync(path.join(folder, module)));
    const found = candidates.find(candidate => exact.has(`${candidate}.d.ts`));
    if (!found) throw new Error(`${module}/${name}: no typings file`);
    return found;
}
