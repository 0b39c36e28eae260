using System.Globalization;
using System.Text;
using System.Text.Json;
using Infra.Plans;
using Infra.Preview.Configuration;
using Infra.Preview.Providers;
using Infra.Preview.Terminal;

namespace Infra.Preview.Changing;

/// <summary>Reads what a stack is from a file: a plan that was written earlier, or what <c>pulumi stack export</c> prints.</summary>
public static class BaselineFile
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="shownAs">The path as it was given.</param>
    /// <param name="project">The project that is previewed.</param>
    /// <param name="stack">The stack that is previewed.</param>
    /// <exception cref="ConfigurationException">There is no such file, it is neither of the two, or it is of another stack.</exception>
    public static Plan Read(string path, string shownAs, string project, string stack) => Load(path, shownAs, project, stack).Plan;

    /// <summary>As <see cref="Read(string, string, string, string)"/>, together with the cloud that the stack is in.</summary>
    /// <exception cref="ConfigurationException">There is no such file, it is neither of the two, or it is of another stack.</exception>
    public static DeployedStack Load(string path, string shownAs, string project, string stack)
    {
        var baseline = Load(path, shownAs);
        var plan = baseline.Plan;
        // Nothing of another stack would be found again: all of it would seem to be deleted.
        var isOther = plan.Resources.Count > 0 && (plan.Project, plan.Stack) != (project, stack);
        return isOther ? throw Refuse(shownAs, $"it is of {plan.Project}/{plan.Stack}, and this is {project}/{stack}") : baseline;
    }

    /// <summary>Reads the file of whatever stack it is.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="shownAs">The path as it was given.</param>
    /// <exception cref="ConfigurationException">There is no such file, or it is neither a plan nor an export.</exception>
    public static Plan Read(string path, string shownAs) => Load(path, shownAs).Plan;

    /// <summary>As <see cref="Read(string, string)"/>, together with the cloud that the stack is in.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="shownAs">The path as it was given.</param>
    /// <exception cref="ConfigurationException">There is no such file, or it is neither a plan nor an export.</exception>
    public static DeployedStack Load(string path, string shownAs)
    {
        var (content, problem) = InputBytes.Read(path);
        if (problem is not null)
        {
            throw Refuse(shownAs, problem);
        }

        try
        {
            return Parse(content);
        }
        catch (PlanFormatException refusal)
        {
            throw Refuse(shownAs, refusal.Message.TrimEnd('.'));
        }
        catch (JsonException refusal)
        {
            throw Refuse(shownAs, WhyNoJson(content, refusal));
        }
    }

    private static DeployedStack Parse(byte[] file)
    {
        var content = Utf8(file);
        var (plan, providers) = IsExport(content) ? StackExport.ReadState(content) : new StackState(PlanJson.Read(content), []);
        return new DeployedStack(plan, DeployedCloud.Of(plan, providers));
    }

    // What a shell redirects into a file may be in another encoding: PowerShell writes UTF-16.
    private static ReadOnlySpan<byte> Utf8(byte[] file) => file switch
    {
        [0xEF, 0xBB, 0xBF, ..] => file.AsSpan(3),
        [0xFF, 0xFE, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, file, 2, file.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, file, 2, file.Length - 2),
        _ => file,
    };

    // An export begins with its version and the deployment; a plan says which schema it has.
    private static bool IsExport(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = PlanJson.MaxDepth });
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
            {
                if (reader.ValueTextEquals("deployment"u8) || reader.ValueTextEquals("checkpoint"u8))
                {
                    return true;
                }

                if (reader.ValueTextEquals("schemaVersion"u8))
                {
                    return false;
                }

                reader.Skip();
            }
        }

        return false;
    }

    private static string WhyNoJson(byte[] content, JsonException refusal)
    {
        if (content.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
        {
            return "it is empty";
        }

        // A wrong literal is quoted, and may be the whole file, with all that is secret in it.
        var said = refusal.Message.Split(" LineNumber: ")[0].TrimEnd('.');
        var detail = said.Contains("invalid JSON literal", StringComparison.Ordinal) ? "" : $": {said}";
        return string.Create(CultureInfo.InvariantCulture, $"it is no JSON from line {refusal.LineNumber + 1}, column {refusal.BytePositionInLine + 1} on{detail}");
    }

    private static ConfigurationException Refuse(string file, string reason) => new($"{SafeText.Line(file)} cannot be used: {SafeText.Line(reason)}.")
    {
        Allowed = "a plan, as infra preview --json or dotnet run -- --json writes it, or the output of pulumi stack export",
    };
}
