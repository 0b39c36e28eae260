using Google.Protobuf.WellKnownTypes;
using Infra.Preview.Engine;
using Infra.Preview.Engine.Callbacks;
using Infra.Preview.Engine.Wire;
using Infra.Protocol;
using Infra.Protocol.Messages;

namespace Infra.Preview.Invokes;

/// <summary>Answers the program's calls of provider functions and of methods of resources.</summary>
internal sealed class InvokeService(EngineState state, TransformRunner transforms)
{
    private const string GetResource = "pulumi:pulumi:getResource";

    public async Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellationToken)
    {
        if (request.Tok == GetResource)
        {
            return FindResource(WireInputs.Normalize(request.Args), request.AcceptResources);
        }

        request = await transforms.RunAsync(request, cancellationToken);
        var provider = state.References.Resolve(request.Provider, $"The call of {request.Tok}");
        var result = state.Invokes.Answer(new InvokeQuestion(request.Tok, WireInputs.Normalize(request.Args), provider));
        return new InvokeResponse { Return = WireInputs.For(result, acceptSecrets: true, request.AcceptResources) };
    }

    public CallResponse Call(ResourceCallRequest request)
    {
        var provider = state.References.Resolve(request.Provider, $"The call of {request.Tok}");
        var result = state.Invokes.Answer(new InvokeQuestion(request.Tok, WireInputs.Normalize(request.Args), provider));
        return new CallResponse { Return = result };
    }

    private InvokeResponse FindResource(Struct arguments, bool acceptResources)
    {
        var urn = WireValue.Text(arguments, "urn") ?? "";
        var resource = state.Resources.Find(urn)
            ?? throw new GrpcException(GrpcStatusCode.NotFound, $"The program asks for the resource {urn}, which it has not registered.");
        var result = new Struct();
        result.Fields["urn"] = Value.ForString(resource.Urn);
        result.Fields["id"] = Value.ForString(resource.Id ?? "");
        result.Fields["state"] = Value.ForStruct(WireInputs.For(resource.Outputs, acceptSecrets: true, acceptResources));
        return new InvokeResponse { Return = result };
    }
}
