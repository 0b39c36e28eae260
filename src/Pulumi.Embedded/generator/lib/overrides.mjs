// What the typings do not tell, from overrides.json. Each entry names the file of the official C# SDK it was read from.
import fs from "node:fs";

export function readOverrides(file) {
    const read = JSON.parse(fs.readFileSync(file, "utf8"));
    return {
        // Number properties are int in C# unless they are listed here.
        fractions: new Set(read.fractions.map(entry => entry.property)),
        // Properties whose C# name is not the npm name with a capital.
        names: new Map(read.names.map(entry => [entry.property, entry.csharp])),
        // Secret properties of nested inputs; those of resources show in the scripts.
        secrets: new Set(read.nestedSecrets.map(entry => entry.property)),
        // Modules whose C# namespace is not the npm module with a capital.
        namespaces: new Map(read.namespaces.map(entry => [entry.module, entry.csharp])),
    };
}
