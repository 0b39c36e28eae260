namespace Infra.Policies;

/// <summary>What <c>infra.policies.yaml</c> says: a pack, the values of parameters, the tier.</summary>
/// <param name="Pack">The packs it extends, with its own levels on top.</param>
/// <param name="Parameters">The values it sets.</param>
/// <param name="Tier">The tier of resources without a <c>tier</c> tag, or null.</param>
/// <param name="NeverWaive">Ids of rules that no waiver may cover.</param>
public sealed record PolicyConfig(PolicyPack Pack, PolicyParameters Parameters, PlanTier? Tier, IReadOnlyList<string> NeverWaive)
{
    /// <summary>The usual name of the file.</summary>
    public const string FileName = "infra.policies.yaml";

    /// <summary>Reads the file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name to use in messages.</param>
    /// <param name="catalogue">The rules that exist; null for those of this library.</param>
    /// <exception cref="PolicyFileException">The file is not in order; the message has every problem with its line.</exception>
    public static PolicyConfig Read(string text, string file = FileName, PolicyCatalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PolicyConfigReader(file, catalogue ?? PolicyCatalogue.BuiltIn).Read(text);
    }

    /// <summary>Evaluation options with what the file says.</summary>
    public EvaluationOptions ToOptions(PolicyCatalogue? catalogue = null) => new()
    {
        Catalogue = catalogue ?? PolicyCatalogue.BuiltIn,
        Pack = Pack,
        Parameters = Parameters,
        Tier = Tier,
        NeverWaive = NeverWaive,
    };
}
