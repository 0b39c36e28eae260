using System.Text.Json.Nodes;
using Infra.Policies;

namespace Infra.Cli.Policies;

/// <summary>Rules as JSON.</summary>
internal static class PolicyJson
{
    /// <summary>What a list has.</summary>
    public static JsonObject Summary(Policy policy, EnforcementLevel? level)
    {
        var info = policy.Info;
        var json = new JsonObject
        {
            ["id"] = info.Id,
            ["slug"] = info.Slug,
            ["title"] = info.Title,
            ["severity"] = PolicyWords.Of(info.Severity),
            ["pillars"] = Texts(info.Pillars.Select(static pillar => PolicyWords.Of(pillar))),
            ["appliesTo"] = Texts(policy.AppliesTo.Select(static type => type.Token)),
            ["page"] = info.Page,
        };
        if (level is { } set)
        {
            json["level"] = PolicyWords.Of(set);
        }

        if (info.Deprecated)
        {
            json["deprecated"] = true;
        }

        return json;
    }

    /// <summary>Everything.</summary>
    public static JsonObject Whole(Policy policy, IReadOnlyDictionary<string, EnforcementLevel> packs)
    {
        var info = policy.Info;
        var json = Summary(policy, level: null);
        json["kind"] = PolicyWords.KindOf(policy);
        json["alsoReads"] = Texts(policy.AlsoReads.Select(static type => type.Token));
        json["why"] = info.Why;
        json["fix"] = info.Fix;
        json["whenUnknown"] = PolicyWords.Of((Enum)info.WhenUnknown);
        json["waivable"] = !info.NeverWaivable;
        json["longestWaiverDays"] = info.NeverWaivable ? null : WaiverRules.MaxDays(info.Severity);
        json["controls"] = Texts(info.Controls.Select(static control => control.ToString()));
        json["comparableRules"] = Texts(info.Anchors);
        json["aliases"] = Texts(info.Aliases);
        json["links"] = Texts(info.Links);
        json["packs"] = new JsonObject(packs.Select(static pack => KeyValuePair.Create(pack.Key, (JsonNode?)JsonValue.Create(PolicyWords.Of(pack.Value)))));
        json["parameters"] = new JsonArray([.. policy.Parameters.Select(static parameter => new JsonObject
        {
            ["name"] = parameter.Name,
            ["description"] = parameter.Description,
            ["default"] = parameter.DefaultText,
        })]);
        json["bad"] = policy.Bad;
        json["good"] = policy.Good;
        return json;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => JsonValue.Create(text))]);
}
