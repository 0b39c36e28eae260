using System.Text;

namespace Infra.Cli.Tests.Scaffolding;

/// <summary>A folder that was made, as one text to review: each file's name and content.</summary>
internal static class MadeFiles
{
    public static string Render(string folder)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            text.Append("=== ").Append(Path.GetRelativePath(folder, file).Replace('\\', '/')).Append('\n').Append(File.ReadAllText(file)).Append('\n');
        }

        return text.ToString();
    }
}
