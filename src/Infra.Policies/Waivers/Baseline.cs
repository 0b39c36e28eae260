using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Policies;

/// <summary>
/// The violations that are accepted as old debt: they are shown but do not fail the run, while new ones do. An entry that nothing matches any
/// more is paid debt; taking a new baseline drops it, so that debt only shrinks.
/// </summary>
public sealed class Baseline
{
    /// <summary>The usual name of the file.</summary>
    public const string FileName = "infra.baseline.json";

    private const int Version = 1;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<BaselineEntry, int> _allowed = [];

    private Baseline(IEnumerable<BaselineEntry> entries)
    {
        Entries = [.. entries.OrderBy(static e => e.Rule, StringComparer.Ordinal).ThenBy(static e => e.Urn, StringComparer.Ordinal).ThenBy(static e => e.Property, StringComparer.Ordinal)];
        foreach (var entry in Entries)
        {
            _allowed[entry] = _allowed.GetValueOrDefault(entry) + 1;
        }
    }

    /// <summary>The debt, sorted. A rule that the same property breaks twice is there twice.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>Accepts the violations of a result that no waiver covers.</summary>
    public static Baseline Take(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result.Findings.Where(static f => f.Kind == FindingKind.Violation && f.Status != FindingStatus.Waived).Select(EntryOf));
    }

    /// <summary>Reads the JSON text that <see cref="ToText"/> wrote.</summary>
    /// <exception cref="PolicyFileException">The text is not a baseline, or one of a newer version.</exception>
    public static Baseline Read(string text, string file = FileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number))
            {
                throw Fault(file, 1, 1, "The file is not a baseline: it has no 'version'.");
            }

            if (number > Version)
            {
                throw Fault(file, 1, 1, $"The baseline is of version {number}; this program reads version {Version}.");
            }

            return new(root.GetProperty("findings").EnumerateArray().Select(static entry => new BaselineEntry(
                entry.GetProperty("rule").GetString()!, entry.GetProperty("urn").GetString()!, entry.GetProperty("property").GetString()!)));
        }
        catch (JsonException problem)
        {
            throw Fault(file, (int)(problem.LineNumber ?? 0) + 1, (int)(problem.BytePositionInLine ?? 0) + 1, "The file is not JSON, or it is cut off.");
        }
        catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException)
        {
            throw Fault(file, 1, 1, "The file is not a baseline: 'findings' must be a list of entries with rule, urn and property. Take a new one.");
        }
    }

    /// <summary>The text to keep in a file beside the stack.</summary>
    public string ToText()
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("findings");
            foreach (var entry in Entries)
            {
                json.WriteStartObject();
                json.WriteString("rule", entry.Rule);
                json.WriteString("urn", entry.Urn);
                json.WriteString("property", entry.Property);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    internal IReadOnlyList<BaselineEntry> Apply(List<Finding> findings, PolicyCatalogue catalogue)
    {
        var left = new Dictionary<BaselineEntry, int>();
        foreach (var (entry, times) in _allowed)
        {
            // A rule that was renamed since still has its old id among its aliases.
            var key = entry with { Rule = catalogue.Find(entry.Rule)?.Info.Id ?? entry.Rule };
            left[key] = left.GetValueOrDefault(key) + times;
        }

        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i] is { Kind: FindingKind.Violation, Status: FindingStatus.Open } finding
                && EntryOf(finding) is var entry && left.TryGetValue(entry, out var times) && times > 0)
            {
                left[entry] = times - 1;
                findings[i] = finding with { Status = FindingStatus.Baselined };
            }
        }

        return [.. left.Where(static pair => pair.Value > 0).Select(static pair => pair.Key)];
    }

    private static BaselineEntry EntryOf(Finding finding)
    {
        var property = new StringBuilder(finding.Property.Length);
        var inside = false;
        foreach (var character in finding.Property)
        {
            inside = character == '[' || (inside && character != ']');
            if (!inside && character != ']')
            {
                property.Append(character);
            }
        }

        return new(finding.Rule.Id, finding.Urn, property.ToString());
    }

    private static PolicyFileException Fault(string file, int line, int column, string message) => new([new FileProblem(file, line, column, message)]);
}
