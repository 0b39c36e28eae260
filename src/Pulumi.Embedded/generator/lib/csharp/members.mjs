// The members of argument classes and of output types.
import { isInputShape, memberName, parameterName } from "./types.mjs";

const valueKinds = new Set(["boolean", "integer", "number", "enum"]);

/** Deprecated members warn in C# where the official SDK's do: on the properties that have a field behind them. */
const obsolete = "[Obsolete(\"Deprecated by the provider.\")]";

export const obsoleteType = item => (item.deprecated ? ["[Obsolete(\"Deprecated by the provider.\")]"] : []);

function checkName(className, property) {
    const name = memberName(property);
    if (name === className) throw new Error(`${className}.${property.name}: a member cannot be named like its class; look the C# name up and add it to overrides.json`);
    return name;
}

/** An argument class: { name, shape, base, properties, isProvider, sealed }. */
export function argsClass(names, { name, shape, base, properties, isProvider = false, sealed = true }) {
    const lines = [`public ${sealed ? "sealed " : ""}class ${name} : global::Pulumi.${base}`, "{"];
    for (const property of properties) lines.push(...inputMember(names, name, property, shape, isProvider).map(line => `    ${line}`), "");
    const defaults = properties.filter(property => property.fallback !== undefined);
    lines.push(`    public ${name}()`, "    {");
    for (const property of defaults) lines.push(`        ${memberName(property)} = ${defaultValue(property)};`);
    lines.push("    }", "", `    public static new ${name} Empty => new ${name}();`, "}");
    return lines;
}

function inputMember(names, className, property, shape, isProvider) {
    const name = checkName(className, property);
    const attribute = `[Input("${property.name}"${property.required ? ", required: true" : ""}${isProvider && !isString(property.type) ? ", json: true" : ""})]`;
    const isInput = property.type.kind === "input";
    const inner = isInput ? property.type.of : property.type;
    const isCollection = inner.kind === "list" || inner.kind === "map";
    if (isCollection || property.secret) {
        return fieldBacked(names, { property, name, attribute, shape, isInput, inner, isCollection });
    }
    const initializer = property.required && !(valueKinds.has(property.type.kind)) ? " = null!;" : "";
    return [attribute, `public ${names.propertyType(property, shape)} ${name} { get; set; }${initializer}`];
}

const isString = type => (type.kind === "input" ? isString(type.of) : type.kind === "string");

function fieldBacked(names, { property, name, attribute, shape, isInput, inner, isCollection }) {
    const type = names.type(property.type, shape, !isInput);
    const field = `_${parameterName(property).replace("@", "")}`;
    const lines = [attribute, `private ${type}? ${field};`];
    if (property.deprecated) lines.push(obsolete);
    lines.push(`public ${type}${isCollection ? "" : "?"} ${name}`, "{");
    lines.push(isCollection ? `    get => ${field} ??= new ${type}();` : `    get => ${field};`);
    lines.push(...(property.secret && isInput ? secretSetter(names, { type, field, inner, shape }) : [`    set => ${field} = value;`]));
    lines.push("}");
    return lines;
}

/** Joining the value with an empty secret marks it secret and keeps whether it is known and what it depends on. */
function secretSetter(names, { type, field, inner, shape }) {
    const element = () => names.inputType(inner, shape).replace(/^Input(List|Map)</, "").slice(0, -1);
    const [empty, joined] = inner.kind === "list"
        ? [`ImmutableArray.Create<${element()}>()`, "Output.All(value, emptySecret).Apply(v => v[0])"]
        : inner.kind === "map"
            ? [`ImmutableDictionary.Create<string, ${element()}>()`, "Output.All(value, emptySecret).Apply(v => v[0])"]
            : ["0", `Output.Tuple<${type}?, int>(value, emptySecret).Apply(t => t.Item1)`];
    return ["    set", "    {", `        var emptySecret = Output.CreateSecret(${empty});`, `        ${field} = ${joined};`, "    }"];
}

function defaultValue({ name, fallback }) {
    const parts = [];
    if (fallback.environment) {
        const suffix = { getEnv: "", getEnvBoolean: "Boolean", getEnvNumber: "Int32" }[fallback.reader];
        if (suffix === undefined) throw new Error(`${name}: no C# counterpart of ${fallback.reader}`);
        parts.push(`Utilities.GetEnv${suffix}(${fallback.environment.map(literal).join(", ")})`);
    }
    if (fallback.value !== undefined) parts.push(literal(fallback.value));
    return parts.join(" ?? ");
}

export const literal = value => (typeof value === "string" ? `"${value.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"` : String(value));

/** A class of the provider's answers: fields that one constructor sets. */
export function outputClass(names, { name, shape, properties, nullable = true }) {
    if (isInputShape(shape)) throw new Error(`${name}: ${shape} is not the shape of an output`);
    const lines = ["[OutputType]", `public sealed class ${name}`, "{"];
    const typed = properties.map(property => ({
        field: checkName(name, property),
        parameter: parameterName(property),
        type: names.propertyType(nullable ? property : { ...property, required: true }, shape),
    }));
    for (const { type, field } of typed) lines.push(`    public readonly ${type} ${field};`);
    if (typed.length > 0) lines.push("");
    lines.push("    [OutputConstructor]", `    private ${name}(${typed.length === 0 ? ")" : ""}`);
    typed.forEach(({ type, parameter }, index) => lines.push(`        ${type} ${parameter}${index === typed.length - 1 ? ")" : ","}`));
    lines.push("    {");
    for (const { field, parameter } of typed) lines.push(`        ${field === parameter ? `this.${field}` : field} = ${parameter};`);
    lines.push("    }", "}");
    return lines;
}
