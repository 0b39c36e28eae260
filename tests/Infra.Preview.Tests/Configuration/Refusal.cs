using Infra.Preview.Configuration;

namespace Infra.Preview.Tests.Configuration;

/// <summary>Writes a refusal as one text, so that a test can assert all of it.</summary>
internal static class Refusal
{
    /// <summary>Place, message, what is allowed and what to do, each on a line of its own as far as it is there.</summary>
    public static string Of(Func<object?> read)
    {
        var refusal = Assert.Throws<ConfigurationException>(read);
        var lines = new List<string> { refusal.Message };
        if (refusal.Location is not null)
        {
            lines.Insert(0, refusal.Location.ToString());
        }

        if (refusal.Allowed is not null)
        {
            lines.Add($"allowed: {refusal.Allowed}");
        }

        lines.AddRange(refusal.Fix.Select(step => $"do: {step}"));
        return string.Join('\n', lines);
    }
}
