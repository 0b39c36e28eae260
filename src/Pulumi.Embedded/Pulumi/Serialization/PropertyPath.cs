using System.Globalization;
using System.Text;

namespace Pulumi.Serialization;

/// <summary>Where a walk through a value is; rendered only when something is wrong there.</summary>
internal sealed class PropertyPath(string label)
{
    /// <summary>Far beyond what any receiver reads, and far from the end of the stack.</summary>
    private const int MaximumDepth = 200;

    private const int ShownSteps = 10;

    private readonly List<(string? Name, int Index)> _steps = [];

    internal void Enter(string name) => Enter((name, 0));

    internal void Enter(int index) => Enter((null, index));

    internal void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public override string ToString()
    {
        var text = new StringBuilder(label);
        foreach (var (name, index) in _steps.Take(ShownSteps))
        {
            if (name is null)
                text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else
                text.Append(text.Length == 0 ? "" : ".").Append(name);
        }

        return _steps.Count > ShownSteps ? text.Append("...").ToString() : text.ToString();
    }

    private void Enter((string? Name, int Index) step)
    {
        _steps.Add(step);
        if (_steps.Count > MaximumDepth)
            throw new InvalidOperationException($"{this} is nested more than {MaximumDepth} levels deep; it probably contains itself.");
    }
}
