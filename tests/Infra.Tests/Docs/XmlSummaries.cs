using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Infra.Tests;

/// <summary>The documentation comments of an assembly, as plain text.</summary>
internal sealed class XmlSummaries(Assembly assembly)
{
    private readonly Dictionary<string, XElement> _members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>The summary of a property, in one line of Markdown.</summary>
    public string Of(PropertyInfo property) => Of('P', property);

    /// <summary>The summary of an enum's value, in one line of Markdown.</summary>
    public string Of(FieldInfo value) => Of('F', value);

    private string Of(char kind, MemberInfo member)
    {
        var summary = _members[$"{kind}:{member.DeclaringType!.FullName}.{member.Name}"].Element("summary")!;
        return Regex.Replace(string.Concat(summary.Nodes().Select(Write)), @"\s+", " ", RegexOptions.NonBacktracking).Trim();
    }

    private static string Write(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{ShortName(see.Attribute("cref")!.Value)}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement other => other.Value,
        _ => "",
    };

    // P:Infra.NetworkDefaults.Cidr -> NetworkDefaults.Cidr, T:Infra.Tier -> Tier, M:Infra.Queue.Send(System.String) -> Queue.Send
    private static string ShortName(string cref) => cref[2..].Split('(')[0].Replace("Infra.Kubernetes.", "", StringComparison.Ordinal).Replace("Infra.", "", StringComparison.Ordinal);
}
