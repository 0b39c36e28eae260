// Enums: structs around the string or number the provider knows.
import { upperFirst } from "./types.mjs";

/** A member name from the typings, which C# accepts but for the one that the struct has already. */
const memberName = name => (name === "Equals" ? "EqualsValue" : upperFirst(name));

export function enumCode({ name, members }) {
    if (members.some(member => member.numeric)) throw new Error(`${name}: enums of numbers are not supported`);
    return [
        "[EnumType]",
        `public readonly struct ${name} : IEquatable<${name}>`,
        "{",
        "    private readonly string _value;",
        "",
        `    private ${name}(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));`,
        "",
        ...members.flatMap(member => [
            ...(member.deprecated ? ["    [Obsolete(\"Deprecated by the provider.\")]"] : []),
            `    public static ${name} ${memberName(member.name)} { get; } = new ${name}("${member.value}");`,
        ]),
        "",
        `    public static bool operator ==(${name} left, ${name} right) => left.Equals(right);`,
        `    public static bool operator !=(${name} left, ${name} right) => !left.Equals(right);`,
        "",
        `    public static explicit operator string(${name} value) => value._value;`,
        "",
        "    [EditorBrowsable(EditorBrowsableState.Never)]",
        `    public override bool Equals(object? obj) => obj is ${name} other && Equals(other);`,
        `    public bool Equals(${name} other) => string.Equals(_value, other._value, StringComparison.Ordinal);`,
        "",
        "    [EditorBrowsable(EditorBrowsableState.Never)]",
        "    public override int GetHashCode() => _value?.GetHashCode() ?? 0;",
        "",
        "    public override string ToString() => _value;",
        "}",
    ];
}
