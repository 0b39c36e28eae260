using System.Globalization;
using System.Text;

namespace Pulumi.Serialization;

/// <summary>Where a walk through a value is; rendered only when something is wrong there.</summary>
internal sealed class PropertyPath(string label)
{
    private readonly List<(string? Name, int Index)> _steps = [];

    internal void Enter(string name) => _steps.Add((name, 0));

    internal void Enter(int index) => _steps.Add((null, index));

    internal void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public override string ToString()
    {
        var text = new StringBuilder(label);
        foreach (var (name, index) in _steps)
        {
            if (name is null)
                text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else
                text.Append(text.Length == 0 ? "" : ".").Append(name);
        }

        return text.ToString();
    }
}
