using System.Globalization;
using System.Text;
using Infra.Preview.Scoring;

namespace Infra.Preview.Reports.Html;

/// <summary>The parts of the page about how good a stack is, and what happens to it when something fails.</summary>
internal static class HtmlScore
{
    private const int MaxLost = 10;

    public static void Write(StringBuilder page, Scorecard? score)
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

    public static void Failures(HtmlPage page, Scorecard? score)
    {
        var failures = score?.Failures.Where(static failure => failure.Effects.Count > 0).ToList() ?? [];
        if (failures.Count == 0)
        {
            return;
        }

        page.Text.Append("<h3>What if</h3>\n<div class=\"whatif\">\n");
        foreach (var failure in failures)
        {
            page.Text.Append($"<div><h4>{failure.Title}</h4>");
            page.List("<ul", "</ul>", [.. failure.Effects.OrderByDescending(static effect => effect.Outcome)], static (text, effect) =>
                text.Append($"<li class=\"{effect.Outcome.ToString().ToLowerInvariant()}\"><b>{HtmlText.Of(effect.Resource.Name)}</b>: {HtmlText.Of(effect.Text)}</li>"));
            page.Text.Append("</div>\n");
        }

        page.Text.Append("</div>\n");
    }
}
