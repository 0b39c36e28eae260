using System.Globalization;
using System.Text;
using Infra.Plans;

namespace Infra.Examples.Tests;

/// <summary>
/// A plan as an outline: the tree of resources, what each depends on and how it is protected, and the stack's outputs. The components' own
/// golden plans hold every property; here it is the composition that is reviewed.
/// </summary>
internal static class Outline
{
    public static string Of(Plan plan)
    {
        var text = new StringBuilder();
        foreach (var root in plan.Roots)
        {
            Append(text, plan, root, depth: 0);
        }

        text.Append('\n');
        foreach (var (name, value) in plan.Outputs)
        {
            Line(text, $"output {name} = {Show(plan, value)}");
        }

        foreach (var message in plan.Messages)
        {
            Line(text, $"{message.Severity}: {message.Text}");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Plan plan, PlannedResource resource, int depth)
    {
        var protection = resource.Options.Protect == true ? " (protected)" : "";
        var read = resource.IsRead ? " (read)" : "";
        Line(text, $"{new string(' ', depth * 2)}{resource.Name}  {resource.Type}{protection}{read}");
        foreach (var dependency in resource.Dependencies)
        {
            Line(text, $"{new string(' ', depth * 2)}    needs {plan.Find(dependency)?.Name ?? dependency}");
        }

        foreach (var child in plan.ChildrenOf(resource.Urn))
        {
            Append(text, plan, child, depth + 1);
        }
    }

    private static string Show(Plan plan, PlanValue value) => value is ReferenceValue reference ? plan.SymbolOf(reference) : value.ToString() ?? "";

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
