using System.Text;
using Infra.Preview.Engine.Wire;

namespace Infra.Preview.Providers.Aws;

/// <summary>Fills in the templates of the table for one resource.</summary>
internal sealed class AwsTemplate(ResourceQuestion question, ResourceAnswer answer)
{
    private readonly string _region = question.Region;

    public string Fill(string template)
    {
        var text = new StringBuilder(template.Length + 32);
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            if (open < 0)
            {
                break;
            }

            var close = template.IndexOf('}', open);
            text.Append(template, position, open - position).Append(Resolve(template[(open + 1)..close]));
            position = close + 1;
        }

        return text.Append(template, position, template.Length - position).ToString();
    }

    private string Resolve(string name) => name switch
    {
        "region" => _region,
        "account" => question.AccountId,
        "partition" => CloudAccount.PartitionOf(_region),
        "dns" => CloudAccount.DnsSuffixOf(_region),
        "wafScope" => IsCloudFront ? "global" : "regional",
        "wafRegion" => IsCloudFront ? "us-east-1" : _region,
        _ => ResolveProperty(name),
    };

    private bool IsCloudFront => WireValue.Text(question.Inputs, "scope") == "CLOUDFRONT";

    private string ResolveProperty(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var text = PropertyText(colon < 0 ? name : name[(colon + 1)..]);
        return colon < 0 ? text : name[..colon] switch
        {
            "slash" => text.StartsWith('/') ? text : "/" + text,
            "last" => text[(text.LastIndexOf('/') + 1)..],
            "host" => text.StartsWith("https://", StringComparison.Ordinal) ? text["https://".Length..] : text,
            _ => throw new InvalidOperationException($"'{name}' in aws-resources.txt names no known function."),
        };
    }

    private string PropertyText(string name)
    {
        if (name == "id")
        {
            return answer.Id ?? question.Symbols.Text("id");
        }

        return WireValue.Text(answer.Outputs, name) is { Length: > 0 } text ? text : question.Symbols.Text(name);
    }
}
