using Infra.Plans;
using Infra.Preview.Engine.Callbacks;
using Infra.Preview.Engine.Wire;
using Infra.Protocol;
using Infra.Protocol.Messages;
using SourcePosition = Infra.Plans.SourcePosition;

namespace Infra.Preview.Engine.Registration;

/// <summary>Takes a program's resources: checks them, runs transforms, passes options down and has the fake provider answer.</summary>
internal sealed class Registrar(EngineState state, TransformRunner transforms, HookRegistry hooks)
{
    private readonly AliasResolver _aliases = new(state.Options.Stack, state.Options.Project);

    public async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        var kind = request.Custom ? ResourceKind.Custom : request.Remote ? ResourceKind.RemoteComponent : ResourceKind.Component;
        var parent = ParentOf(request.Parent, request.Type, request.Name);
        var identity = Identify(request.Type, request.Name, parent, kind);
        var (inputs, options) = await transforms.RunAsync(
            identity, WireInputs.Normalize(request.Object), RequestOptions.Read(request), [.. request.Transforms], cancellationToken);
        var resource = new RegisteredResource
        {
            Urn = identity.Urn,
            Type = identity.Type,
            Name = identity.Name,
            Kind = kind,
            Parent = identity.Parent,
            Inputs = inputs,
            Options = Complete(options, request.PackageRef, identity, parent),
            Transforms = request.Transforms,
            Source = PositionOf(request.SourcePosition),
        };
        hooks.Check(resource.Options.Hooks, resource.Label);
        state.Resources.Add(resource);
        await hooks.RunBeforeCreateAsync(resource, cancellationToken);
        Answer(resource, isRemote: kind == ResourceKind.RemoteComponent);
        await hooks.RunAfterCreateAsync(resource, cancellationToken);
        TellOf(resource);
        return new RegisterResourceResponse
        {
            Urn = resource.Urn,
            Id = resource.Id ?? "",
            Object = WireInputs.For(resource.Outputs, request.AcceptSecrets, request.AcceptResources),
            Result = Result.Success,
        };
    }

    public ReadResourceResponse Read(ReadResourceRequest request)
    {
        var label = RegisteredResource.Describe(request.Type, request.Name);
        if (request.Id.Length == 0)
        {
            throw new GrpcException(GrpcStatusCode.InvalidArgument, $"{label} cannot be read: it has no id.");
        }

        var parent = ParentOf(request.Parent, request.Type, request.Name);
        var identity = Identify(request.Type, request.Name, parent, ResourceKind.Custom);
        if (state.Resources.Find(identity.Urn) is not { IsRead: true } resource || resource.Id != request.Id)
        {
            resource = new RegisteredResource
            {
                Urn = identity.Urn,
                Type = identity.Type,
                Name = identity.Name,
                Kind = ResourceKind.Custom,
                IsRead = true,
                Parent = identity.Parent,
                Inputs = WireInputs.Normalize(request.Properties),
                Options = Complete(RequestOptions.Read(request), request.PackageRef, identity, parent),
                Source = PositionOf(request.SourcePosition),
                Id = request.Id,
            };
            state.Resources.Add(resource);
            Answer(resource, isRemote: false);
            TellOf(resource);
        }

        return new ReadResourceResponse
        {
            Urn = resource.Urn,
            Properties = WireInputs.For(resource.Outputs, request.AcceptSecrets, request.AcceptResources),
        };
    }

    public void RegisterOutputs(RegisterResourceOutputsRequest request)
    {
        var resource = state.Resources.Find(request.Urn)
            ?? throw new GrpcException(GrpcStatusCode.NotFound, $"The outputs of '{request.Urn}' cannot be registered: there is no such resource.");
        if (resource.Kind == ResourceKind.Custom)
        {
            throw new GrpcException(
                GrpcStatusCode.FailedPrecondition, $"Outputs were registered for {resource.Label}: only components and the stack have outputs of their own.");
        }

        resource.Outputs = WireInputs.Normalize(request.Outputs);
        resource.HasRegisteredOutputs = true;
        state.Tell(new OutputsSeen(resource.Urn));
    }

    private RegisteredResource? ParentOf(string parentUrn, string type, string name)
    {
        var label = RegisteredResource.Describe(type, name);
        if (type == ResourceUrn.StackType)
        {
            return parentUrn.Length == 0
                ? null
                : throw new GrpcException(GrpcStatusCode.InvalidArgument, $"The stack resource {label} cannot have a parent, but names {parentUrn}.");
        }

        var urn = parentUrn.Length > 0 ? parentUrn : state.Resources.StackUrn;
        return urn is null ? null : state.Resources.Find(urn)
            ?? throw new GrpcException(GrpcStatusCode.NotFound, $"{label} names the parent {urn}, which the program has not registered.");
    }

    private ResourceIdentity Identify(string type, string name, RegisteredResource? parent, ResourceKind kind)
    {
        if (type.Length == 0)
        {
            throw new GrpcException(GrpcStatusCode.InvalidArgument, $"The resource '{name}' has no type.");
        }

        if (name.Length == 0)
        {
            throw new GrpcException(GrpcStatusCode.InvalidArgument, $"A resource of type {type} has no name.");
        }

        if (!TypeToken.IsValid(type, kind))
        {
            throw new GrpcException(
                GrpcStatusCode.InvalidArgument,
                $"The resource '{name}' has the type '{type}', which is not of the form package:module:Type.");
        }

        var urn = ResourceUrn.Create(state.Options.Stack, state.Options.Project, parent?.Urn, type, name);
        return new ResourceIdentity(urn, type, name, parent?.Urn, kind);
    }

    private ResourceOptions Complete(ResourceOptions options, string packageReference, ResourceIdentity identity, RegisteredResource? parent)
    {
        var label = RegisteredResource.Describe(identity.Type, identity.Name);
        options = ProviderReferences.Inherit(options, identity.Type, identity.Kind, parent);
        state.References.Resolve(options.Provider, label);
        foreach (var reference in options.Providers.Values)
        {
            state.References.Resolve(reference, label);
        }

        if (packageReference.Length > 0)
        {
            var version = state.Packages.VersionOf(packageReference)
                ?? throw new GrpcException(GrpcStatusCode.NotFound, $"{label} names the package '{packageReference}', which is not registered.");
            options = options with { Version = version };
        }

        var isStackChild = parent is null || parent.Type == ResourceUrn.StackType;
        return options with
        {
            PlannedTimeouts = TimeoutsOf(options),
            Protect = options.Protect ?? parent?.Options.Protect,
            RetainOnDelete = options.RetainOnDelete ?? parent?.Options.RetainOnDelete,
            DeletedWith = options.DeletedWith.Length > 0 ? options.DeletedWith : parent?.Options.DeletedWith ?? "",
            AliasUrns = _aliases.Resolve(
                identity.Type, identity.Name, identity.Parent, options.Aliases, isStackChild ? [] : parent!.Options.AliasUrns),
        };
    }

    private void Answer(RegisteredResource resource, bool isRemote)
    {
        if (resource.Kind == ResourceKind.Component)
        {
            return;
        }

        var provider = state.References.Resolve(resource.Options.Provider, resource.Label);
        var answer = state.Providers.Answer(resource, provider);
        resource.Outputs = answer.Outputs;
        resource.UnknownOutputs = answer.UnknownOutputs;
        resource.AutoNamed = answer.AutoNamed;
        resource.Id = isRemote ? null : answer.Id;
    }

    private void TellOf(RegisteredResource resource)
    {
        state.Tell(new ResourceSeen(resource.Urn, resource.Type, resource.Name, resource.Parent, resource.Kind, resource.IsRead));
    }

    private static PlannedTimeouts? TimeoutsOf(ResourceOptions options)
    {
        var (create, update, delete) = (options.Timeouts?.Create ?? "", options.Timeouts?.Update ?? "", options.Timeouts?.Delete ?? "");
        return create.Length + update.Length + delete.Length == 0
            ? null
            : new PlannedTimeouts(GoDuration.Parse(create), GoDuration.Parse(update), GoDuration.Parse(delete));
    }

    private static SourcePosition? PositionOf(Infra.Protocol.Messages.SourcePosition? position)
    {
        return position is { Uri.Length: > 0 } ? new SourcePosition(position.Uri, position.Line, position.Column) : null;
    }
}
