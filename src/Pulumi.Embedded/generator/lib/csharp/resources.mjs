// Resource and provider classes with their args and state.
import { argsClass, literal, obsoleteType } from "./members.mjs";
import { memberName, upperFirst } from "./types.mjs";

/** [{ namespace, lines }] of a resource: the class, its args and its state. */
export function resourceCode(names, resource) {
    const namespace = names.namespace(resource.module);
    const isKubernetes = names.model.compatibility === "kubernetes" && !resource.isProvider;
    const argsNamespace = isKubernetes ? names.nestedNamespace(resource.module, "args") : namespace;
    const context = { names, resource, isKubernetes, argsType: isKubernetes ? `global::${argsNamespace}.${resource.name}Args` : `${resource.name}Args` };
    const main = [...resourceClass(context)];
    const args = argsClass(names, {
        name: `${resource.name}Args`, shape: "args", base: "ResourceArgs", properties: resource.inputs, isProvider: resource.isProvider, sealed: !isKubernetes,
    });
    if (isKubernetes) return [{ namespace, lines: main }, { namespace: argsNamespace, lines: args }];
    main.push("", ...args);
    if (resource.state) main.push("", ...argsClass(names, { name: `${resource.name}State`, shape: "state", base: "ResourceArgs", properties: resource.state }));
    return [{ namespace, lines: main }];
}

function resourceClass(context) {
    const { names, resource, isKubernetes } = context;
    const base = resource.isProvider ? "global::Pulumi.ProviderResource" : isKubernetes ? "global::Pulumi.Kubernetes.KubernetesResource" : "global::Pulumi.CustomResource";
    const attribute = `${upperFirst(names.model.namespace.split(".").at(-1))}ResourceType`;
    const token = resource.isProvider ? `pulumi:providers:${names.model.name}` : resource.token;
    const lines = [...obsoleteType(resource), `[${attribute}("${token}")]`, `public partial class ${resource.name} : ${base}`, "{"];
    for (const property of resource.outputs) lines.push(...outputProperty(context, property), "");
    lines.push(...constructors(context), "");
    if (resource.inputs.some(input => input.fixed !== undefined)) lines.push(...fixedInputs(context), "");
    lines.push(...resourceOptions(resource));
    if (!resource.isProvider) lines.push("", ...getMethod(resource));
    lines.push("}");
    return lines;
}

function outputProperty({ names, resource, isKubernetes }, property) {
    const name = memberName(property);
    if (name === resource.name) throw new Error(`${resource.token}: the output ${property.name} is named like its class; look the C# name up and add it to overrides.json`);
    const type = names.propertyType(isKubernetes ? { ...property, required: true } : property, "output");
    return [`    [Output("${property.name}")]`, `    public Output<${type}> ${name} { get; private set; } = null!;`];
}

function constructors({ names, resource, isKubernetes, argsType }) {
    const hasFixed = resource.inputs.some(input => input.fixed !== undefined);
    const isOptional = isKubernetes || resource.inputs.every(input => !input.required);
    const token = resource.isProvider ? names.model.name : resource.token;
    const args = hasFixed ? "MakeArgs(args)" : `args ?? new ${argsType}()`;
    const lines = [
        `    public ${resource.name}(string name, ${argsType}${isOptional ? "? args = null" : " args"}, CustomResourceOptions? options = null)`,
        `        : base("${token}", name, ${args}, MakeResourceOptions(options, ""))`,
        "    {",
        "    }",
    ];
    if (resource.isProvider) return lines;
    const [state, stateRef] = resource.state ? [`${resource.name}State? state = null, `, "state"] : ["", "null"];
    return [
        ...lines,
        "",
        `    private ${resource.name}(string name, Input<string> id, ${state}CustomResourceOptions? options = null)`,
        `        : base("${token}", name, ${stateRef}, MakeResourceOptions(options, id))`,
        "    {",
        "    }",
    ];
}

function fixedInputs({ resource, argsType }) {
    const fixed = resource.inputs.filter(input => input.fixed !== undefined);
    return [
        `    private static ${argsType} MakeArgs(${argsType}? args)`,
        "    {",
        `        args ??= new ${argsType}();`,
        ...fixed.map(input => `        args.${memberName(input)} = ${literal(input.fixed)};`),
        "        return args;",
        "    }",
    ];
}

function resourceOptions(resource) {
    const list = (name, items) => (items.length === 0 ? [] : [`            ${name} =`, "            {", ...items.map(item => `                ${item},`), "            },"]);
    return [
        "    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)",
        "    {",
        "        var defaultOptions = new CustomResourceOptions",
        "        {",
        "            Version = Utilities.Version,",
        ...list("Aliases", resource.aliases.map(alias => `new global::Pulumi.Alias { Type = "${alias}" }`)),
        ...list("AdditionalSecretOutputs", resource.secretOutputs.map(literal)),
        ...list("ReplaceOnChanges", resource.replaceOnChanges.map(literal)),
        "        };",
        "        var merged = CustomResourceOptions.Merge(defaultOptions, options);",
        "        merged.Id = id ?? merged.Id;",
        "        return merged;",
        "    }",
    ];
}

function getMethod(resource) {
    const [state, stateRef] = resource.state ? [`${resource.name}State? state = null, `, "state, "] : ["", ""];
    return [
        `    public static ${resource.name} Get(string name, Input<string> id, ${state}CustomResourceOptions? options = null)`,
        `        => new ${resource.name}(name, id, ${stateRef}options);`,
    ];
}
