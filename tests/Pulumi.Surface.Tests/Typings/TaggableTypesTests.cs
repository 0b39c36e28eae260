using Infra.Testing.Node;
using Infra.Testing.Snapshotting;

namespace Pulumi.Surface.Tests.Typings;

/// <summary>The list of types that policies ask for tags follows from the typings.</summary>
public sealed class TaggableTypesTests
{
    [NodeFact]
    public async Task Types_that_take_tags_are_those_of_the_typings()
    {
        var project = await NodeProject.OpenAsync("src", "Pulumi.Embedded", "generator");
        var script = Infra.Testing.RepositoryRoot.Path("tests", "Pulumi.Surface.Tests", "Npm", "taggable.mjs");
        var run = await project.RunAsync(script);

        Snapshot.MatchFile(run.RequireSuccess() + "\n", Infra.Testing.RepositoryRoot.Path("src", "Infra.Policies", "Types", "taggable-aws-types.txt"));
    }
}
