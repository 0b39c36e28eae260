using System.Text.Json;

namespace Pulumi.Surface.Tests.Official;

/// <summary>A member that was looked up in the official SDK, as its file there declares it.</summary>
public sealed record OfficialMember(string Type, string Member, string Is, string Source)
{
    public static IReadOnlyList<OfficialMember> ReadAll()
    {
        var file = Infra.Testing.RepositoryRoot.Path("tests", "Pulumi.Surface.Tests", "Official", "members.json");
        return JsonSerializer.Deserialize<List<OfficialMember>>(File.ReadAllText(file), JsonSerializerOptions.Web)!;
    }
}
