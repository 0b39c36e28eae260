// Functions (data sources): a static class with InvokeAsync and Invoke, its args and its result.
import { argsClass, obsoleteType, outputClass } from "./members.mjs";

export function functionCode(names, fn) {
    const result = `${fn.name}Result`;
    const lines = [...obsoleteType(fn), `public static class ${fn.name}`, "{", ...invokeAsync(fn, result), "", ...invoke(fn, result, false), "", ...invoke(fn, result, true), "}"];
    if (fn.args) lines.push("", ...argsClass(names, { name: `${fn.name}Args`, shape: "plain", base: "InvokeArgs", properties: fn.args }));
    if (fn.invokeArgs) lines.push("", ...argsClass(names, { name: `${fn.name}InvokeArgs`, shape: "invoke", base: "InvokeArgs", properties: fn.invokeArgs }));
    lines.push("", ...outputClass(names, { name: result, shape: "result", properties: fn.result }));
    return [{ namespace: names.namespace(fn.module), lines }];
}

/** The args parameter and what is passed on; it can be left out when nothing in it is required and leaving it out is not ambiguous. */
function parameters(properties, className, alwaysGiven) {
    if (!properties) return { declared: "", passed: "InvokeArgs.Empty" };
    const isOptional = properties.every(property => !property.required) && !alwaysGiven;
    return { declared: `${className}${isOptional ? "? args = null" : " args"}, `, passed: `args ?? new ${className}()` };
}

function invokeAsync(fn, result) {
    const { declared, passed } = parameters(fn.args, `${fn.name}Args`, false);
    return [
        `    public static Task<${result}> InvokeAsync(${declared}InvokeOptions? options = null)`,
        `        => global::Pulumi.Deployment.Instance.InvokeAsync<${result}>("${fn.token}", ${passed}, options.WithDefaults());`,
    ];
}

function invoke(fn, result, withOutputOptions) {
    const { declared, passed } = parameters(fn.invokeArgs, `${fn.name}InvokeArgs`, withOutputOptions);
    const options = withOutputOptions ? "InvokeOutputOptions options" : "InvokeOptions? options = null";
    return [
        `    public static Output<${result}> Invoke(${declared}${options})`,
        `        => global::Pulumi.Deployment.Instance.Invoke<${result}>("${fn.token}", ${passed}, options.WithDefaults());`,
    ];
}
