using System.Text;

namespace Infra.Plans;

/// <summary>
/// Reads what <c>pulumi stack export</c> writes: the state of a stack as the cloud last had it, in the same model as a plan. Values are concrete
/// there, so rules can decide what no preview can. Secrets stay secrets, also in an export with <c>--show-secrets</c>.
/// </summary>
public static class StackExport
{
    /// <summary>The oldest version of the deployment format that is read.</summary>
    public const int OldestVersion = 3;

    /// <summary>The newest version of the deployment format that is read.</summary>
    public const int NewestVersion = 4;

    /// <summary>Reads an export from UTF-8, with or without a byte order mark.</summary>
    /// <returns>
    /// The state as a plan. Left out is what a program does not declare: default providers, copies that wait for their deletion, and the
    /// bookkeeping of providers within values. Project and stack follow from the resources; they are empty in an export without any.
    /// </returns>
    /// <exception cref="PlanFormatException">The bytes are no export, are cut off, or are of another version.</exception>
    public static Plan Read(ReadOnlySpan<byte> utf8) => ReadState(utf8).Plan;

    /// <summary>As <see cref="Read(ReadOnlySpan{byte})"/>, together with the default providers.</summary>
    /// <exception cref="PlanFormatException">The bytes are no export, are cut off, or are of another version.</exception>
    public static StackState ReadState(ReadOnlySpan<byte> utf8)
    {
        var cursor = new JsonCursor(utf8, "stack export");
        try
        {
            return StateReader.Read(ref cursor);
        }
        catch (Exception problem) when (JsonCursor.IsFault(problem))
        {
            throw cursor.Fault(problem);
        }
    }

    /// <summary>Reads an export from text.</summary>
    /// <exception cref="PlanFormatException">The text is no export, is cut off, or is of another version.</exception>
    public static Plan Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(Encoding.UTF8.GetBytes(text));
    }
}
