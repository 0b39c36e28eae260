using System.Text;

namespace Infra;

/// <summary>The names of the environment variables that links set, in .NET's spelling: <c>__</c> is <c>:</c> in configuration.</summary>
public static class LinkVariable
{
    /// <summary>
    /// The variable for one value of a component: <c>Create("Queues", "order-events", "Url")</c> is <c>Queues__OrderEvents__Url</c>, and
    /// <c>Create("ConnectionStrings", "orders")</c> is <c>ConnectionStrings__Orders</c>.
    /// </summary>
    /// <param name="section">The configuration section.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="value">The value's name. Null when the component has one value only.</param>
    public static string Create(string section, string component, string? value = null) =>
        value is null ? $"{section}__{Pascal(component)}" : $"{section}__{Pascal(component)}__{value}";

    /// <summary>A component's name as .NET writes names: <c>order-events</c> becomes <c>OrderEvents</c>.</summary>
    public static string Pascal(string component)
    {
        ArgumentNullException.ThrowIfNull(component);
        var name = new StringBuilder(component.Length);
        foreach (var word in component.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return name.ToString();
    }
}
