namespace Infra.Preview.Terminal;

/// <summary>The signs that trees, tables and hints are drawn with.</summary>
internal sealed record Glyphs(string Branch, string LastBranch, string Trunk, string Ellipsis, string Times, string Dot, string Cross, string Arrow, string Replace)
{
    public const string Gap = "   ";

    public const string Create = "+";

    public const string Update = "~";

    public const string Delete = "-";

    public const string Read = "<";

    public static Glyphs Unicode { get; } = new("├─ ", "└─ ", "│  ", "…", "×", "·", "✗", "→", "±");

    public static Glyphs Ascii { get; } = new("|- ", "`- ", "|  ", "...", "x", "-", "x", "->", "+-");
}
