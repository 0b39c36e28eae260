using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Policies;

/// <summary>Collects what is wrong with a file, so that all of it is reported at once.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<FileProblem> _problems = [];

    public int Count => _problems.Count;

    public void Add(YamlNode node, string message) => Add(node.Start, message);

    public void Add(Mark place, string message) => _problems.Add(new FileProblem(file, (int)place.Line, (int)place.Column, message));

    public void AddUnknown(YamlNode node, string kind, string name, IEnumerable<string> allowed)
    {
        var names = allowed as IReadOnlyCollection<string> ?? [.. allowed];
        var nearest = NearestName.Of(name, names);
        var hint = nearest is not null ? $" Did you mean '{nearest}'?" : names.Count is > 0 and <= 12 ? $" Allowed: {string.Join(", ", names)}." : "";
        Add(node, $"There is no {kind} '{SafeText.Line(name)}'.{hint}");
    }

    /// <summary>A scalar as it stands in the file, cut off; the kind of anything else.</summary>
    public static string Show(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { } text } => $"'{SafeText.Line(text.Length > 40 ? text[..40] + "…" : text)}'",
        YamlSequenceNode => "A list",
        YamlMappingNode => "A map",
        _ => "Nothing",
    };

    /// <summary>Throws when there is anything in the list.</summary>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            _problems.Sort(static (left, right) => left.Line != right.Line ? left.Line.CompareTo(right.Line) : left.Column.CompareTo(right.Column));
            throw new PolicyFileException(_problems);
        }
    }
}
