using System.Text;
using Infra.Plans;
using Infra.Preview.Terminal;

namespace Infra.Preview.Reports.Html;

/// <summary>The parts of the page about what a deployment changes, and what data it loses.</summary>
internal static class HtmlChanges
{
    public static void Lost(HtmlPage page, StackReport stack)
    {
        if (stack.Destructive is { All.Count: > 0 } destructive)
        {
            var refused = destructive.Refused.ToHashSet();
            page.List("<div", "</div>", [.. destructive.All.OrderByDescending(refused.Contains)], (text, change) => Lost(text, change, refused.Contains(change)));
        }
    }

    public static void Write(HtmlPage page, StackReport stack, Plan plan)
    {
        if (stack.Changes is { IsEmpty: false } changes)
        {
            page.Text.Append("<h3>Changes</h3>\n");
            page.List(
                "<div class=\"changes\"", "</div>",
                ChangeLook.Shown(changes).FindAll(static change => change.Operation != ChangeOperation.Create),
                (text, change) => Change(text, change, changes, plan));
        }
    }

    private static void Lost(StringBuilder page, ResourceChange change, bool isRefused)
    {
        var verb = change.Operation == ChangeOperation.Delete ? "Deletes" : "Replaces";
        page.Append($"<p class=\"lost\"><strong>{verb} {HtmlText.Of(change.Resource.Name)}</strong> <code>{HtmlText.Of(change.Resource.Type)}</code> and its data");
        page.Append(change.ReplaceKeys.Count == 0 ? "." : $": {ChangeLook.WhyReplaced(change, HtmlText.Of)}.");
        page.Append(isRefused ? $" To allow it: <code>--allow-replace {HtmlText.Of(change.Resource.Urn)}</code></p>\n" : " Allowed.</p>\n");
    }

    private static void Change(StringBuilder page, ResourceChange change, PlanChanges changes, Plan plan)
    {
        var cause = ChangeLook.Cause(change, changes) is { } other ? $" <small>because {HtmlText.Of(other)}</small>" : "";
        page.Append($"<details class=\"{change.Operation.ToString().ToLowerInvariant()}\" open><summary>{change.Operation} <b>{HtmlText.Of(change.Resource.Name)}</b> <small>{HtmlText.Of(TypeNames.Short(change.Resource))}</small>{cause}</summary><table>");
        foreach (var property in change.Properties)
        {
            page.Append($"<tr><th scope=\"row\">{HtmlText.Of(property.Path)}{(property.ForcesReplacement ? " <em>forces replacement</em>" : "")}</th>");
            page.Append($"<td><del>{Value(property.Old, plan)}</del></td><td><ins>{Value(property.New, plan)}</ins></td></tr>");
        }

        page.Append("</table></details>\n");
    }

    private static string Value(PlanValue? value, Plan plan) => value is null ? "" : HtmlText.Of(ValueText.Of(value, plan));
}
