using System.Diagnostics.CodeAnalysis;
using Pulumi;
using Pulumi.Utilities;

namespace Infra;

/// <summary>Looks at inputs before the deployment knows them, as far as that is possible.</summary>
public static class Known
{
    /// <summary>The value of an input that was given as a constant. False for what another resource still has to tell.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="value">The constant, when the result is true.</param>
    public static bool TryGet<T>(Input<T> input, [NotNullWhen(true)] out T? value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(input);
        var output = input.ToOutput();
        var isKnown = OutputUtilities.GetIsKnownAsync(output);
        var task = OutputUtilities.GetValueAsync(output);
        // What a resource has told by now is no constant: a slower engine would not have told it yet.
        var sources = OutputUtilities.GetDependenciesAsync(output);
        value = isKnown.IsCompletedSuccessfully && isKnown.Result && task.IsCompletedSuccessfully
            && sources.IsCompletedSuccessfully && sources.Result.IsEmpty ? task.Result : default;
        return value is not null;
    }

    /// <summary>True for a secret that can be recognized before the deployment knows it.</summary>
    /// <param name="input">The input.</param>
    public static bool IsSecret(Input<string> input) =>
        Output.IsSecretAsync(input.ToOutput()) is { IsCompletedSuccessfully: true, Result: true };

    /// <summary>
    /// True for text in which a preview stands a placeholder such as <c>${orders.arn}</c> for what only the cloud knows.
    /// Nothing about the form of such text may be concluded.
    /// </summary>
    /// <param name="text">A value that another resource may have told.</param>
    public static bool IsSymbolic(string text) => text?.Contains("${", StringComparison.Ordinal) == true;
}
