namespace Infra.Preview.Configuration;

/// <summary>Finds the stack files of a project and decides which stack a preview is for.</summary>
public static class StackFileFinder
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>The stacks that have a file, in ordinal order, with the file's full path.</summary>
    public static IReadOnlyDictionary<string, string> Find(ProjectFile project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(project.StackFolder))
        {
            return found;
        }

        foreach (var extension in Extensions)
        {
            foreach (var path in Directory.EnumerateFiles(project.StackFolder, "Pulumi.*" + extension))
            {
                var name = Path.GetFileName(path)["Pulumi.".Length..];
                if (name.Length > extension.Length && StackName.IsPart(name[..^extension.Length]))
                {
                    found.TryAdd(name[..^extension.Length], path);
                }
            }
        }

        return found;
    }

    /// <summary>
    /// Decides: the stack asked for; else <c>dev</c>, if it has a file or no stack has one; else the only stack with a file.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="requested">What <c>--stack</c> says, or null.</param>
    /// <returns>The stack and its file's full path, null when no stack of the project has a file.</returns>
    /// <exception cref="ConfigurationException">The stack asked for has no file while others have, or there is more than one to choose from.</exception>
    public static (StackName Stack, string? Path) Choose(ProjectFile project, string? requested)
    {
        var files = Find(project);
        if (requested is not null)
        {
            var stack = StackName.Parse(requested);
            if (files.Count > 0 && !files.ContainsKey(stack.Name))
            {
                throw Unknown(project, stack.Name, files);
            }

            return (stack, files.GetValueOrDefault(stack.Name));
        }

        return files switch
        {
            _ when files.Count == 0 || files.ContainsKey(StackName.Default) =>
                (new StackName(StackName.Default), files.GetValueOrDefault(StackName.Default)),
            { Count: 1 } => (new StackName(files.Keys.Single()), files.Values.Single()),
            _ => throw new ConfigurationException($"The project '{project.Name}' has more than one stack, and none is called '{StackName.Default}'.")
            {
                Allowed = string.Join(", ", files.Keys),
                Fix = [$"Say which: --stack {files.Keys.First()}"],
            },
        };
    }

    private static ConfigurationException Unknown(ProjectFile project, string stack, IReadOnlyDictionary<string, string> files)
    {
        var near = NearestName.Find(stack, files.Keys);
        return new ConfigurationException($"The project '{project.Name}' has no stack '{stack}'.")
        {
            Allowed = string.Join(", ", files.Keys),
            Fix =
            [
                near is null
                    ? $"Choose one of these, or create Pulumi.{stack}.yaml."
                    : $"Did you mean --stack {near}? If not, create Pulumi.{stack}.yaml.",
            ],
        };
    }
}
