using Infra.Plans;
using Infra.Preview.Engine.Registration;
using Infra.Preview.Engine.Symbols;
using Infra.Preview.Engine.Wire;
using Infra.Preview.Providers.Aws;
using Infra.Preview.Providers.Kubernetes;

namespace Infra.Preview.Providers;

/// <summary>
/// Answers registrations in place of real providers: the inputs, what follows from them, what the fixtures say, and for the rest of the
/// type's outputs a symbol (text) or an unknown of the right type.
/// </summary>
internal sealed class FakeProviders(IResourceShapes shapes, Fixtures fixtures, OtherStackOutputs others, CloudAccount account, SymbolTable symbols)
{
    private readonly Dictionary<string, IFakeProvider> _byPackage = new(StringComparer.Ordinal)
    {
        ["pulumi"] = new StackReferenceProvider(fixtures, others),
        ["aws"] = new AwsProvider(),
        ["kubernetes"] = new KubernetesProvider(),
        ["random"] = new RandomProvider(),
    };

    public ResourceAnswer Answer(RegisteredResource resource, RegisteredResource? provider)
    {
        var answer = new ResourceAnswer { Id = resource.IsRead ? resource.Id : resource.Options.ImportId is { Length: > 0 } imported ? imported : null };
        foreach (var (name, value) in resource.Inputs.Fields)
        {
            answer.Outputs.Fields[name] = value;
        }

        if (ResourceUrn.IsProviderType(resource.Type))
        {
            answer.Id ??= GuidOf(resource.Urn);
            return answer;
        }

        var question = new ResourceQuestion
        {
            Urn = resource.Urn,
            Type = resource.Type,
            Name = resource.Name,
            Inputs = resource.Inputs,
            KnownId = answer.Id,
            Symbols = symbols.For(resource.Urn, resource.Name),
            Shape = shapes.Find(resource.Type),
            Provider = provider,
            Account = account,
        };
        ApplyFixtures(question, answer);
        if (_byPackage.TryGetValue(ResourceUrn.Package(resource.Type), out var fake))
        {
            fake.Answer(question, answer);
        }

        answer.Id ??= question.Symbols.Text("id");
        FillFromShape(question, answer);
        MarkSecrets(resource, answer);
        return answer;
    }

    private void ApplyFixtures(ResourceQuestion question, ResourceAnswer answer)
    {
        foreach (var fixture in fixtures.Resources)
        {
            if (fixture.Urn == question.Urn || (fixture.Urn is null && fixture.Type == question.Type))
            {
                answer.Id = fixture.Id ?? answer.Id;
                foreach (var (name, value) in fixture.Outputs)
                {
                    answer.Outputs.Fields[name] = WireValue.From(value);
                }
            }
        }
    }

    private static void FillFromShape(ResourceQuestion question, ResourceAnswer answer)
    {
        if (question.Shape is not { } shape)
        {
            return;
        }

        foreach (var (name, output) in shape.Outputs)
        {
            if (name is "id" or "urn" || answer.Outputs.Fields.ContainsKey(name))
            {
                continue;
            }

            if (output is { Type: UnknownType.String, IsOptional: false })
            {
                answer.Outputs.Fields[name] = question.Symbols.Value(name);
            }
            else if (output.IsOptional && output.Type is UnknownType.String or UnknownType.List or UnknownType.Map)
            {
                // An optional text, list or map that nobody set is empty in the cloud too. Numbers and booleans have defaults there.
                answer.Outputs.Fields[name] = WireValue.Null;
            }
            else
            {
                answer.Outputs.Fields[name] = WireValue.Unknown;
                if (!output.IsOptional && !question.Takes(name))
                {
                    answer.UnknownOutputs[name] = output.Type;
                }
            }
        }
    }

    private static void MarkSecrets(RegisteredResource resource, ResourceAnswer answer)
    {
        foreach (var name in resource.Options.AdditionalSecretOutputs)
        {
            if (answer.Outputs.Fields.TryGetValue(name, out var value) && !WireValue.IsSecret(value) && !WireValue.IsNull(value))
            {
                answer.Outputs.Fields[name] = WireValue.Secret(value);
            }
        }

        // A secret stays one on its way through the provider, also where the provider computed the output anew.
        foreach (var (name, input) in resource.Inputs.Fields)
        {
            if (WireValue.IsSecret(input) && answer.Outputs.Fields.TryGetValue(name, out var output) && !WireValue.IsSecret(output))
            {
                answer.Outputs.Fields[name] = WireValue.Secret(output);
            }
        }
    }

    private static string GuidOf(string urn) => new Guid(Convert.FromHexString(SymbolTable.HashOf(urn, 32))).ToString("D");
}
