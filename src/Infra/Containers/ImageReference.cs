using System.Text.RegularExpressions;

namespace Infra;

/// <summary>The name of a container image: registry, repository, and a tag or digest.</summary>
/// <remarks>Grammar: https://github.com/distribution/reference</remarks>
/// <param name="Registry">The host, e.g. <c>ghcr.io</c>; <c>docker.io</c> where the name has none.</param>
/// <param name="Repository">The path, e.g. <c>acme/shop-api</c>.</param>
/// <param name="Tag">The tag. Null when there is none.</param>
/// <param name="Digest">The digest, <c>sha256:…</c>. Null when there is none.</param>
public sealed partial record ImageReference(string Registry, string Repository, string? Tag, string? Digest)
{
    private const string DockerHub = "docker.io";

    /// <summary>True when the name says exactly which image: by a digest, or by a tag that is not meant to move.</summary>
    public bool IsPinned => Digest is not null || Tag is not (null or "latest");

    /// <summary>True for a registry that needs the task's own AWS credentials.</summary>
    internal bool IsPrivateEcr => EcrHost().IsMatch(Registry);

    /// <summary>Reads an image's name. Null for what is none.</summary>
    /// <param name="text">The name, e.g. <c>ghcr.io/acme/shop-api:1.4.2</c>.</param>
    public static ImageReference? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Grammar().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["name"].Value;
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        // Docker's own rule: a first part with a dot or a port, or localhost, is a host; anything else is a path on Docker Hub.
        var isHost = first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost";
        var repository = isHost ? name[(slash + 1)..] : name;
        return PathName().IsMatch(repository)
            ? new ImageReference(isHost ? first : DockerHub, repository, Value(match, "tag"), Value(match, "digest"))
            : null;
    }

    /// <summary>The ARN of the repository when the registry is a private one of AWS.</summary>
    internal string? EcrRepositoryArn()
    {
        var match = EcrHost().Match(Registry);
        return match.Success
            ? $"arn:{Partition(match.Groups["suffix"].Value, match.Groups["region"].Value)}:ecr:{match.Groups["region"].Value}:{match.Groups["account"].Value}:repository/{Repository}"
            : null;
    }

    /// <summary>Notes what is wrong with the image of a container. Text with symbolic values is left alone.</summary>
    internal static void Validate(ArgumentProblems problems, string text)
    {
        if (Known.IsSymbolic(text))
        {
            return;
        }

        var image = Parse(text);
        if (image is null)
        {
            problems.Add(
                nameof(ContainerArgs.Image), text, "registry/repository:tag or registry/repository@sha256:digest, in lower case",
                "give an image such as ghcr.io/acme/shop-api:1.4.2");
        }
        else if (!image.IsPinned)
        {
            problems.Add(
                nameof(ContainerArgs.Image), text, "a digest, or a tag other than latest",
                "name the version, so that every task runs the same code and a rollback finds it again");
        }
    }

    private static string Partition(string suffix, string region) =>
        suffix.EndsWith(".cn", StringComparison.Ordinal) ? "aws-cn"
        : region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
        : "aws";

    private static string? Value(Match match, string group) => match.Groups[group] is { Success: true } found ? found.Value : null;

    [GeneratedRegex("^(?<name>[A-Za-z0-9.:/_-]+?)(:(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(@(?<digest>sha256:[0-9a-f]{64}))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Grammar();

    [GeneratedRegex("^[a-z0-9]+((\\.|_{1,2}|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_{1,2}|-+)[a-z0-9]+)*)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PathName();

    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
    [GeneratedRegex("^(?<account>[0-9]{12})\\.dkr[.-]ecr(-fips)?\\.(?<region>[a-z0-9-]+)\\.(?<suffix>amazonaws\\.com(\\.cn)?|on\\.aws|on\\.amazonwebservices\\.com\\.cn)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EcrHost();
}
