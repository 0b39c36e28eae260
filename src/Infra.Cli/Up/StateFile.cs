namespace Infra.Cli.Up;

/// <summary>A stack's state in a file of its own for as long as it is looked at; only this user can read it.</summary>
internal sealed class StateFile : IDisposable
{
    private readonly DirectoryInfo? _folder;

    /// <summary>Writes the state down; null writes nothing.</summary>
    public StateFile(string? state)
    {
        if (state is null)
        {
            return;
        }

        // Such a folder is made for this user alone.
        _folder = Directory.CreateTempSubdirectory("infra-state-");
        Path = System.IO.Path.Combine(_folder.FullName, "state.json");
        File.WriteAllText(Path, state);
    }

    /// <summary>The file, or null.</summary>
    public string? Path { get; }

    public void Dispose() => _folder?.Delete(recursive: true);
}
