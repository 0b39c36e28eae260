// C# names and types for the model, following the rules of the official C# SDKs.
import { plain, unwrapInput } from "../types.mjs";

const primitives = { string: "string", boolean: "bool", integer: "int", number: "double", any: "object", archive: "Archive", asset: "AssetOrArchive" };

export const upperFirst = text => text[0].toUpperCase() + text.slice(1);

/** A property name without the hyphens that C# cannot have: each letter after one is a capital. */
const unhyphenate = text => text.split("-").map((part, index) => (index === 0 ? part : upperFirst(part))).join("");

export const memberName = property => property.csharpName ?? upperFirst(unhyphenate(property.name.replace(/^\$/, "")));

const keywords = new Set(("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event " +
    "explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out " +
    "override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try " +
    "typeof uint ulong unchecked unsafe ushort using virtual void volatile while").split(" "));

export const parameterName = property => {
    const name = unhyphenate(property.name.replace(/^\$/, ""));
    return keywords.has(name) ? `@${name}` : name;
};

/** The suffix of a nested type in each of the shapes it can be reached in. */
const suffixes = { args: "Args", state: "GetArgs", plain: "Args", invoke: "InputArgs", output: "", result: "Result" };

export const isInputShape = shape => shape !== "output" && shape !== "result";

export class CSharpNames {
    constructor(model, namespaces) {
        Object.assign(this, { model, namespaces });
        this.shapes = new Set(model.types.map(type => `${type.shape} ${type.module}.${type.name}`));
        this.current = undefined;
    }

    /** The names as they are seen from a module's own namespaces, where nested types need no more than "Inputs." before them. */
    within(module) {
        return Object.assign(Object.create(CSharpNames.prototype), this, { current: module });
    }

    /** The namespace of a module: Pulumi.Aws.Ec2, or Pulumi.Kubernetes.Core.V1. */
    namespace(module) {
        if (module === "") return this.model.namespace;
        const name = this.namespaces.get(`${this.model.name}:${module}`) ?? module.split("/").map(upperFirst).join(".");
        return `${this.model.namespace}.${name}`;
    }

    /** The namespace of nested types: under the module's, or for Kubernetes above it. */
    nestedNamespace(module, shape) {
        const side = isInputShape(shape) ? "Inputs" : "Outputs";
        if (this.model.compatibility !== "kubernetes") return `${this.namespace(module)}.${side}`;
        if (module === "") return `${this.model.namespace}.Types.${side}.Provider`;
        return this.namespace(module).replace(this.model.namespace, `${this.model.namespace}.Types.${side}`);
    }

    nestedName(name, shape) {
        return name + suffixes[shape];
    }

    /** The type of a property, nullable when it may be left out. initializers: plain lists and maps that a program fills in place. */
    propertyType(property, shape, initializers = false) {
        const text = this.type(property.type, shape, initializers);
        if (property.required) return text;
        return this.isNeverNull(property.type, initializers) ? text : `${text}?`;
    }

    isNeverNull(type, initializers) {
        if (type.kind === "input") return type.of.kind === "list" || type.of.kind === "map";
        return type.kind === "list" && !initializers;
    }

    type(type, shape, initializers = false) {
        switch (type.kind) {
            case "input": return this.inputType(type.of, shape);
            case "list": return `${initializers ? "List" : "ImmutableArray"}<${this.type(type.of, shape)}>`;
            case "map": return `${initializers ? "Dictionary" : "ImmutableDictionary"}<string, ${this.type(type.of, shape)}>`;
            case "union": return this.unionType(type, shape, false);
            case "enum": return `global::${this.namespace(type.module)}.${type.name}`;
            case "object": return this.objectType(type, shape);
            default: return primitives[type.kind];
        }
    }

    inputType(type, shape) {
        switch (type.kind) {
            case "list": return `InputList<${this.type(plain(type.of), shape)}>`;
            case "map": return `InputMap<${this.type(plain(type.of), shape)}>`;
            case "union": return this.unionType({ ...type, of: type.of.map(plain) }, shape, true);
            default: return `Input<${this.type(type, shape)}>`;
        }
    }

    unionType(type, shape, wrapped) {
        const relaxed = type.of.find(member => member.kind === "enum");
        // What the provider returns may be a value the enum does not know yet, so an output has the enum's underlying type.
        if (relaxed && !isInputShape(shape)) return "string";
        const members = [...new Set(type.of.map(member => this.type(unwrapInput(member), shape)))];
        switch (members.length) {
            case 1: return wrapped ? `Input<${members[0]}>` : members[0];
            case 2: return `${wrapped ? "InputUnion" : "Union"}<${members.join(", ")}>`;
            default: return "object";
        }
    }

    objectType(type, shape) {
        const isInvoke = type.side === "input" && type.name.endsWith("Args") && !this.shapes.has(`${shape} ${type.module}.${type.name}`);
        const name = isInvoke ? type.name.slice(0, -"Args".length) : type.name;
        const reached = isInvoke ? "invoke" : shape;
        const isNear = type.module === this.current && this.model.compatibility !== "kubernetes";
        const namespace = isNear ? (isInputShape(reached) ? "Inputs" : "Outputs") : `global::${this.nestedNamespace(type.module, reached)}`;
        return `${namespace}.${this.nestedName(name, reached)}`;
    }
}
