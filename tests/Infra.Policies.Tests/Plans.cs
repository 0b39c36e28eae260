using Infra.Plans;

namespace Infra.Policies.Tests;

/// <summary>Plans and parts of plans from a few lines of text.</summary>
internal static class Plans
{
    public static Plan Of(string text) => PlanText.ParsePlan(text);

    public static PlanGraph Graph(string text) => new(Of(text));

    /// <summary>The first resource of a plan.</summary>
    public static ResourceView View(string text) => Graph(text).All.First();

    public static ResourceView Named(this PlanGraph graph, string name) => graph.All.Single(view => view.Name == name);

    /// <summary>A property <c>p</c> of a resource, from the text of its value. The plan has another resource, <c>other</c>, to refer to.</summary>
    public static Property Value(string yaml) => Graph($"""
        aws:s3/bucket:Bucket data:
          p: {yaml}
        aws:s3/bucket:Bucket other: {"{}"}
        """).Named("data")["p"];

    /// <summary>The item at an index.</summary>
    public static Property Current(this PropertyItems items, int index)
    {
        foreach (var item in items)
        {
            if (index-- == 0)
            {
                return item;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(index));
    }
}
