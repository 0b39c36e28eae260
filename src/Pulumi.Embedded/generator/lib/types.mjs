// The type model the generator works on, independent of TypeScript and of C#.
//
//   { kind: "string" | "boolean" | "number" | "integer" | "any" | "archive" | "asset" }
//   { kind: "list" | "map" | "input", of }
//   { kind: "union", of: [] }
//   { kind: "object", side: "input" | "output", module, name }
//   { kind: "enum", module, name }

export const primitive = kind => ({ kind });

/** Removes every input wrapper below a type, as a list element or a map value is never wrapped twice in C#. */
export function plain(type) {
    switch (type.kind) {
        case "input": return plain(type.of);
        case "list":
        case "map": return { ...type, of: plain(type.of) };
        case "union": return { ...type, of: type.of.map(plain) };
        default: return type;
    }
}

export const unwrapInput = type => (type.kind === "input" ? type.of : type);

/** Calls visit for each object or enum reference in a type. */
export function visitReferences(type, visit) {
    switch (type.kind) {
        case "input":
        case "list":
        case "map": visitReferences(type.of, visit); break;
        case "union": type.of.forEach(member => visitReferences(member, visit)); break;
        case "object":
        case "enum": visit(type); break;
    }
}

/** The type with each number in it replaced, for properties that hold fractions. */
export function withNumberKind(type, kind) {
    switch (type.kind) {
        case "number": return primitive(kind);
        case "input":
        case "list":
        case "map": return { ...type, of: withNumberKind(type.of, kind) };
        case "union": return { ...type, of: type.of.map(member => withNumberKind(member, kind)) };
        default: return type;
    }
}
