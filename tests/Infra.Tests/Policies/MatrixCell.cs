using Infra.Policies;

namespace Infra.Tests.Policies;

/// <summary>What one rule makes of one component.</summary>
internal sealed class MatrixCell
{
    private bool _passes;
    private bool _isOpen;

    /// <summary>The tiers in which the component breaks the rule.</summary>
    public List<Tier> Violated { get; } = [];

    /// <summary>The first violation, with the resource.</summary>
    public string Message { get; private set; } = "";

    public bool Applies => Sign.Length > 0;

    public string Sign => Violated.Count > 0 ? "!" : _isOpen ? "?" : _passes ? "✓" : "";

    public void Add(Tier tier, OutcomeCounts counts, IEnumerable<Finding> findings)
    {
        _passes |= counts.Pass > 0;
        _isOpen |= counts.Undecidable > 0;
        if (findings.FirstOrDefault(finding => finding.Kind == FindingKind.Violation) is { } violation)
        {
            Violated.Add(tier);
            Message = $"{violation.Resource!.Name}: {violation.Message}";
        }
    }
}
