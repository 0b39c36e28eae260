using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra;

/// <content>What can be said of a function's arguments before anything is created.</content>
public sealed partial class FunctionArgs
{
    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    private const int MaxEnvironmentBytes = 4096;

    private const int MaxTimeoutSeconds = 900;
    private const int MaxMemoryMiB = 10_240;

    // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
    private const int VisibilityFactor = 6;
    private const int MaxBatch = 10_000;
    private const int MaxBatchWithoutWindow = 10;

    // https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_EXECUTION_ENV", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
        "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE",
        "AWS_LAMBDA_LOG_GROUP_NAME", "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_LAMBDA_RUNTIME_API", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR",
    };

    /// <inheritdoc />
    protected internal override void Validate(ArgumentProblems problems, PlatformSettings platform)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(platform);
        if (!problems.RequireValue(nameof(Code), Code))
        {
            return;
        }

        if (!LinkSet.HasNoGaps(problems, Links))
        {
            return;
        }

        var settings = new FunctionSettings(this, platform);
        ValidateCode(problems);
        ValidateEnvironment(problems, settings);
        ValidateLinks(problems, settings);
        problems.RequireRange(nameof(MemoryMiB), settings.MemoryMiB, 128, MaxMemoryMiB, "take a size that Lambda offers");
        problems.RequireSeconds(nameof(Timeout), settings.Timeout, 1, MaxTimeoutSeconds, "split the work, or run it in a worker");
        if (ReservedConcurrency is { } concurrency)
        {
            problems.RequireRange(nameof(ReservedConcurrency), concurrency, 0, int.MaxValue, "take 0 to stop the function, or leave it out");
        }

        ValidateBatching(problems, settings);
        problems.RequireRange("Retries.MaxRetries", settings.MaxRetries, 0, 2, "let the caller try again for longer");
        problems.RequireSeconds("Retries.MaxEventAge", settings.MaxEventAge, 60, 21_600, "send events that may wait longer to a queue");
    }

    private void ValidateCode(ArgumentProblems problems)
    {
        if (Code.Path is { } path && !Directory.Exists(path) && !File.Exists(path))
        {
            problems.Add(
                nameof(Code), path, "a folder or ZIP file that exists, seen from the folder the program runs in",
                "build the function first, e.g. with dotnet publish, and give the folder it is built into");
        }

        if (Code.ImageUri is not null && Known.TryGet(Code.ImageUri, out var image))
        {
            ImageReference.Validate(problems, image);
            if (ImageReference.Parse(image) is { IsPrivateEcr: false })
            {
                problems.Add(nameof(Code), image, "an image in a private registry of ECR in this Region", "copy the image to ECR, see Registry");
            }
        }

        if (SnapStart && Code.Runtime is not { HasSnapStart: true })
        {
            problems.Add(
                nameof(SnapStart), $"true with {Code.Runtime?.Name ?? "an image"}", "false, except for .NET from 8, Java from 11 and Python from 3.12",
                "leave SnapStart out, or use one of these runtimes");
        }
    }

    private void ValidateEnvironment(ArgumentProblems problems, FunctionSettings settings)
    {
        foreach (var (name, value) in Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal))
        {
            if (Known.IsSecret(value))
            {
                FunctionEnvironment.RefuseSecret(problems, name);
            }
        }

        var known = Environment.Sum(variable => variable.Key.Length + (Known.TryGet(variable.Value, out var value) ? System.Text.Encoding.UTF8.GetByteCount(value) : 0));
        if (known > MaxEnvironmentBytes)
        {
            problems.Add(nameof(Environment), $"{known} bytes", $"up to {MaxEnvironmentBytes} bytes of names and values together", "put what is large into a bucket or parameter, and say where it is");
        }

        foreach (var name in FunctionEnvironment.Names(settings).Where(name => !VariableName().IsMatch(name) || Reserved.Contains(name)))
        {
            problems.Add(
                Environment.ContainsKey(name) ? $"Environment[\"{name}\"]" : nameof(Links), name,
                "variables of two or more letters, digits and _, that begin with a letter and that Lambda does not set itself", "choose another name");
        }
    }

    private void ValidateLinks(ArgumentProblems problems, FunctionSettings settings)
    {
        LinkSet.Validate(problems, settings.Links, Environment, new Dictionary<string, Pulumi.Input<string>>(StringComparer.Ordinal));
        foreach (var link in settings.Links)
        {
            if (link.Port is { } port && Network is null)
            {
                problems.Add(
                    nameof(Network), null, string.Create(CultureInfo.InvariantCulture, $"the network of {link.Target.Name}, which is reached at port {port.Port}"),
                    "set Network");
            }

            if (link.Volume is not null)
            {
                problems.Add(nameof(Links), link.Target.Name, "links without a file system", "use a worker or job, or a bucket");
            }

            if (link.Queue is { } queue && queue.VisibilityTimeout < (VisibilityFactor * settings.Timeout) + settings.Window)
            {
                problems.Add(
                    nameof(Links), string.Create(CultureInfo.InvariantCulture, $"{link.Target.Name} with a visibility timeout of {queue.VisibilityTimeout.TotalSeconds} s"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"queues that hide messages for {((VisibilityFactor * settings.Timeout) + settings.Window).TotalSeconds} s, six times the Timeout and the Batching.Window"),
                    "raise VisibilityTimeout of the queue, or shorten Timeout; a message would come back while the function works on it");
            }
        }
    }

    private void ValidateBatching(ArgumentProblems problems, FunctionSettings settings)
    {
        if (!settings.Queues.Any() && Batching is not { Size: null, Window: null, MaxConcurrency: null })
        {
            problems.Add(nameof(Batching), "set", "unset without a queue in Links", "link a queue with ConsumeOnly()");
        }

        problems.RequireSeconds("Batching.Window", settings.Window, 0, 300, "wait at most five minutes for a fuller batch");
        problems.RequireRange(
            "Batching.Size", settings.BatchSize, 1, settings.Window > TimeSpan.Zero ? MaxBatch : MaxBatchWithoutWindow,
            settings.Window > TimeSpan.Zero ? "take fewer messages" : "take fewer messages, or set Batching.Window");
        problems.RequireRange("Batching.MaxConcurrency", settings.MaxConcurrency, 2, 1000, "take a number of calls that Lambda offers");
        if (ReservedConcurrency is > 0 and var reserved && settings.Queues.Any() && reserved < settings.MaxConcurrency * settings.Queues.Count())
        {
            problems.Add(
                nameof(ReservedConcurrency), reserved,
                string.Create(CultureInfo.InvariantCulture, $"at least {settings.MaxConcurrency * settings.Queues.Count()}, what the queues may call at the same time"),
                "raise it, or lower Batching.MaxConcurrency; messages that are refused would count as failed");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VariableName();
}
