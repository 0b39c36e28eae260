using System.Globalization;
using Infra.Testing;
using YamlDotNet.Serialization;

namespace Infra.Examples.Tests.Ci;

/// <summary>A file of <c>docs/ci</c>, as far as tests look into it: maps and lists as YAML has them.</summary>
internal sealed class WorkflowFile
{
    private WorkflowFile(string path)
    {
        Path = path;
        Text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Root = (Dictionary<object, object>)new Deserializer().Deserialize<object>(Text);
    }

    /// <summary>The workflows of GitHub.</summary>
    public static IReadOnlyList<WorkflowFile> GitHub { get; } =
        [.. Directory.GetFiles(RepositoryRoot.Path("docs", "ci", "github"), "*.yml").Order(StringComparer.Ordinal).Select(path => new WorkflowFile(path))];

    /// <summary>The pipeline of GitLab.</summary>
    public static WorkflowFile GitLab { get; } = new(RepositoryRoot.Path("docs", "ci", "gitlab", ".gitlab-ci.yml"));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<WorkflowFile> All { get; } = [.. GitHub, GitLab];

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public string Text { get; }

    public Dictionary<object, object> Root { get; }

    /// <summary>The jobs: in GitLab whatever has a script, or is to be extended.</summary>
    public IReadOnlyDictionary<string, Dictionary<object, object>> Jobs => ReferenceEquals(this, GitLab)
        ? Root.Where(entry => entry.Value is Dictionary<object, object> job && (job.ContainsKey("script") || job.ContainsKey("extends")))
            .ToDictionary(entry => (string)entry.Key, entry => (Dictionary<object, object>)entry.Value)
        : Map(Root["jobs"]).ToDictionary(entry => (string)entry.Key, entry => Map(entry.Value));

    public static WorkflowFile Of(string name) => All.Single(file => file.Name == name);

    /// <summary>The steps of a job of GitHub.</summary>
    public static IEnumerable<Dictionary<object, object>> Steps(Dictionary<object, object> job) =>
        job.TryGetValue("steps", out var steps) ? ((List<object>)steps).Select(Map) : [];

    /// <summary>The shell scripts of all jobs.</summary>
    public IEnumerable<(string Where, string Script)> Scripts() => ReferenceEquals(this, GitLab)
        ? Root.Where(entry => entry.Value is Dictionary<object, object>)
            .SelectMany(entry => new[] { "before_script", "script" }
                .Where(key => Map(entry.Value).ContainsKey(key))
                .Select(key => ($"{entry.Key} {key}", string.Join('\n', (List<object>)Map(entry.Value)[key]))))
        : Jobs.SelectMany(job => Steps(job.Value)
            .Where(step => step.ContainsKey("run"))
            .Select((step, index) => ($"{job.Key} {step.GetValueOrDefault("name") ?? index.ToString(CultureInfo.InvariantCulture)}", (string)step["run"])));

    /// <summary>The script of one step, or of one job of GitLab.</summary>
    public string Script(string where) => Scripts().Single(script => script.Where == where).Script;

    public static Dictionary<object, object> Map(object value) => (Dictionary<object, object>)value;

    public override string ToString() => Name;
}
