namespace Infra.Preview.Configuration;

/// <summary>A project file, stack file, fixtures file, flag or config value is wrong or missing. The message never holds a secret.</summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>Reports an unnamed problem.</summary>
    public ConfigurationException()
        : this("The configuration cannot be used.")
    {
    }

    /// <summary>Reports a problem.</summary>
    public ConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Reports a problem and its cause.</summary>
    public ConfigurationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Where the problem is, or null when it is in no file.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>What would be right, or null when that follows from the message.</summary>
    public string? Allowed { get; init; }

    /// <summary>What to do, one step a line; empty when that follows from the rest.</summary>
    public IReadOnlyList<string> Fix { get; init; } = [];
}
