using System.Globalization;
using System.Text;
using Infra.Plans;
using Infra.Policies;
using Infra.Preview.Reports.Html.Diagram;
using Infra.Preview.Scoring;
using Infra.Preview.Terminal;

namespace Infra.Preview.Reports.Html;

/// <summary>The part of the page about one stack.</summary>
internal static class HtmlStack
{
    private const int MaxLost = 10;

    public static void Write(StringBuilder page, StackReport stack, int index)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section class=\"stack\" id=\"stack-{index}\" data-stack=\"{index}\">\n");
        Verdict(page, stack);
        Problems(page, stack);
        if (stack.Plan is { } plan)
        {
            LostData(page, stack);
            Score(page, stack.Score);
            HtmlCost.Write(page, stack.Cost);
            Architecture(page, plan, stack.Changes);
            Failures(page, stack.Score);
            Findings(page, stack.Judgement, index);
            Changes(page, stack, plan);
            Outputs(page, plan);
            Resources(page, plan, index);
        }

        page.Append("</section>\n");
    }

    private static void Verdict(StringBuilder page, StackReport stack)
    {
        var (style, text) = stack switch
        {
            { Plan: null } => ("bad", "The preview failed"),
            { Destructive.Refused.Count: > 0 } => ("bad", "Would lose data"),
            { Judgement.Fails: true } => ("bad", "Breaks mandatory policies"),
            { Changes.IsEmpty: true } => ("good", "No changes"),
            _ => ("good", "Ready to deploy"),
        };
        var counts = stack.Plan is null ? "" : stack.Changes is { } changes ? ChangeCounts.Of(changes).ToString() : PlanCounts.Of(stack.Plan).ToString();
        page.Append($"<h2>{HtmlText.Of(stack.Project)} · {HtmlText.Of(stack.Stack)}</h2>\n<p class=\"verdict {style}\"><strong>{text}.</strong> {HtmlText.Of(counts)}</p>\n");
    }

    private static void Problems(StringBuilder page, StackReport stack)
    {
        foreach (var problem in stack.Problems)
        {
            page.Append($"<div class=\"problem\"><p>{HtmlText.Of(problem.Message)}</p><ul>");
            page.AppendJoin("", problem.Fix.Select(static step => $"<li>{HtmlText.Of(step)}</li>")).Append("</ul></div>\n");
        }
    }

    private static void LostData(StringBuilder page, StackReport stack)
    {
        foreach (var change in stack.Destructive?.All ?? [])
        {
            var isRefused = stack.Destructive!.Refused.Contains(change);
            var verb = change.Operation == ChangeOperation.Delete ? "Deletes" : "Replaces";
            page.Append($"<p class=\"lost\"><strong>{verb} {HtmlText.Of(change.Resource.Name)}</strong> <code>{HtmlText.Of(change.Resource.Type)}</code> and its data");
            page.Append(change.ReplaceKeys.Count == 0 ? "." : $": {HtmlText.Of(string.Join(", ", change.ReplaceKeys))} cannot be changed in place.");
            page.Append(isRefused ? $" To allow it: <code>--allow-replace {HtmlText.Of(change.Resource.Urn)}</code></p>\n" : " Allowed.</p>\n");
        }
    }

    private static void Score(StringBuilder page, Scorecard? score)
    {
        if (score is null)
        {
            return;
        }

        page.Append("<h3>Score</h3>\n<div class=\"score\">\n");
        foreach (var pillar in score.Pillars)
        {
            var points = pillar.Points?.ToString(CultureInfo.InvariantCulture) ?? "–";
            var grade = pillar.Points switch { null => "none", >= 90 => "good", >= 50 => "fair", _ => "bad" };
            page.Append($"<details class=\"pillar {grade}\"><summary><span class=\"points\">{points}</span> {pillar.Pillar}");
            page.Append(CultureInfo.InvariantCulture, $"<progress max=\"100\" value=\"{pillar.Points ?? 0}\" aria-label=\"{pillar.Pillar}: {points} of 100\"></progress></summary>\n<ul>");
            page.Append(pillar.IsLimited ? "<li><strong>Held at 49: something critical fails.</strong></li>" : "");
            page.Append(pillar.Lost.Count == 0 ? "<li>Nothing is missing.</li>" : "");
            foreach (var lost in pillar.Lost.Take(MaxLost))
            {
                var name = lost.Resource is null ? "" : $"<b>{HtmlText.Of(lost.Resource.Name)}</b>: ";
                page.Append(CultureInfo.InvariantCulture, $"<li><span class=\"minus\">−{lost.Points:0.0}</span> {name}{HtmlText.Of(lost.What)}<br><small>{HtmlText.Of(lost.Fix)}</small></li>");
            }

            page.Append(pillar.Lost.Count > MaxLost
                ? string.Create(CultureInfo.InvariantCulture, $"<li><span class=\"minus\">−{pillar.Lost.Skip(MaxLost).Sum(static lost => lost.Points):0.0}</span> {pillar.Lost.Count - MaxLost} more</li>")
                : "").Append("</ul></details>\n");
        }

        page.Append("</div>\n");
    }

    private static void Architecture(StringBuilder page, Plan plan, PlanChanges? changes)
    {
        var drawing = DiagramSvg.Draw(plan, changes);
        if (drawing.Length > 0)
        {
            page.Append("<h3>Architecture</h3>\n<div class=\"zoom\"><button type=\"button\" data-zoom=\"in\">+</button><button type=\"button\" data-zoom=\"out\">−</button>");
            page.Append("<button type=\"button\" data-zoom=\"fit\">Fit</button></div>\n<div class=\"canvas\" tabindex=\"0\" aria-label=\"Diagram; choose a part to list its resources\">\n")
                .Append(drawing).Append("\n</div>\n");
        }
    }

    private static void Failures(StringBuilder page, Scorecard? score)
    {
        var failures = score?.Failures.Where(static failure => failure.Effects.Count > 0).ToList() ?? [];
        if (failures.Count == 0)
        {
            return;
        }

        page.Append("<h3>What if</h3>\n<div class=\"whatif\">\n");
        foreach (var failure in failures)
        {
            page.Append($"<div><h4>{failure.Title}</h4><ul>");
            foreach (var effect in failure.Effects.OrderByDescending(static effect => effect.Outcome))
            {
                page.Append($"<li class=\"{effect.Outcome.ToString().ToLowerInvariant()}\"><b>{HtmlText.Of(effect.Resource.Name)}</b>: {HtmlText.Of(effect.Text)}</li>");
            }

            page.Append("</ul></div>\n");
        }

        page.Append("</div>\n");
    }

    private static void Findings(StringBuilder page, EvaluationResult? judgement, int index)
    {
        if (judgement is null)
        {
            return;
        }

        var open = judgement.Findings.Where(static finding => finding.Kind != FindingKind.Undecidable).ToList();
        page.Append(CultureInfo.InvariantCulture, $"<h3 id=\"findings-{index}\">Policies <small>{HtmlText.Of(judgement.Pack)}: {open.Count} findings, {judgement.Undecidable.Count()} not decidable before deployment</small></h3>\n");
        foreach (var finding in open)
        {
            var state = finding.Fails ? "mandatory" : finding.Status == FindingStatus.Open ? "advisory" : finding.Status.ToString().ToLowerInvariant();
            page.Append($"<details class=\"finding {finding.Rule.Severity.ToString().ToLowerInvariant()}\"><summary><span class=\"severity\">{finding.Rule.Severity}</span> ");
            page.Append(finding.Resource is { } resource ? $"<b>{HtmlText.Of(resource.Name)}</b>: " : "").Append(HtmlText.Of(finding.Message)).Append($" <small>{finding.Rule.Id}, {state}</small></summary>");
            page.Append($"<dl><dt>Why</dt><dd>{HtmlText.Of(finding.Why)}</dd><dt>Fix</dt><dd>{HtmlText.Of(finding.Fix)}</dd>");
            page.Append(finding.Property.Length == 0 ? "" : $"<dt>Property</dt><dd><code>{HtmlText.Of(finding.Property)}</code> {HtmlText.Of(finding.Value)}</dd>");
            page.Append(finding.Source is { } source ? string.Create(CultureInfo.InvariantCulture, $"<dt>Declared</dt><dd><code>{HtmlText.Of(source.Uri)}:{source.Line}</code></dd>") : "").Append("</dl></details>\n");
        }
    }

    private static void Changes(StringBuilder page, StackReport stack, Plan plan)
    {
        if (stack.Changes is not { IsEmpty: false } changes)
        {
            return;
        }

        page.Append("<h3>Changes</h3>\n<div class=\"changes\">\n");
        foreach (var change in ChangeLook.Shown(changes).Where(static change => change.Operation != ChangeOperation.Create))
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

        page.Append("</div>\n");
    }

    private static string Value(PlanValue? value, Plan plan) => value is null ? "" : HtmlText.Of(ValueText.Of(value, plan));

    private static void Outputs(StringBuilder page, Plan plan)
    {
        if (plan.Outputs.Count > 0)
        {
            page.Append("<h3>Outputs</h3>\n<table class=\"outputs\">");
            page.AppendJoin("", plan.Outputs.Select(output => $"<tr><th scope=\"row\">{HtmlText.Of(output.Key)}</th><td><code>{HtmlText.Lines(ValueText.Of(output.Value, plan))}</code></td></tr>")).Append("</table>\n");
        }
    }

    private static void Resources(StringBuilder page, Plan plan, int index)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h3 id=\"resources-{index}\">Resources</h3>\n<div class=\"filter\"><label for=\"search-{index}\">Search</label>");
        page.Append(CultureInfo.InvariantCulture, $"<input id=\"search-{index}\" type=\"search\" placeholder=\"name, type, component or value\"> <output for=\"search-{index}\">{plan.Resources.Count} resources</output></div>\n");
        page.Append("<noscript><p>The list of resources needs JavaScript; dotnet run -- --full prints it.</p></noscript>\n");
        page.Append("<table class=\"resources\"><thead><tr><th scope=\"col\">Change</th><th scope=\"col\">Name</th><th scope=\"col\">Type</th><th scope=\"col\">Component</th></tr></thead><tbody></tbody></table>\n");
        page.Append("<button type=\"button\" class=\"more\" hidden>Show more</button>\n");
    }
}
